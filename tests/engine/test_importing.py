"""Facts about bringing another tracker's file in: lossless, idempotent, one change, one undo."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.event import HistoryImported, Via
from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.domain.history import Answer
from habit_desktop.domain.loop_entries import Entry
from habit_desktop.domain.strength import habit_strengths
from habit_desktop.engine.importing import carry_out, plan_import, same_habit
from habit_desktop.engine.session import Session
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit, ForeignMark, LeftOut
from tests.engine.living import MONDAY, StandingClock, day, made, marks

_ANSWERS = {"x": Answer.DONE, "-": Answer.MISSED, "s": Answer.SKIPPED}
WEEK = "xx-xs.x"


def brought(
    name: str = "Walk",
    strip: str = WEEK,
    *,
    key: str = "loop:uuid:1",
    first: int = -7,
    notes: Mapping[date, str] | None = None,
    archived: bool = False,
) -> ForeignHabit:
    """A habit of a file, its days drawn as a strip that ends yesterday."""
    answers = {day(first + at): ForeignMark(_ANSWERS[sign]) for at, sign in enumerate(strip) if sign != "."}
    return ForeignHabit(Habit(key, name), archived, answers, notes or {})


def bring(session: Session, *habits: ForeignHabit) -> tuple[int, int, int]:
    """Import a file of these habits; how many habits, marks and notes were added."""
    plan = plan_import(session, ForeignFile("loop-db", habits))
    carry_out(session, plan, "backup.db")
    return plan.habits, plan.marks, plan.notes


def names(session: Session) -> list[str]:
    """The habits there are, in their order."""
    return [history.habit.name for history in session.histories().values()]


def only(session: Session) -> str:
    """The one habit there is."""
    (habit,) = session.histories()
    return habit


def test_every_mark_note_and_place_is_kept(session: Session) -> None:
    made(session, "Mine")
    notes = {day(-7): "rain", day(-30): "a note on an open day"}
    added = bring(session, brought(notes=notes), brought("Read", "x", key="loop:uuid:2", first=-1))
    assert added == (2, 7, 2)
    assert names(session) == ["Mine", "Walk", "Read"]
    walk = session.find("Walk")
    assert marks(session, walk.id) == "xx-xs.x?"
    assert walk.notes == notes
    assert walk.source == "loop:uuid:1"
    assert {given.via for given in walk.answers.values()} == {Via.IMPORT}


def test_a_plan_changes_nothing(session: Session) -> None:
    plan = plan_import(session, ForeignFile("loop-db", (brought(),)))
    assert (plan.habits, plan.marks, plan.names, plan.format) == (1, 6, ("Walk",), "loop-db")
    assert session.folder.events.events() == []


def test_amounts_of_a_numeric_habit_are_kept(session: Session) -> None:
    drink = Habit("loop:uuid:3", "Drink", kind=Kind.NUMERIC, unit="l", target=2.0)
    given = {day(-2): ForeignMark(Answer.DONE, 2.5), day(-1): ForeignMark(Answer.DONE, 0.0)}
    bring(session, ForeignHabit(drink, marks=given))
    days = session.days(only(session))
    assert [(found.mark, found.amount) for found in days[:2]] == [(Mark.DONE, 2.5), (Mark.MISSED, 0.0)]


def test_an_archived_habit_stays_archived(session: Session) -> None:
    bring(session, brought(archived=True))
    assert session.histories()[only(session)].archived


def test_a_second_import_adds_nothing(session: Session) -> None:
    habits = (brought(notes={day(-7): "rain"}), brought("Read", key="loop:uuid:2"))
    bring(session, *habits)
    events = session.folder.events.events()
    assert bring(session, *habits) == (0, 0, 0)
    assert session.folder.events.events() == events


def test_a_newer_backup_adds_only_what_is_new(session: Session, clock: StandingClock) -> None:
    bring(session, brought(notes={day(-7): "rain"}))
    clock.show(2, "09:00")
    newer = brought(strip=WEEK + "xx", notes={day(-7): "rain", day(0): "sun"})
    assert bring(session, newer) == (0, 2, 1)
    assert marks(session, only(session)) == "xx-xs.xxx?"


def test_a_day_that_changed_over_there_is_taken(session: Session) -> None:
    bring(session, brought())
    assert bring(session, brought(strip="xx-xsxx")) == (0, 1, 0)
    assert marks(session, only(session)) == "xx-xsxx?"


@pytest.mark.parametrize("edit", [Session.complete, Session.clear])
def test_a_day_edited_here_is_kept_and_listed(session: Session, edit: type) -> None:
    bring(session, brought())
    edit(session, only(session), day(-5))
    before = marks(session, only(session))
    plan = plan_import(session, ForeignFile("loop-db", (brought(),)))
    assert plan.facts == ()
    assert plan.left_out == (LeftOut("Walk, 2026-02-25", "This day was edited here and is kept as it is."),)
    carry_out(session, plan, "backup.db")
    assert marks(session, only(session)) == before


def test_a_note_written_here_is_kept_and_the_other_one_listed(session: Session) -> None:
    bring(session, brought(notes={day(-7): "rain"}))
    session.write_note(only(session), day(-7), "storm")
    plan = plan_import(session, ForeignFile("loop-db", (brought(notes={day(-7): "rain"}),)))
    assert (plan.notes, len(plan.left_out)) == (0, 1)
    assert "note was not taken" in plan.left_out[0].why


def test_a_habit_in_the_trash_is_not_made_again_and_stays_there(session: Session) -> None:
    bring(session, brought())
    habit = only(session)
    session.delete(habit)
    plan = plan_import(session, ForeignFile("loop-db", (brought(strip=WEEK + "x"),)))
    assert (plan.habits, plan.marks) == (0, 1)
    assert [left.where for left in plan.left_out] == ["Walk"]
    assert "trash" in plan.left_out[0].why
    carry_out(session, plan, "backup.db")
    assert session.histories() == {}
    session.restore(habit)
    assert len(session.histories()[habit].answers) == len(WEEK.replace(".", "")) + 1


def test_an_edit_that_agrees_with_the_file_is_not_listed(session: Session) -> None:
    bring(session, brought())
    session.complete(only(session), day(-7))
    plan = plan_import(session, ForeignFile("loop-db", (brought(),)))
    assert (plan.facts, plan.left_out) == ((), ())


def test_a_habit_made_here_is_never_taken_for_one_of_the_same_name(session: Session) -> None:
    walk = made(session, "Walk")
    for offset in range(-7, 0):
        session.complete(walk, day(offset))
    bring(session, brought(strip="x" * 7))
    assert names(session) == ["Walk", "Walk"]


def test_equal_names_and_different_days_are_two_habits(session: Session) -> None:
    bring(session, brought(key="loop:id:1", strip="xx-xs.x"))
    assert bring(session, brought(key="loop:id:2", strip="..x..x.")) == (1, 2, 0)
    assert names(session) == ["Walk", "Walk"]


def test_a_bare_id_alone_is_never_enough(session: Session) -> None:
    bring(session, brought("Walk", key="loop:id:1"))
    assert bring(session, brought("Read", "x", key="loop:id:1", first=-30))[0] == 1


def test_equal_uuids_are_one_habit_whatever_it_is_called(session: Session) -> None:
    bring(session, brought("Walk"))
    assert bring(session, brought("Walk far", strip="..x", first=-2)) == (0, 1, 0)
    assert names(session) == ["Walk"]


def test_different_uuids_are_two_habits_even_with_the_same_days(session: Session) -> None:
    bring(session, brought(key="loop:uuid:1"))
    assert bring(session, brought(key="loop:uuid:2"))[0] == 1


def test_two_habits_that_look_alike_are_told_apart_by_their_keys(session: Session) -> None:
    bring(session, brought(key="loop:id:1", strip="xxxxxx"), brought(key="loop:id:2", strip="xxxxx-"))
    newer = brought(key="loop:id:2", strip="xxxxx-s"), brought(key="loop:id:1", strip="xxxxxxx")
    assert bring(session, *newer) == (0, 2, 0)
    assert [marks(session, habit) for habit in session.histories()] == ["xxxxxxx?", "xxxxx-s?"]


def test_no_habit_is_taken_for_two(session: Session) -> None:
    bring(session, brought(key="loop:csv:Walk"))
    assert bring(session, brought(key="loop:id:1"), brought(key="loop:id:2"))[0] == 1


def test_the_csv_export_and_the_backup_of_one_phone_are_the_same_habit(session: Session) -> None:
    bring(session, brought(key="loop:csv:Walk"))
    assert bring(session, brought(key="loop:uuid:1")) == (0, 0, 0)


def test_few_days_in_common_are_not_enough_for_a_name(session: Session) -> None:
    bring(session, brought(key="loop:csv:Walk", strip="xx"))
    history = session.histories()[only(session)]
    assert not same_habit(history, brought(key="loop:uuid:1", strip="xx"))
    assert not same_habit(history, brought("Read", key="loop:uuid:1"))


def test_one_undo_takes_an_import_back_and_redo_brings_it_again(session: Session) -> None:
    mine = made(session, "Mine")
    bring(session, brought(notes={day(-7): "rain"}), brought("Read", key="loop:uuid:2"))
    before = session.histories()
    facts = session.undo()
    assert isinstance(facts[-1].fact, HistoryImported)
    assert list(session.histories()) == [mine]
    session.redo()
    assert session.histories() == before


def test_the_undo_of_a_newer_backup_leaves_the_older_one(session: Session, clock: StandingClock) -> None:
    bring(session, brought())
    before = session.histories()
    clock.show(2, "09:00")
    bring(session, brought(strip=WEEK + "x"), brought("Read", key="loop:uuid:2"))
    session.undo()
    assert session.histories() == before


def test_after_an_undo_the_file_can_be_brought_in_again(session: Session) -> None:
    bring(session, brought())
    session.undo()
    assert bring(session, brought()) == (1, 6, 0)
    assert names(session) == ["Walk"]


def test_the_import_is_a_fact_with_its_counts(session: Session) -> None:
    bring(session, brought(notes={day(-7): "rain"}))
    event = session.folder.events.events()[-1]
    assert event.fact == HistoryImported("loop-db", "backup.db", 1, 6, 1)
    assert event.via is Via.IMPORT


def test_what_the_reader_left_out_is_passed_on(session: Session) -> None:
    lost = LeftOut("habit 3", "It has no name.")
    assert plan_import(session, ForeignFile("loop-db", (), (lost,))).left_out == (lost,)


def test_scores_of_the_file_are_computed_anew_and_compared(session: Session) -> None:
    habit = brought()
    entries = {day(-7): Entry.YES_MANUAL, day(-6): Entry.YES_MANUAL, day(-5): Entry.NO, day(-4): Entry.YES_MANUAL}
    entries |= {day(-3): Entry.SKIP, day(-1): Entry.YES_MANUAL}
    computed = habit_strengths(habit.definition, entries, MONDAY)
    told = {on: round(value, 4) for on, value in computed.items()} | {day(-2): 0.99}
    scored = ForeignHabit(habit.definition, marks=habit.marks, scores=told)
    verified = plan_import(session, ForeignFile("loop-csv", (scored,))).verified
    assert (verified.scores, verified.equal) == (8, 7)


def test_scores_of_a_numeric_habit_are_compared_in_its_amounts(session: Session) -> None:
    drink = Habit("loop:csv:Drink", "Drink", kind=Kind.NUMERIC, target=2.0)
    given = {day(-2): ForeignMark(Answer.DONE, 1.5), day(-1): ForeignMark(Answer.SKIPPED)}
    scores = habit_strengths(drink, {day(-2): 1500, day(-1): Entry.SKIP}, MONDAY)
    verified = plan_import(session, ForeignFile("loop-csv", (ForeignHabit(drink, False, given, {}, scores),))).verified
    assert (verified.scores, verified.equal) == (3, 3)


def test_a_score_far_from_all_others_is_not_computed(session: Session) -> None:
    habit = replace(brought(), scores={date(9999, 12, 31): 0.5})
    assert plan_import(session, ForeignFile("loop-csv", (habit,))).verified.scores == 0


def test_days_beyond_all_calendars_are_left_out_and_said(session: Session) -> None:
    far = {date(1, 1, 1): ForeignMark(Answer.DONE), date(9999, 12, 31): ForeignMark(Answer.DONE)}
    notes = {date(1, 1, 1): "dawn", date(1899, 12, 31): "eve"}
    habit = brought(notes=notes)
    start = replace(habit.definition, starts=date(1, 1, 1))
    plan = plan_import(session, ForeignFile("csv", (replace(habit, definition=start, marks={**habit.marks, **far}),)))
    assert (plan.marks, plan.notes) == (len(habit.marks), 0)
    assert plan.left_out == (
        LeftOut("Walk, 0001-01-01", "This day is too long ago to be kept."),
        LeftOut("Walk, 1899-12-31", "This day is too long ago to be kept."),
        LeftOut("Walk, 9999-12-31", "This day is too long ahead to be kept."),
    )
    carry_out(session, plan, "days.csv")
    (history,) = session.all_histories().values()
    assert (history.habit.starts, min(history.answers)) == (None, min(habit.marks))
