"""Facts about what is said of a change that is undone or redone."""

from datetime import UTC, date, datetime, time

import pytest

from habit_desktop.domain.event import (
    DaysLeftOut,
    DaysTakenIn,
    Fact,
    HabitArchived,
    HabitChanged,
    HabitCompleted,
    HabitCreated,
    HabitDeleted,
    HabitMissed,
    HabitRestored,
    HabitSkipped,
    HabitUnarchived,
    HistoryImported,
    MarkCleared,
    MarkTimed,
    ModelRolledBack,
    NoteWritten,
    Paused,
    Resumed,
    SettingChanged,
    TrainingRan,
)
from habit_desktop.wording.changes import change_words, habits_made, moved, redone, time_said, undone

DAY = date(2026, 2, 11)


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (HabitChanged({"unit": "km"}), "changed"),
        (HabitArchived(), "put away"),
        (HabitUnarchived(), "brought back"),
        (HabitCompleted(), "done"),
        (HabitSkipped(), "skipped"),
        (HabitMissed(), "not done"),
        (HabitDeleted(), "put in the trash"),
        (HabitRestored(), "back from the trash"),
        (MarkTimed(datetime(2026, 2, 11, 8, tzinfo=UTC)), "another time"),
        (MarkCleared(), "cleared"),
        (NoteWritten("late"), "note"),
        (Paused(), "paused"),
        (Resumed(), "resumed"),
    ],
)
def test_a_change_of_a_habit_names_the_habit_the_day_and_what_it_did(fact: Fact, words: str) -> None:
    assert change_words([fact], "Read", DAY) == f"Read, 11 Feb: {words}"


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (ModelRolledBack(3), "version 3 in charge again"),
        (ModelRolledBack(0), "the network as delivered in charge again"),
        (DaysLeftOut(date(2026, 2, 24)), "11 Feb – 24 Feb left out of training"),
        (DaysTakenIn(date(2026, 2, 24)), "11 Feb – 24 Feb learned from again"),
    ],
)
def test_a_change_of_what_is_learned_names_no_habit(fact: Fact, words: str) -> None:
    ran = TrainingRan("asked", 9, 20, 0.1, True, "accepted", version=4)
    assert change_words([fact, ran], None, DAY) == words


def test_a_change_of_many_habits_counts_them() -> None:
    assert change_words([Paused(), Paused(), Paused()], "Read", DAY, habits=3) == "3 habits, 11 Feb: paused"


def test_a_habit_that_was_made_is_named_although_it_is_gone() -> None:
    assert change_words([HabitCreated({"name": "Read"})], None, DAY) == "Read: made"


def test_a_setting_is_named_by_its_key() -> None:
    assert change_words([SettingChanged("week_start", "sun")], None, DAY) == "A week begins on: Sunday"


def test_an_import_is_named_by_its_file() -> None:
    facts: list[Fact] = [
        HabitCreated({"name": "Read"}),
        HabitCompleted(),
        HistoryImported("loop-db", "Loop.db", 1, 1, 0),
    ]
    assert change_words(facts, "Read", DAY) == "import of Loop.db"


def test_a_habit_nobody_knows_any_more_is_still_a_habit() -> None:
    assert change_words([HabitCompleted()], None, DAY) == "a habit, 11 Feb: done"


def test_undoing_and_redoing_say_which_of_the_two_it_was() -> None:
    words = change_words([NoteWritten("late")], "Gym", date(2026, 11, 22))
    assert undone(words) == "Undone: Gym, 22 Nov: note"
    assert redone(words) == "Redone: Gym, 22 Nov: note"


def test_habits_made_together_are_counted() -> None:
    facts = [HabitCreated({"name": "Read"}), HabitCreated({"name": "Walk"})]
    assert change_words(facts, "Read", DAY) == "2 habits: made"
    assert [habits_made(count) for count in (1, 2)] == ["1 habit made", "2 habits made"]


def test_a_new_order_and_a_corrected_time_are_said() -> None:
    assert moved() == "The order is kept."
    assert time_said("Read", time(7, 5)) == "Read: done at 07:05"
