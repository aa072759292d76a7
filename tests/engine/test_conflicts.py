"""What was said twice is told, and whose word stands."""

from datetime import UTC, date, datetime

from habit_desktop.domain.event import (
    ChangeUndone,
    Event,
    Fact,
    HabitChanged,
    HabitCompleted,
    HabitMissed,
    HabitSkipped,
    MarkCleared,
    NoteWritten,
    Order,
    Via,
)
from habit_desktop.domain.fold import undone_changes
from habit_desktop.engine.conflicts import conflicts
from habit_desktop.storage.formats.foreign import LeftOut

DAY = date(2026, 3, 2)
NAMES = {"walk": "Walk"}


def said(fact: Fact, lamport: int, device: str, day: date = DAY, change: str = "") -> Event:
    """A word about a habit, as a device has recorded it."""
    name = f"{device}{lamport}"
    at = datetime(2026, 3, 2, 12, tzinfo=UTC)
    return Event(name, Order(lamport, device, lamport), at, "UTC", day, "walk", Via.WINDOW, change or name, fact)


def told(here: list[Event], there: list[Event]) -> list[LeftOut]:
    """What is told of two logs."""
    return conflicts([(here, there)], undone_changes({e.id: e for e in (*here, *there)}.values()), NAMES)


def test_the_last_word_stands_whoever_brings_it() -> None:
    here, there = [said(HabitCompleted(), 5, "a")], [said(HabitMissed(), 4, "b")]
    expected = [LeftOut("Walk, 2026-03-02", "Said on both devices: “done” stands, “not done” does not.")]
    assert told(here, there) == told(there, here) == expected


def test_of_words_equally_late_the_devices_decide() -> None:
    (left,) = told([said(HabitCompleted(2.5), 4, "a")], [said(MarkCleared(), 4, "b")])
    assert left.why == "Said on both devices: “no answer” stands, “2.5” does not."


def test_who_said_the_same_is_of_one_mind() -> None:
    assert told([said(HabitCompleted(), 5, "a")], [said(HabitCompleted(), 4, "b")]) == []


def test_what_both_have_heard_of_is_settled() -> None:
    first, answer = said(HabitCompleted(), 4, "a"), said(HabitMissed(), 5, "b")
    assert told([first], [first, answer]) == []


def test_notes_and_definitions_are_told_too() -> None:
    here = [said(NoteWritten("rain"), 5, "a"), said(HabitChanged({"name": "Stroll", "unit": ""}), 6, "a")]
    there = [said(NoteWritten(""), 4, "b"), said(HabitChanged({"name": "Hike"}), 7, "b")]
    assert told(here, there) == [
        LeftOut("Walk, 2026-03-02, note", "Said on both devices: “rain” stands, “nothing” does not."),
        LeftOut("Walk, name", "Said on both devices: “Hike” stands, “Stroll” does not."),
    ]


def test_what_was_taken_back_says_nothing() -> None:
    undone = said(ChangeUndone("a5"), 6, "a")
    assert told([said(HabitCompleted(), 5, "a"), undone], [said(HabitMissed(), 4, "b")]) == []


def test_a_day_left_out_on_purpose_is_a_word_as_well() -> None:
    (left,) = told([said(HabitSkipped(), 5, "a")], [said(HabitCompleted(), 4, "b")])
    assert left.why == "Said on both devices: “skipped” stands, “done” does not."
