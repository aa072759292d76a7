"""Facts about which rows of a damaged file are believed."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from habit_desktop.domain.event import HabitCompleted, NoteWritten
from habit_desktop.storage.backup_series import make_backup
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.migrate import migrate
from habit_desktop.storage.salvage import missing, take_from_backup, take_in
from tests.storage.facts import NOON, before_the_sums, created, draft


@pytest.fixture
def lived(folder: DataFolder) -> DataFolder:
    """A folder with a habit, a mark and a note, all of it in the file."""
    folder.events.append([created(), draft(HabitCompleted()), draft(NoteWritten("rain"))])
    folder.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder


@pytest.fixture
def copy() -> Iterator[sqlite3.Connection]:
    """A new database."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    yield connection
    connection.close()


def damaged(lived: DataFolder, tmp_path: Path) -> Path:
    """A copy of the file in which a letter has changed."""
    path = tmp_path / "damaged.db"
    path.write_bytes((lived.path / "habits.db").read_bytes().replace(b'"rain"', b'"pain"'))
    return path


def notes(copy: sqlite3.Connection) -> list[str]:
    """What the notes in a database say."""
    return [row[0] for row in copy.execute("SELECT data FROM event WHERE type = 'NoteWritten'")]


def test_a_row_whose_sum_does_not_fit_is_missed(lived: DataFolder, copy: sqlite3.Connection, tmp_path: Path) -> None:
    assert take_in(copy, damaged(lived, tmp_path)) == (2, False)
    assert len(missing(copy)) == 1
    assert notes(copy) == []


def test_what_is_missed_comes_from_a_backup(lived: DataFolder, copy: sqlite3.Connection, tmp_path: Path) -> None:
    take_in(copy, damaged(lived, tmp_path))
    take_from_backup(copy, make_backup(lived, NOON), missing(copy))
    assert missing(copy) == []
    assert "rain" in notes(copy)[0]


def test_of_a_backup_nothing_is_taken_that_its_sum_does_not_fit(
    lived: DataFolder, copy: sqlite3.Connection, tmp_path: Path
) -> None:
    take_from_backup(copy, damaged(lived, tmp_path))
    assert notes(copy) == []
    assert copy.execute("SELECT count(*) FROM event").fetchone() == (2,)


def test_a_fact_that_is_there_twice_is_one(lived: DataFolder, copy: sqlite3.Connection) -> None:
    for _ in range(2):
        assert take_in(copy, lived.path / "habits.db") == (3, False)
    assert copy.execute("SELECT count(*) FROM event").fetchone() == (3,)


def test_of_an_older_file_nothing_is_taken_that_cannot_be(
    lived: DataFolder, copy: sqlite3.Connection, tmp_path: Path
) -> None:
    before_the_sums(lived.connection)
    lived.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = tmp_path / "older.db"
    path.write_bytes((lived.path / "habits.db").read_bytes().replace(b'"icon": ""', b'"icon": 99'))
    take_in(copy, path)
    assert sorted(row[0] for row in copy.execute("SELECT type FROM event")) == ["HabitCompleted", "NoteWritten"]
