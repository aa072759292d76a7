"""Facts about what the overview works out beside the window."""

import pytest

from habit_desktop.engine.overview_task import Known, OverviewTask, work
from habit_desktop.engine.session import Session
from habit_desktop.engine.strengths import Strengths
from tests.engine.living import StandingClock, day, made, remember


def worked_out(session: Session, known: Known) -> OverviewTask:
    """Everything is known now; returned is what had to be worked out."""
    task = known.task(session)
    known.work_out(task)
    return task


def test_everything_is_worked_out_once(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "xx-x")
    clock.show(4, "09:00")
    known = Known()
    assert not worked_out(session, known).is_empty
    assert known.findings == ()
    assert known.task(session).is_empty


def test_nothing_is_known_before_it_is_worked_out() -> None:
    known = Known()
    assert known.findings is None
    assert not known.strengths


def test_the_strengths_are_those_of_the_other_pages(session: Session, clock: StandingClock) -> None:
    walk, read = made(session), made(session, "Read", schedule="times:3/week")
    remember(session, walk, "xx-xxxx")
    remember(session, read, "x-x-x--")
    clock.show(7, "09:00")
    session.complete(walk, day(7))
    known = Known()
    worked_out(session, known)
    assert known.strengths == Strengths(session).now()


def test_a_tick_works_out_one_strength_and_no_finding(session: Session, clock: StandingClock) -> None:
    walk, read = made(session), made(session, "Read")
    remember(session, walk, "xx-x")
    remember(session, read, "xx-x")
    clock.show(4, "09:00")
    known = Known()
    worked_out(session, known)
    session.complete(walk, day(4))
    task = known.task(session)
    assert [history.id for history, _until in task.strengths] == [walk]
    assert task.looked_at is None
    assert set(known.strengths) == {walk, read}, "what was known is shown until then"


def test_a_new_day_works_out_all_anew(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "xx-x")
    clock.show(4, "09:00")
    known = Known()
    worked_out(session, known)
    clock.show(5, "09:00")
    task = known.task(session)
    assert len(task.strengths) == 1
    assert task.looked_at is not None


def test_archived_habits_have_a_strength_too(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "xxxx")
    clock.show(4, "09:00")
    session.archive(walk)
    known = Known()
    worked_out(session, known)
    assert known.strengths[walk] > 0


def test_being_stopped_tells_nothing(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "xx-x")
    clock.show(4, "09:00")
    task = Known().task(session)
    assert list(work(task, lambda: True)) == [None]


def test_a_task_tells_how_many_days_it_goes_through(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "xx-x")
    clock.show(4, "09:00")
    assert Known().task(session).days == 365 + 3


def test_strengths_alone_are_worked_out_without_looking_for_anything(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "xx-x")
    clock.show(4, "09:00")
    known = Known()
    worked_out(session, known)
    session.complete(walk, day(4))
    task = known.task(session)
    running = work(task, lambda: False)
    assert next(running) is None
    assert next(running) == {walk: Strengths(session).now()[walk]}
    with pytest.raises(StopIteration) as end:
        next(running)
    assert end.value.value == ()
