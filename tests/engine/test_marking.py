"""Facts about what may be said of a day."""

from datetime import UTC, date, datetime, time

import pytest

from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.domain.history import Answer, Answered, History
from habit_desktop.engine.marking import added, amount_done, check_day, check_possible, time_done
from habit_desktop.engine.refusal import Refused
from tests.engine.living import MONDAY, day

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DRINK = Habit("drink", "Drink", kind=Kind.NUMERIC, target=2.0)
WALK = Habit("walk", "Walk")
STARTS = time(3)


def known(habit: Habit, answer: Answered | None = None) -> History:
    """A habit about whose Monday at most one thing is known."""
    return History(habit.id, ((MONDAY, habit),), {MONDAY: answer} if answer else {})


def test_today_and_earlier_days_can_be_answered() -> None:
    for asked in (MONDAY, day(-1000)):
        check_day(asked, MONDAY)
    with pytest.raises(Refused, match="future"):
        check_day(day(1), MONDAY)


@pytest.mark.parametrize("impossible", [date.min, date(1899, 12, 31), date.max])
def test_days_beyond_all_calendars_are_refused(impossible: date) -> None:
    with pytest.raises(Refused, match="too long"):
        check_possible(impossible)


def test_a_numeric_habit_has_reached_its_target_where_nothing_else_is_said() -> None:
    assert amount_done(DRINK, None) == 2.0
    assert amount_done(DRINK, 0.5) == 0.5
    assert amount_done(WALK, None) is None


@pytest.mark.parametrize(
    ("given", "total"),
    [
        (None, 0.1),
        (Answered(Answer.DONE, NOON, Via.WINDOW, 0.2), 0.3),
        (Answered(Answer.DONE, NOON, Via.WINDOW), 2.1),
        (Answered(Answer.SKIPPED, NOON, Via.WINDOW), 0.1),
        (Answered(Answer.MISSED, NOON, Via.WINDOW), 0.1),
    ],
)
def test_more_is_added_to_what_was_done(given: Answered | None, total: float) -> None:
    assert added(known(DRINK, given), MONDAY, 0.1) == total


def test_less_than_nothing_is_refused() -> None:
    one = Answered(Answer.DONE, NOON, Via.WINDOW, 1.0)
    assert added(known(DRINK, one), MONDAY, -1.0) == 0.0
    with pytest.raises(Refused, match="nothing was changed"):
        added(known(DRINK, one), MONDAY, -1.5)


@pytest.mark.parametrize("by", [1.0, float("nan")])
def test_a_yes_or_no_habit_is_never_done_more(by: float) -> None:
    with pytest.raises(Refused, match="cannot take"):
        added(known(WALK), MONDAY, by)


def test_a_time_before_the_start_of_the_day_lies_in_its_night() -> None:
    assert time_done(MONDAY, time(11), NOON, UTC, STARTS) == datetime(2026, 3, 2, 11, tzinfo=UTC)
    assert time_done(day(-1), time(1), NOON, UTC, STARTS) == datetime(2026, 3, 2, 1, tzinfo=UTC)


def test_a_time_yet_to_come_is_refused() -> None:
    with pytest.raises(Refused, match="yet to come"):
        time_done(MONDAY, time(13), NOON, UTC, STARTS)
    with pytest.raises(Refused, match="yet to come"):
        time_done(MONDAY, time(1), NOON, UTC, STARTS)
