"""A backup as Loop Habit Tracker writes it itself (version 25 of its database), so that Loop takes it back.

Source: the database migrations and the importer of Loop Habit Tracker 2.3.1.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing

from habit_desktop.domain.habit import Goal, Kind
from habit_desktop.domain.loop_entries import Entry
from habit_desktop.domain.schedule import frequency
from habit_desktop.storage.formats.foreign import ForeignHabit, loop_entries
from habit_desktop.storage.formats.loop_palette import nearest_index
from habit_desktop.storage.formats.loop_values import timestamp_of, weekday_bits

VERSION = 25

_TABLES = """
CREATE TABLE android_metadata (locale TEXT);
CREATE TABLE Habits (
    id INTEGER PRIMARY KEY AUTOINCREMENT, archived INTEGER, color INTEGER, description TEXT, freq_den INTEGER,
    freq_num INTEGER, highlight INTEGER, name TEXT, position INTEGER, reminder_hour INTEGER, reminder_min INTEGER,
    reminder_days INTEGER NOT NULL DEFAULT 127, type INTEGER NOT NULL DEFAULT 0,
    target_type INTEGER NOT NULL DEFAULT 0, target_value REAL NOT NULL DEFAULT 0, unit TEXT NOT NULL DEFAULT '',
    question TEXT, uuid TEXT);
CREATE TABLE Repetitions (
    id INTEGER PRIMARY KEY AUTOINCREMENT, habit INTEGER NOT NULL REFERENCES Habits(id), timestamp INTEGER NOT NULL,
    value INTEGER NOT NULL, notes TEXT);
CREATE UNIQUE INDEX idx_repetitions_habit_timestamp ON Repetitions(habit, timestamp);
CREATE TABLE Events (id INTEGER PRIMARY KEY AUTOINCREMENT, timestamp INTEGER, message TEXT, server_id INTEGER);
"""
_HABIT = (
    "INSERT INTO Habits(id, archived, color, description, freq_den, freq_num, highlight, name, position,"
    " reminder_hour, reminder_min, reminder_days, type, target_type, target_value, unit, question, uuid)"
    " VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_REPETITION = "INSERT INTO Repetitions(habit, timestamp, value, notes) VALUES (?, ?, ?, ?)"


def loop_backup(habits: Sequence[ForeignHabit]) -> bytes:
    """Return a database with these habits in their order; their keys are the UUIDs Loop knows them by."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(_TABLES)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("BEGIN")
        for number, habit in enumerate(habits, start=1):
            connection.execute(_HABIT, _habit_row(number, habit))
            connection.executemany(_REPETITION, _repetitions(number, habit))
        connection.execute("COMMIT")
        return bytes(connection.serialize())


def _habit_row(number: int, habit: ForeignHabit) -> tuple[object, ...]:
    defined = habit.definition
    often, numeric = frequency(defined.schedule), defined.kind is Kind.NUMERIC
    reminder = defined.reminders[0] if defined.reminders else None
    return (
        number,
        int(habit.archived),
        nearest_index(defined.color),
        defined.description,
        often.days,
        often.times,
        defined.name,
        number - 1,
        reminder.at.hour if reminder else None,
        reminder.at.minute if reminder else None,
        weekday_bits(reminder.weekdays) if reminder else 0,
        int(numeric),
        int(numeric and defined.goal is Goal.AT_MOST),
        defined.target if numeric else 0.0,
        defined.unit,
        defined.question,
        habit.key.rpartition(":")[2],
    )


def _repetitions(number: int, habit: ForeignHabit) -> Iterator[tuple[int, int, int, str]]:
    """Yield a row for each day with an answer or a note, oldest first."""
    entries = loop_entries(habit)
    for day in sorted(entries.keys() | habit.notes.keys()):
        yield number, timestamp_of(day), entries.get(day, int(Entry.UNKNOWN)), habit.notes.get(day, "")
