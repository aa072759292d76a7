"""Facts about the backups of a data folder."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from habit_desktop.domain.event import HabitCompleted
from habit_desktop.storage.backup import Stopped, verdict
from habit_desktop.storage.backup_series import (
    back_up,
    backups,
    is_restore_point,
    make_backup,
    needs_backup,
    note_restored,
    written_at,
)
from habit_desktop.storage.data_folder import DataFolder
from tests.storage.facts import NOON, created, draft


def copied_events(path: Path) -> int:
    """How many events a backup holds."""
    with closing(sqlite3.connect(path)) as copy:
        return int(copy.execute("SELECT count(*) FROM event").fetchone()[0])


def done(folder: DataFolder, day: int = 0) -> None:
    folder.events.append([draft(HabitCompleted(), day=day, change=str(day))])


def test_nothing_recorded_needs_no_backup(folder: DataFolder) -> None:
    assert back_up(folder, NOON) is None
    assert not folder.backups.exists()


def test_what_has_changed_gets_a_backup_and_what_has_not_none(folder: DataFolder) -> None:
    folder.events.append([created()])
    path = back_up(folder, NOON)
    assert path == folder.backups / "habits-2026-03-02T12-00-00Z.db"
    assert copied_events(path) == 1
    assert back_up(folder, NOON + timedelta(hours=1)) is None
    done(folder)
    second = back_up(folder, NOON + timedelta(hours=2))
    assert second is not None
    assert copied_events(second) == 2


def test_a_backup_holds_the_networks_too(folder: DataFolder) -> None:
    folder.events.append([created()])
    folder.checkpoints.save(3, b"learned")
    path = back_up(folder, NOON)
    assert path is not None
    with closing(sqlite3.connect(path)) as copy:
        assert copy.execute("SELECT version, content FROM network").fetchall() == [(3, b"learned")]


def test_a_backup_says_when_it_was_made(folder: DataFolder) -> None:
    folder.events.append([created()])
    assert written_at(make_backup(folder, NOON)) == NOON
    assert written_at(Path("habits-2026-03-01.db")) == datetime(2026, 3, 1, tzinfo=UTC)
    with pytest.raises(ValueError, match="mine"):
        written_at(Path("mine.db"))


def test_older_backups_are_thinned_out_and_other_files_stay(folder: DataFolder) -> None:
    folder.events.append([created()])
    mine = folder.backups / "habits-before-the-move.db"
    for hour in range(0, 24 * 4, 12):
        make_backup(folder, NOON + timedelta(hours=hour))
        mine.touch()
    assert [written_at(path) - NOON for path in backups(folder.backups)] == [
        timedelta(hours=hours) for hours in (0, 24, 36, 48, 60, 72, 84)
    ]
    assert mine.exists()


def test_another_folder_gets_a_copy_of_each(folder: DataFolder, tmp_path: Path) -> None:
    folder.events.append([created()])
    other = tmp_path / "stick"
    path = back_up(folder, NOON, other)
    assert path is not None
    assert [found.name for found in backups(other)] == [path.name]
    assert copied_events(backups(other)[0]) == 1


def test_a_restore_point_is_kept_for_a_month(folder: DataFolder) -> None:
    folder.events.append([created()])
    point = make_backup(folder, NOON, restore_point=True)
    assert is_restore_point(point)
    make_backup(folder, NOON + timedelta(days=29))
    assert point.exists()
    make_backup(folder, NOON + timedelta(days=31))
    assert not point.exists()


def test_after_a_restore_nothing_needs_a_backup_until_something_is_recorded(folder: DataFolder) -> None:
    folder.events.append([created()])
    note_restored(folder)
    assert not needs_backup(folder)
    done(folder)
    assert needs_backup(folder)


def test_a_damaged_backup_holds_nothing(folder: DataFolder) -> None:
    folder.events.append([created()])
    path = make_backup(folder, NOON)
    path.write_bytes(b"noise")
    assert needs_backup(folder)


def test_what_a_broken_off_backup_left_goes_after_a_day(folder: DataFolder) -> None:
    folder.events.append([created()])
    folder.backups.mkdir()
    left = folder.backups / "habits-2026-03-02T11-00-00Z.db.4711.unfinished"
    left.write_bytes(b"half")
    now = datetime.now(UTC)
    make_backup(folder, now)
    assert left.exists()
    make_backup(folder, now + timedelta(days=2))
    assert not left.exists()


def test_so_does_what_other_work_left_in_the_data_folder(folder: DataFolder) -> None:
    folder.events.append([created()])
    folder.checkpoints.save(1, b"learned")
    names = "open-closed.backup.4711.unfinished", "checkpoints/network-000002.checkpoint.4711.unfinished"
    left = [folder.path / name for name in names]
    for path in left:
        path.write_bytes(b"half")
    now = datetime.now(UTC)
    make_backup(folder, now)
    assert all(path.exists() for path in left)
    make_backup(folder, now + timedelta(days=2))
    assert not any(path.exists() for path in left)
    assert folder.checkpoints.versions() == [1]


def test_one_that_is_stopped_takes_none_of_the_same_second_with_it(folder: DataFolder, tmp_path: Path) -> None:
    folder.events.append([created()])
    path = make_backup(folder, NOON)
    stick = tmp_path / "stick"
    for elsewhere in (None, stick):
        looks = iter([False] if elsewhere else [])
        with pytest.raises(Stopped):
            make_backup(folder, NOON, elsewhere, should_stop=lambda looks=looks: next(looks, True))  # type: ignore[misc]
        assert verdict(path) == "ok"
    assert not [*stick.glob("*")]
