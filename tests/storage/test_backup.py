"""Facts about copies of a database."""

import os
import sqlite3
from pathlib import Path

import pytest

from habit_desktop.domain.event import HabitCompleted
from habit_desktop.storage.backup import BackupFailed, copy_to, prepared_copy, verdict
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import Damaged
from tests.storage.facts import created, draft


def copied_events(path: Path) -> int:
    """How many events a copy holds."""
    copy = sqlite3.connect(path)
    count = copy.execute("SELECT count(*) FROM event").fetchone()[0]
    copy.close()
    return int(count)


def test_a_copy_opens_as_a_data_folder_of_its_own(folder: DataFolder, tmp_path: Path) -> None:
    folder.events.append([created(), draft(HabitCompleted())])
    copy_to(folder.connection, tmp_path / "second" / "habits.db")
    second = DataFolder.open(tmp_path / "second")
    assert second.events.histories() == folder.events.histories()
    second.close()


def test_a_copy_can_be_changed_before_it_appears(folder: DataFolder, tmp_path: Path) -> None:
    folder.events.append([created()])
    path = tmp_path / "empty.db"

    def emptied(copy: sqlite3.Connection) -> None:
        assert not path.exists()
        copy.execute("DROP TABLE event")
        copy.execute("CREATE TABLE event (id)")

    copy_to(folder.connection, path, emptied)
    assert copied_events(path) == 0


def test_a_damaged_database_gives_no_copy_and_the_older_ones_stay(folder: DataFolder) -> None:
    folder.events.append([created()])
    older = folder.backups / "older.db"
    copy_to(folder.connection, older)
    folder.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = folder.path / "habits.db"
    content = bytearray(path.read_bytes())
    content[4096:8192] = b"\xaa" * 4096
    path.write_bytes(content)
    damaged = sqlite3.connect(path)
    with pytest.raises((BackupFailed, Damaged)):
        copy_to(damaged, folder.backups / "newer.db")
    damaged.close()
    assert [*folder.backups.iterdir()] == [older]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_copies_are_closed_to_others(folder: DataFolder) -> None:
    folder.events.append([created()])
    path = folder.backups / "copy.db"
    copy_to(folder.connection, path)
    assert folder.backups.stat().st_mode & 0o777 == 0o700
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for rights to make links")
@pytest.mark.parametrize("ending", ["", ".{process}.unfinished"])
def test_no_copy_is_written_through_a_link(folder: DataFolder, tmp_path: Path, ending: str) -> None:
    folder.events.append([created()])
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"precious")
    folder.backups.mkdir()
    (folder.backups / f"copy.db{ending.format(process=os.getpid())}").symlink_to(elsewhere)
    copy_to(folder.connection, folder.backups / "copy.db")
    assert elsewhere.read_bytes() == b"precious"
    assert copied_events(folder.backups / "copy.db") == 1
    assert [path.name for path in folder.backups.iterdir()] == ["copy.db"]


def test_what_is_no_database_is_no_good_backup(tmp_path: Path) -> None:
    assert "nowhere.db" in verdict(tmp_path / "nowhere.db")
    assert verdict(tmp_path) != "ok"  # each file system has its own words for a folder that is read as a file


def test_what_contradicts_itself_is_no_copy(tmp_path: Path) -> None:
    def contradicting(copy: sqlite3.Connection) -> None:
        copy.execute("CREATE TABLE mark (amount CHECK (amount >= 0))")
        copy.execute("PRAGMA ignore_check_constraints = ON")
        copy.execute("INSERT INTO mark VALUES (-1)")
        copy.execute("PRAGMA ignore_check_constraints = OFF")

    with pytest.raises(BackupFailed, match="could not be verified"):
        prepared_copy(tmp_path / "mine.db", contradicting)
    assert [*tmp_path.iterdir()] == []
