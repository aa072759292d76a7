"""Facts about the daily copies."""

import os
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from habit_desktop.domain.event import HabitCompleted
from habit_desktop.storage.backup import KEPT, BackupFailed, back_up_daily, backups, copy_to
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import Damaged
from tests.storage.facts import MONDAY, created, draft


def copied_events(path: Path) -> int:
    """How many events a copy holds."""
    copy = sqlite3.connect(path)
    count = copy.execute("SELECT count(*) FROM event").fetchone()[0]
    copy.close()
    return int(count)


def test_nothing_recorded_needs_no_copy(folder: DataFolder) -> None:
    assert back_up_daily(folder.connection, folder.backups, MONDAY) is None
    assert not folder.backups.exists()


def test_a_day_gets_one_copy_of_all_there_was(folder: DataFolder) -> None:
    folder.events.append([created(), draft(HabitCompleted())])
    path = back_up_daily(folder.connection, folder.backups, MONDAY)
    folder.events.append([draft(HabitCompleted(), day=1)])
    assert back_up_daily(folder.connection, folder.backups, MONDAY) is None
    assert path is not None
    assert path.name == "habits-2026-03-02.db"
    assert copied_events(path) == 2


def test_seven_days_are_kept(folder: DataFolder) -> None:
    folder.events.append([created()])
    for day in range(9):
        back_up_daily(folder.connection, folder.backups, MONDAY + timedelta(day))
    assert [path.name for path in backups(folder.backups)] == [
        f"habits-{MONDAY + timedelta(day)}.db" for day in range(2, 2 + KEPT)
    ]


def test_other_files_among_the_copies_are_never_thinned_out(folder: DataFolder) -> None:
    folder.events.append([created()])
    back_up_daily(folder.connection, folder.backups, MONDAY)
    mine = folder.backups / "habits-before-the-move.db"
    mine.touch()
    for day in range(1, 9):
        back_up_daily(folder.connection, folder.backups, MONDAY + timedelta(day))
    assert mine.exists()


def test_what_a_broken_off_copy_left_is_gone_after_the_next_day_s(folder: DataFolder) -> None:
    folder.events.append([created()])
    back_up_daily(folder.connection, folder.backups, MONDAY)
    left = folder.backups / "habits-2026-03-02.db.4711.unfinished"
    for name in (left, left.with_name(left.name + "-journal")):
        name.touch()
    back_up_daily(folder.connection, folder.backups, MONDAY + timedelta(1))
    assert [path.name for path in sorted(folder.backups.iterdir())] == ["habits-2026-03-02.db", "habits-2026-03-03.db"]


def test_a_copy_another_process_is_making_today_is_left_alone(folder: DataFolder) -> None:
    folder.events.append([created()])
    folder.backups.mkdir()
    theirs = folder.backups / "habits-2026-03-02.db.4711.unfinished"
    theirs.write_bytes(b"half a copy")
    back_up_daily(folder.connection, folder.backups, MONDAY)
    assert theirs.read_bytes() == b"half a copy"


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
    older = back_up_daily(folder.connection, folder.backups, MONDAY)
    folder.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = folder.path / "habits.db"
    content = bytearray(path.read_bytes())
    content[4096:8192] = b"\xaa" * 4096
    path.write_bytes(content)
    damaged = sqlite3.connect(path)
    with pytest.raises((BackupFailed, Damaged)):
        back_up_daily(damaged, folder.backups, MONDAY + timedelta(1))
    damaged.close()
    assert [*folder.backups.iterdir()] == [older]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_copies_are_closed_to_others(folder: DataFolder) -> None:
    folder.events.append([created()])
    path = back_up_daily(folder.connection, folder.backups, MONDAY)
    assert path is not None
    assert folder.backups.stat().st_mode & 0o777 == 0o700
    assert path.stat().st_mode & 0o777 == 0o600
