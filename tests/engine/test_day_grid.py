"""Facts about the grid the learner reads."""

import numpy as np

from habit_desktop.engine.day_grid import day_grid
from habit_desktop.engine.session import Session
from tests.engine.living import StandingClock, day, made, remember


def drawn(session: Session) -> list[str]:
    """The outcomes as strips: x done, . not done, - nothing counts."""
    rows = day_grid(session).outcomes
    return ["".join("-" if np.isnan(o) else "x" if o else "." for o in row) for row in rows]


def test_without_habits_there_are_no_rows_and_no_days(session: Session) -> None:
    assert day_grid(session).outcomes.shape == (0, 0)


def test_unanswered_days_count_as_not_done_from_the_first_mark_on(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "x.s-x", first=-4)
    clock.show(3, "09:00")
    assert drawn(session) == ["x.-.x.."]


def test_today_is_never_learned_from(session: Session) -> None:
    walk = made(session)
    remember(session, walk, "xx", first=-1)
    assert drawn(session) == ["x"]


def test_days_that_are_not_due_are_nothing(session: Session, clock: StandingClock) -> None:
    walk = made(session, schedule="weekdays:mon,wed")
    remember(session, walk, "x")
    clock.show(4, "09:00")
    assert drawn(session) == ["x-.-"]


def test_paused_days_are_nothing_to_the_learner(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "x.xx", first=-1)
    session.pause([walk], first=day(0), until=day(1))
    clock.show(4, "09:00")
    assert drawn(session) == ["x--x."]


def test_habits_share_one_calendar_those_put_away_included(session: Session, clock: StandingClock) -> None:
    walk, read, call = made(session, "Walk"), made(session, "Read"), made(session, "Call")
    remember(session, walk, "xx", first=-2)
    remember(session, read, "x", first=-1)
    remember(session, call, "x", first=-2)
    session.archive(read)
    session.delete(call)
    clock.show(1, "09:00")
    grid = day_grid(session)
    assert grid.habits == (walk, read, call)
    assert drawn(session) == ["xx.", "-x-", "x.-"]
    assert grid.first == day(-2)
    assert grid.first_weekday == 5
    assert grid.day(2) == day(0)
    assert grid.column(day(0)) == 2
