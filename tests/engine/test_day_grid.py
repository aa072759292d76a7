"""Facts about the grid the learner reads."""

import numpy as np

from habit_desktop.engine.day_grid import KeptGrid, day_grid
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


def test_a_kept_grid_is_the_same_until_a_closed_day_is_told_otherwise(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "x.x")
    clock.show(3, "09:00")
    kept = KeptGrid(session)
    grid = kept.now()
    session.complete(walk, day(3))
    assert kept.now() is grid
    session.miss(walk, day(0))
    assert kept.now().outcomes.tobytes() == day_grid(session).outcomes.tobytes() != grid.outcomes.tobytes()
    clock.show(4, "09:00")
    assert kept.now().outcomes.tobytes() == day_grid(session).outcomes.tobytes()
    read = made(session, "Read")
    assert kept.now().habits == (walk, read)


def test_two_grids_share_their_days_up_to_the_first_that_differs(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "x.x.x")
    clock.show(5, "09:00")
    grid = day_grid(session)
    session.skip(walk, day(3))
    assert grid.days_shared_with(day_grid(session)) == 3
    assert grid.days_shared_with(grid.until(2)) == 2
    made(session, "Read")
    assert grid.days_shared_with(day_grid(session)) == 0
