"""Facts about what comes undone next, and what comes back."""

from habit_desktop.domain.event import HabitCompleted, NoteWritten
from habit_desktop.engine.session import Session
from tests.engine.living import MONDAY, StandingClock, made, marks, opened, remember


def test_undo_takes_back_one_change_after_the_other_and_redo_brings_them_again(session: Session) -> None:
    habit = made(session)
    session.complete(habit, MONDAY)
    session.skip(habit, MONDAY)
    seen = []
    for _ in range(2):
        session.undo()
        seen.append(marks(session, habit))
    for _ in range(2):
        session.redo()
        seen.append(marks(session, habit))
    assert seen == ["x", "?", "x", "s"]
    assert session.redo() == []


def test_undo_and_redo_say_what_they_were_about(session: Session) -> None:
    habit = made(session)
    session.complete(habit, MONDAY)
    assert [event.fact for event in session.undo()] == [HabitCompleted()]
    assert [event.fact for event in session.redo()] == [HabitCompleted()]


def test_a_habit_whose_making_is_undone_is_gone_and_comes_back_with_its_marks(session: Session) -> None:
    habit = made(session)
    session.complete(habit, MONDAY)
    session.undo()
    session.undo()
    assert session.histories() == {}
    session.redo()
    session.redo()
    assert marks(session, habit) == "x"


def test_facts_recorded_together_are_undone_together(session: Session) -> None:
    habit = made(session)
    remember(session, habit, "xxx", first=-3)
    session.undo()
    assert session.histories()[habit].answers == {}


def test_with_nothing_done_there_is_nothing_to_undo(session: Session) -> None:
    assert not session.can_undo()
    assert session.undo() == []
    assert session.folder.events.events() == []


def test_something_new_after_an_undo_leaves_nothing_to_redo(session: Session) -> None:
    habit = made(session)
    session.complete(habit, MONDAY)
    session.undo()
    assert session.can_redo()
    session.skip(habit, MONDAY)
    assert not session.can_redo()
    assert session.redo() == []
    assert marks(session, habit) == "s"


def test_undo_after_something_new_goes_past_what_was_undone_before(session: Session) -> None:
    habit = made(session)
    session.write_note(habit, MONDAY, "rain")
    session.complete(habit, MONDAY)
    session.undo()
    session.skip(habit, MONDAY)
    assert [event.fact for event in session.undo() + session.undo()][1] == NoteWritten("rain")


def test_looking_at_the_window_does_not_come_between_undo_and_redo(session: Session) -> None:
    habit = made(session)
    session.complete(habit, MONDAY)
    session.undo()
    session.app_opened()
    session.redo()
    assert marks(session, habit) == "x"


def test_undo_and_redo_still_work_after_a_restart(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    session.complete(habit, MONDAY)
    session.undo()
    session.folder.close()
    again = opened(session.folder.path, clock)
    assert (again.can_undo(), again.can_redo()) == (True, True)
    again.redo()
    assert marks(again, habit) == "x"
    again.undo()
    again.undo()
    assert again.histories() == {}
    again.folder.close()


def test_a_clock_that_steps_back_does_not_confuse_undo(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    session.complete(habit, MONDAY)
    clock.step(minutes=-30)
    session.skip(habit, MONDAY)
    session.undo()
    assert marks(session, habit) == "x"
