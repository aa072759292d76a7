"""Facts about what a person asks for, and what is so afterwards."""

from collections.abc import Callable
from datetime import date

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.event import AppOpened, HabitCompleted, NoteWritten, Via
from habit_desktop.domain.habit import InvalidHabit
from habit_desktop.domain.schedule import InvalidSchedule
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from tests.engine.living import MONDAY, StandingClock, day, made, marks, opened, remember


def test_a_new_habit_is_due_today_and_unanswered(session: Session) -> None:
    habit = made(session, "Walk")
    assert session.histories()[habit].habit.name == "Walk"
    assert marks(session, habit) == "?"


def test_habits_stand_in_the_order_they_were_made(session: Session) -> None:
    habits = [made(session, name) for name in ("Walk", "Read", "Call")]
    assert list(session.histories()) == habits


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [({"name": " "}, InvalidHabit), ({"name": "Walk", "schedule": "now and then"}, InvalidSchedule)],
)
def test_a_habit_that_cannot_be_is_not_made(session: Session, fields: dict[str, str], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        session.create({**fields})
    assert session.folder.events.events() == []


def test_a_changed_habit_keeps_its_past_definition_for_past_days(session: Session, clock: StandingClock) -> None:
    habit = made(session, "Walk", schedule="daily")
    clock.show(2, "09:00")
    session.change(habit, {"name": "Walk far", "schedule": "weekdays:sat"})
    history = session.histories()[habit]
    assert (history.defined_on(day(1)).name, history.habit.name) == ("Walk", "Walk far")
    assert marks(session, habit) == "??_".replace("?", ".")


def test_a_change_that_changes_nothing_records_nothing(session: Session) -> None:
    habit = made(session, "Walk")
    session.change(habit, {"name": "Walk"})
    assert len(session.folder.events.events()) == 1


def test_each_answer_can_be_given_and_the_last_one_counts(session: Session) -> None:
    habit = made(session)
    answers: list[tuple[Callable[[str, date], None], str]] = [
        (session.complete, "x"),
        (session.skip, "s"),
        (session.miss, "-"),
        (session.clear, "?"),
    ]
    for give, sign in answers:
        give(habit, MONDAY)
        assert marks(session, habit) == sign


def test_what_came_from_where_is_remembered(session: Session) -> None:
    habit = made(session)
    session.complete(habit, MONDAY, via=Via.TRAY)
    assert [event.via for event in session.folder.events.events()] == [Via.WINDOW, Via.TRAY]


def test_a_numeric_habit_without_an_amount_has_reached_its_target(session: Session) -> None:
    habit = made(session, "Drink", kind="numeric", target=2.0, unit="l")
    session.complete(habit, MONDAY)
    found = session.day_of(habit, MONDAY)
    assert found is not None
    assert (found.mark, found.amount) == (Mark.DONE, 2.0)


@pytest.mark.parametrize("amount", [-1.0, float("nan"), float("inf")])
def test_an_impossible_amount_is_refused(session: Session, amount: float) -> None:
    habit = made(session, "Drink", kind="numeric", target=2.0)
    with pytest.raises(Refused, match="nothing was changed"):
        session.complete(habit, MONDAY, amount)
    assert marks(session, habit) == "?"


def test_a_yes_or_no_habit_takes_no_amount(session: Session) -> None:
    habit = made(session)
    with pytest.raises(Refused, match="amount"):
        session.complete(habit, MONDAY, 2.0)


def test_tomorrow_is_refused(session: Session) -> None:
    habit = made(session)
    with pytest.raises(Refused, match="future"):
        session.complete(habit, day(1))
    with pytest.raises(Refused, match="future"):
        session.write_note(habit, day(1), "soon")
    assert session.histories()[habit].answers == {}


def test_days_before_a_habit_was_made_can_be_answered(session: Session) -> None:
    habit = made(session)
    session.complete(habit, day(-3))
    assert marks(session, habit) == "x..?"
    assert session.day_of(habit, day(-4)) is None


def test_a_day_of_another_century_is_refused(session: Session) -> None:
    habit = made(session)
    with pytest.raises(Refused, match="too long ago"):
        session.complete(habit, date(1066, 10, 14))


def test_a_tap_after_midnight_belongs_to_yesterday(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    clock.show(1, "02:30")
    assert session.today() == MONDAY
    session.complete(habit, session.today())
    clock.show(1, "03:00")
    assert marks(session, habit) == "x?"


def test_another_start_of_the_day_counts_at_once_and_rewrites_nothing(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    clock.show(1, "02:30")
    session.complete(habit, session.today())
    session.set("day_starts_at", "01:00")
    assert session.today() == day(1)
    assert marks(session, habit) == "x?"


def test_a_note_is_written_trimmed_and_removed(session: Session) -> None:
    habit = made(session)
    session.write_note(habit, MONDAY, "  rain ")
    found = session.day_of(habit, MONDAY)
    assert found is not None
    assert found.note == "rain"
    session.write_note(habit, MONDAY, " ")
    assert session.histories()[habit].notes == {}


def test_an_archived_habit_keeps_its_history(session: Session) -> None:
    habit = made(session)
    session.complete(habit, MONDAY)
    session.archive(habit)
    assert session.histories()[habit].archived
    assert marks(session, habit) == "x"


def test_opening_the_window_is_a_fact_that_cannot_be_undone(session: Session) -> None:
    session.app_opened()
    assert [event.fact for event in session.folder.events.events()] == [AppOpened()]
    assert not session.can_undo()


# Finding a habit


def test_a_habit_is_found_by_id_and_by_name_in_any_case(session: Session) -> None:
    habit = made(session, "Straße fegen")
    for text in (habit, "Straße fegen", "STRASSE FEGEN"):
        assert session.find(text).id == habit


def test_the_exact_name_goes_before_another_case(session: Session) -> None:
    made(session, "walk")
    habit = made(session, "Walk")
    assert session.find("Walk").id == habit


def test_an_ambiguous_name_is_refused_with_the_ids_to_choose_from(session: Session) -> None:
    habits = [made(session, "Walk") for _ in range(2)]
    with pytest.raises(Refused) as refused:
        session.find("walk")
    assert all(habit in str(refused.value) for habit in habits)


def test_a_habit_in_use_goes_before_an_archived_one_of_the_same_name(session: Session) -> None:
    session.archive(made(session, "Walk"))
    habit = made(session, "Walk")
    assert session.find("Walk").id == habit


def test_an_archived_habit_is_found_where_it_is_the_only_one(session: Session) -> None:
    habit = made(session, "Walk")
    session.archive(habit)
    assert session.find("Walk").id == habit


def test_an_unknown_name_is_refused(session: Session) -> None:
    with pytest.raises(Refused, match="no habit “Swim”"):
        session.find("Swim")


# Undo and redo


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


# Who hears of it


def test_listeners_hear_of_each_change_once_it_is_on_disk(session: Session, clock: StandingClock) -> None:
    heard: list[int] = []
    other = opened(session.folder.path, clock)
    session.on_change.append(lambda: heard.append(len(other.histories())))
    made(session)
    made(session, "Read")
    assert heard == [1, 2]
    other.folder.close()


def test_what_another_process_does_is_seen_at_the_next_look(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    assert marks(session, habit) == "?"
    command = opened(session.folder.path, clock, Via.COMMAND)
    command.complete(habit, MONDAY)
    command.set("week_start", "sun")
    assert marks(session, habit) == "x"
    assert session.settings().week_start == 6
    command.folder.close()


def test_listeners_hear_when_told_to_look_again(session: Session) -> None:
    heard: list[bool] = []
    session.on_change.append(lambda: heard.append(True))
    session.refresh()
    assert heard == [True]


def test_travel_moves_today_but_no_past_day(session: Session, clock: StandingClock) -> None:
    clock.zone = "Europe/Berlin"
    clock.show(0, "23:00")
    habit = made(session)
    session.complete(habit, session.today())
    clock.zone = "Asia/Tokyo"  # seven in the morning of the next day
    assert session.today() == day(1)
    assert marks(session, habit) == "x?"
