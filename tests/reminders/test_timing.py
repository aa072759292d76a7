"""Facts about the best moment to remind at; hours count from the start of the day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.reminders.timing import (
    NEEDED_ACTS,
    Act,
    Basis,
    Heard,
    Moment,
    Times,
    best_moment,
    chance_at,
    share_after,
    worth_at,
)

ALLOWED = [quarter / 4 for quarter in range(6 * 4, 18 * 4)]  # from 9:00 to 20:45, where days start at three


def acts(*hours: float, times: int = 4) -> tuple[Act, ...]:
    """Days done at these hours, again and again, the last one yesterday."""
    return tuple(Act(ago, hour) for ago, hour in enumerate(hours * times, start=1))


def found(times: Times, allowed: list[float] = ALLOWED) -> Moment:
    """The moment that must be there."""
    moment = best_moment(times, allowed)
    assert moment is not None
    return moment


def test_a_usual_hour_is_reminded_of_shortly_before() -> None:
    moment = found(Times(acts(15.2, 15.5, 16.0)))
    assert moment == Moment(15.0, Basis.USUAL, (15.2, 16.0), 1.0)


def test_too_few_days_say_nothing() -> None:
    usual = acts(15.5, times=NEEDED_ACTS)
    assert best_moment(Times(usual[:-1]), ALLOWED) is None
    assert best_moment(Times(usual), ALLOWED) is not None


def test_nothing_is_said_where_no_hour_is_allowed() -> None:
    assert best_moment(Times(acts(15.5, times=20)), []) is None


def test_the_moment_lies_within_the_allowed_hours_also_where_the_habit_does_not() -> None:
    early = Times(acts(3.0, times=20), done_rate=0.9)
    assert best_moment(early, ALLOWED) is None
    late = found(Times(acts(18.5, 19.5, times=10)))
    assert late.hour == ALLOWED[-1]


def test_what_one_does_now_counts_more_than_what_one_did_months_ago() -> None:
    moved = tuple(Act(ago, 7.5 if ago > 30 else 15.5) for ago in range(1, 61))
    assert 15.0 <= found(Times(moved)).hour <= 15.5


def test_of_two_usual_hours_the_one_whose_reminders_are_heeded_is_chosen() -> None:
    twice = acts(7.5, 15.5, times=15)
    ignored, heeded = [Heard(15.0, heeded=False)] * 12, [Heard(7.0, heeded=True)] * 12
    assert 7.0 <= found(Times(twice, (*ignored, *heeded))).hour <= 7.5
    ignored, heeded = [Heard(7.0, heeded=False)] * 12, [Heard(15.0, heeded=True)] * 12
    assert 15.0 <= found(Times(twice, (*ignored, *heeded))).hour <= 15.5


def test_a_habit_without_an_hour_is_reminded_of_at_the_last_useful_moment() -> None:
    all_day = Times(acts(*(6 + third / 3 for third in range(27))), done_rate=0.5)
    moment = found(all_day)
    assert moment.basis is Basis.LAST_USEFUL
    assert chance_at(all_day, moment.hour) >= 0.25 > chance_at(all_day, moment.hour + 0.25)


def test_where_the_chance_lasts_beyond_the_allowed_hours_no_time_is_better_than_another() -> None:
    all_day_long = Times(acts(*(0.5 + third * 0.75 for third in range(31))), done_rate=0.5)
    assert best_moment(all_day_long, ALLOWED[:20]) is None


def test_the_chance_of_an_open_day_falls_as_the_usual_hours_pass() -> None:
    evening = Times(acts(14.0, 15.0, 16.0, 17.0), done_rate=0.8)
    assert chance_at(evening, 0.0) == pytest.approx(0.8)
    assert chance_at(evening, 15.5) == pytest.approx(0.4 / 0.6, rel=0.05)
    assert chance_at(evening, 18.0) == 0


def test_nobody_who_never_does_it_has_a_moment() -> None:
    assert chance_at(Times((), done_rate=0.0), 5.0) == 0
    assert share_after(Times(()), 5.0) == 0


@given(
    st.lists(st.builds(Act, st.integers(1, 90), st.floats(0, 24)), max_size=40).map(tuple),
    st.lists(st.builds(Heard, st.floats(0, 24), st.booleans()), max_size=20).map(tuple),
    st.floats(0, 1),
)
def test_whatever_is_known_a_moment_is_one_of_those_allowed(
    known: tuple[Act, ...], heard: tuple[Heard, ...], rate: float
) -> None:
    moment = best_moment(Times(known, heard, rate), ALLOWED)
    if moment:
        assert moment.hour in ALLOWED
        assert 0 <= moment.share <= 1 + 1e-9
        assert moment.usual[0] <= moment.usual[1]


@pytest.mark.parametrize(
    ("later", "share"), [(-0.1, 0.0), (0.0, 1.0), (1.0, 1.0), (1.5, 0.75), (2.0, 0.5), (3.0, 0.0), (4.0, 0.0)]
)
def test_what_is_done_within_an_hour_follows_wholly_and_then_ever_less(later: float, share: float) -> None:
    assert share_after(Times((Act(1, 12.0 + later),)), 12.0) == pytest.approx(share)


def test_a_day_of_thirty_days_ago_counts_half() -> None:
    assert share_after(Times((Act(0, 12.5), Act(30, 18.0))), 12.0) == pytest.approx(2 / 3)
    assert chance_at(Times((Act(0, 12.5), Act(30, 18.0)), done_rate=1.0), 12.6) == pytest.approx(1.0)
    assert chance_at(Times((Act(0, 12.5), Act(30, 18.0)), done_rate=0.5), 12.6) == pytest.approx(0.25)


@pytest.mark.parametrize(
    ("heard", "worth"),
    [
        ((), 1.0),
        ((Heard(12.0, heeded=True),), 1.1),
        ((Heard(12.75, heeded=True),), 1.1),
        ((Heard(13.0, heeded=True),), 1.0),
        ((Heard(12.0, heeded=False),), 0.8),
        ((Heard(12.0, heeded=True), Heard(18.0, heeded=False)), 1.2),
    ],
)
def test_an_hour_is_worth_more_where_its_reminders_are_heeded_more_than_others(
    heard: tuple[Heard, ...], worth: float
) -> None:
    assert worth_at(Times((Act(1, 12.5),), heard), 12.0) == pytest.approx(worth)


def test_where_no_hour_may_be_taken_in_which_it_is_done_the_one_before_is_the_last_useful() -> None:
    by_day = Times(acts(10.0, 12.0, 14.0, 16.0, 18.0))
    assert best_moment(by_day, [1.0, 23.0]) == Moment(1.0, Basis.LAST_USEFUL, (0.0, 1.0), 0.0)


def test_who_does_it_every_day_has_no_chance_left_once_the_last_hour_is_over() -> None:
    always = Times(acts(8.0, 9.0), done_rate=1.0)
    assert chance_at(always, 9.0) == pytest.approx(1.0)
    assert chance_at(always, 9.1) == 0.0


@pytest.mark.parametrize("ago", [1, 300])
def test_the_usual_hours_are_those_of_the_middle_eight_in_ten_however_long_ago(ago: int) -> None:
    usual = found(Times(tuple(Act(ago, 15 + twentieth / 20) for twentieth in range(20)))).usual
    assert usual == (15.05, 15.85)


def test_an_hour_at_which_it_is_done_is_one_of_the_usual_ones() -> None:
    moment = found(Times(acts(15.0, times=20)))
    assert (moment.hour, moment.usual) == (15.0, (15.0, 15.0))
