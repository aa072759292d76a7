"""The chance of a week's count, with today and without it."""

from itertools import product
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.engine.session import Session
from habit_desktop.engine.slack import at_least, slack_chance, weekday_rates
from tests.engine.living import MONDAY, StandingClock, day, made, remember


def counted_out(count: int, chances: list[float]) -> float:
    """The chance of at least so many, by adding up every way the days can go."""
    ways = product((True, False), repeat=len(chances))
    return sum(
        prod(p if hit else 1 - p for p, hit in zip(chances, way, strict=True)) for way in ways if sum(way) >= count
    )


@given(st.integers(0, 5), st.lists(st.floats(0, 1), max_size=6))
def test_the_chance_of_so_many_days_is_the_sum_of_all_ways_to_get_there(count: int, chances: list[float]) -> None:
    assert at_least(count, chances) == pytest.approx(counted_out(count, chances), abs=1e-9)


def test_leaving_today_out_lowers_the_chance_of_the_week(session: Session, clock: StandingClock) -> None:
    read = made(session, schedule="times:3/week")
    remember(session, read, "x.x")
    clock.show(4, "09:00")  # Friday, two of three done
    found = slack_chance(session, session.histories()[read], day(4), 0.6)
    assert found is not None
    assert found.slack.rest_days == 2
    assert found.standing is not None
    assert found.resting is not None
    assert found.resting < found.standing < 1
    assert found.standing == pytest.approx(0.6 + 0.4 * found.resting)


def test_without_a_chance_only_the_days_are_told(session: Session) -> None:
    read = made(session, schedule="times:3/week")
    found = slack_chance(session, session.histories()[read], MONDAY, None)
    assert found is not None
    assert (found.slack.rest_days, found.standing, found.resting) == (4, None, None)


def test_a_daily_habit_has_none(session: Session) -> None:
    walk = made(session)
    assert slack_chance(session, session.histories()[walk], MONDAY, 0.5) is None


def test_weekdays_differ_as_far_as_they_have_shown_it(session: Session, clock: StandingClock) -> None:
    run = made(session)
    remember(session, run, "x------" * 8)
    clock.show(56, "09:00")
    rates = weekday_rates(session.days(run), day(56))
    assert rates[0] > 0.6
    assert max(rates[1:]) < 0.2


def test_nobody_known_is_one_of_two(session: Session) -> None:
    assert weekday_rates(session.days(made(session)), MONDAY) == [0.5] * 7
