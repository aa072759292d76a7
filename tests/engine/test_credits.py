"""Facts about what days count, kept while the days stay as they are."""

from datetime import date, timedelta

import pytest

from habit_desktop.engine.credits import SEEN_DAYS, Credits
from habit_desktop.engine.session import Session
from tests.engine.living import StandingClock, day, made, remember

YEARS = 900


@pytest.fixture
def swim(session: Session, clock: StandingClock) -> str:
    """A habit of three times a week that was done now and then for more than two years."""
    habit = made(session, "Swim", schedule="times:3/week")
    remember(session, habit, "x.x..x......x." * (YEARS // 14))
    clock.show(YEARS, "09:00")
    return habit


def test_the_latest_days_count_what_all_of_them_do(session: Session, swim: str) -> None:
    everything = Credits().between(session, swim, date.min, date.max)
    assert len(everything) == YEARS + 1
    assert Credits().latest(session, swim) == everything[-SEEN_DAYS:]


@pytest.mark.parametrize(("first", "last"), [(880, 895), (890, 950), (100, 150), (-20, 4), (950, 960), (160, 180)])
def test_days_from_one_to_another_are_the_same_from_memory(session: Session, swim: str, first: int, last: int) -> None:
    known = Credits()
    known.latest(session, swim)
    everything = Credits().between(session, swim, date.min, date.max)
    assert known.between(session, swim, day(first), day(last)) == everything[max(first, 0) : last + 1]


def test_a_habit_younger_than_that_is_known_from_its_start(session: Session, clock: StandingClock) -> None:
    walk, known = made(session), Credits()
    remember(session, walk, "x-x")
    clock.show(3, "09:00")
    assert known.latest(session, walk) == [True, False, True, None]
    assert known.between(session, walk, day(-5), day(1)) == [True, False]


def test_what_was_worked_out_is_kept_until_a_day_changes(session: Session, swim: str) -> None:
    known = Credits()
    before = known.latest(session, swim)
    assert known.latest(session, swim) is before
    session.complete(swim, session.today() - timedelta(days=1))
    assert known.latest(session, swim) != before


def test_another_first_day_of_the_week_is_another_count(session: Session, swim: str) -> None:
    known = Credits()
    before = known.latest(session, swim)
    session.set("week_start", 3)
    assert known.latest(session, swim) != before
