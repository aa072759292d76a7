"""Facts about finding what is wrong with the database."""

import sqlite3

from habit_desktop.domain.event import HabitCompleted, NoteWritten
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.integrity import problems
from tests.storage.facts import created, draft


def recorded(folder: DataFolder) -> sqlite3.Connection:
    """The connection to a folder with a habit, a mark and a note."""
    folder.events.append([created(), draft(HabitCompleted()), draft(NoteWritten("rain"))])
    return folder.connection


def test_a_sound_database_has_no_problems(folder: DataFolder) -> None:
    assert problems(recorded(folder)) == []


def test_a_mark_the_events_do_not_know_is_found(folder: DataFolder) -> None:
    connection = recorded(folder)
    connection.execute("UPDATE day_projection SET answer = 'skipped'")
    assert problems(connection) == ["projection differs from the events: habit walk"]


def test_a_habit_missing_from_the_projections_is_found(folder: DataFolder) -> None:
    connection = recorded(folder)
    connection.execute("DELETE FROM habit_projection")
    assert problems(connection) == ["projection differs from the events: habit walk"]


def test_a_habit_nobody_made_is_found(folder: DataFolder) -> None:
    connection = recorded(folder)
    connection.execute("UPDATE habit_projection SET id = 'ghost'")
    assert sorted(problems(connection)) == [
        "projection differs from the events: habit ghost",
        "projection differs from the events: habit walk",
    ]


def test_rebuilding_from_the_events_mends_the_projections(folder: DataFolder) -> None:
    connection = recorded(folder)
    connection.execute("UPDATE day_projection SET note = 'sun'")
    folder.events.rebuild_projections()
    assert problems(connection) == []


def test_a_page_of_noise_is_found(folder: DataFolder) -> None:
    connection = recorded(folder)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = folder.path / "habits.db"
    content = bytearray(path.read_bytes())
    content[8192 : 8192 + 4096] = b"\xaa" * 4096
    path.write_bytes(content)
    damaged = sqlite3.connect(path)
    assert problems(damaged) != []
    damaged.close()
