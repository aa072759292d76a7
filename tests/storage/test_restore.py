"""A backup takes the place of everything, or nothing happens."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from habit_desktop.domain.event import HabitArchived, HabitCompleted, HabitDeleted, NoteWritten
from habit_desktop.storage.backup import copy_to
from habit_desktop.storage.backup_series import backups, is_restore_point, make_backup, needs_backup
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import Damaged, StorageError, TooNew
from habit_desktop.storage.integrity import problems
from habit_desktop.storage.migrate import _tables_sum
from habit_desktop.storage.restore import Contents, NotRestored, look_into, restore
from tests.storage.facts import NOON, before_the_trash, created, draft

LATER = NOON + timedelta(days=1)


@pytest.fixture
def backup(folder: DataFolder) -> Path:
    """A backup of three habits, one archived and one in the trash; a day later there is one more mark and network."""
    folder.events.append([created(), created("read", "2"), created("swim", "3")])
    folder.events.append([draft(HabitCompleted(), change="4"), draft(NoteWritten("wet"), change="4")])
    folder.events.append([draft(HabitArchived(), habit="read", change="5")])
    folder.events.append([draft(HabitDeleted(), habit="swim", change="6")])
    folder.checkpoints.save(1, b"first")
    path = make_backup(folder, NOON)
    folder.events.append([draft(HabitCompleted(), day=1, change="7")])
    folder.checkpoints.save(2, b"second")
    return path


def test_a_backup_says_what_is_in_it(backup: Path) -> None:
    assert look_into(backup) == Contents(habits=3, marks=1, notes=1, networks=1, last=date(2026, 3, 2))


def test_everything_is_as_it_was_then(folder: DataFolder, backup: Path) -> None:
    restore(folder, backup, LATER)
    histories = folder.events.histories()
    assert list(histories["walk"].answers) == [date(2026, 3, 2)]
    assert (histories["read"].archived, histories["swim"].deleted) == (True, date(2026, 3, 2))
    assert [(v, folder.checkpoints.load(v)) for v in folder.checkpoints.versions()] == [(1, b"first")]
    assert problems(folder.connection) == []


def test_what_there_was_before_can_be_had_again(folder: DataFolder, backup: Path) -> None:
    before = folder.events.histories()
    point = restore(folder, backup, LATER)
    assert is_restore_point(point)
    restore(folder, point, LATER + timedelta(hours=1))
    assert folder.events.histories() == before
    assert folder.checkpoints.versions() == [1, 2]


def test_others_who_have_the_folder_open_see_it(folder: DataFolder, backup: Path) -> None:
    other = DataFolder.open(folder.path)
    seen = other.events.data_version()
    restore(folder, backup, LATER)
    assert other.events.data_version() != seen
    assert other.events.histories() == folder.events.histories()
    other.close()


def test_the_folder_becomes_another_device(folder: DataFolder, backup: Path) -> None:
    device = folder.events.device
    restore(folder, backup, LATER)
    assert folder.events.device != device
    (event,) = folder.events.append([draft(HabitCompleted(), day=2, change="8")])
    assert event.order.device == folder.events.device


def test_no_backup_is_made_until_something_is_recorded(folder: DataFolder, backup: Path) -> None:
    restore(folder, backup, LATER)
    assert not needs_backup(folder)


def test_a_backup_of_an_older_version_is_brought_to_the_newest_form(folder: DataFolder, tmp_path: Path) -> None:
    folder.events.append([created()])
    old = tmp_path / "old.db"
    copy_to(folder.connection, old, before_the_trash)
    restore(folder, old, LATER)
    assert list(folder.events.histories()) == ["walk"]
    assert problems(folder.connection) == []


def damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:8192] = b"\xaa" * 4096
    path.write_bytes(content)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9000])


def another_programs(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (a)")


def no_database(path: Path) -> None:
    path.write_bytes(b"words" * 4000)


def with_a_day_that_is_none(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER event_is_never_changed")
        connection.execute("UPDATE event SET day = 'Monday'")
        connection.commit()


def with_a_trigger(path: Path) -> None:
    rewrite(path, "CREATE TRIGGER forgetting AFTER INSERT ON event BEGIN DELETE FROM day_projection; END")


def without_an_index(path: Path) -> None:
    rewrite(path, "DROP INDEX event_order")


def rewrite(path: Path, statement: str) -> None:
    """Somebody who means it has changed the tables: nothing in the file says that they are others."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)
        connection.execute("UPDATE database_form SET tables = ?", (_tables_sum(connection),))
        content = connection.serialize()
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("spoil", "refusal"),
    [
        (with_a_trigger, TooNew),
        (without_an_index, TooNew),
        (with_a_day_that_is_none, Damaged),
        (damaged, Damaged),
        (cut_short, Damaged),
        (another_programs, TooNew),
        (no_database, Damaged),
    ],
)
def test_a_backup_that_cannot_be_trusted_changes_nothing(
    folder: DataFolder, backup: Path, spoil: Callable[[Path], None], refusal: type[StorageError]
) -> None:
    before = folder.events.events()
    spoil(backup)
    with pytest.raises(refusal):
        restore(folder, backup, LATER)
    assert folder.events.events() == before
    assert folder.checkpoints.versions() == [1, 2]


def test_what_another_program_records_meanwhile_is_not_lost(
    folder: DataFolder, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = DataFolder.open(folder.path)

    def with_a_tick(*told: object, **more: object) -> Path:
        path = make_backup(*told, **more)  # type: ignore[arg-type]
        other.events.append([draft(HabitCompleted(), day=5, change="meanwhile")])
        return path

    monkeypatch.setattr("habit_desktop.storage.restore.make_backup", with_a_tick)
    with pytest.raises(NotRestored):
        restore(folder, backup, LATER)
    assert date(2026, 3, 7) in folder.events.histories()["walk"].answers
    other.close()


def test_broken_off_once_it_is_in_place_it_is_finished_by_the_next_who_opens_the_folder(
    folder: DataFolder, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_told: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("habit_desktop.storage.restore.become_a_folder", die)
    device = folder.events.device
    with pytest.raises(KeyboardInterrupt):
        restore(folder, backup, LATER)
    assert folder.events.device != device
    again = DataFolder.open(folder.path)
    assert [(v, again.checkpoints.load(v)) for v in again.checkpoints.versions()] == [(1, b"first")]
    assert problems(again.connection) == []
    again.close()


def test_nothing_is_left_beside_the_database(folder: DataFolder, backup: Path) -> None:
    restore(folder, backup, LATER)
    assert not [path for path in folder.path.iterdir() if "restoring" in path.name]
    assert len(backups(folder.backups)) == 2


def test_a_backup_put_in_place_by_hand_becomes_a_folder_of_its_own(
    folder: DataFolder, backup: Path, tmp_path: Path
) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "habits.db").write_bytes(backup.read_bytes())
    opened = DataFolder.open(tmp_path / "new")
    assert opened.events.device != folder.events.device
    assert opened.checkpoints.load(1) == b"first"
    assert problems(opened.connection) == []
    opened.close()


def test_a_backup_with_pages_of_another_size_is_restored(folder: DataFolder, backup: Path) -> None:
    with closing(sqlite3.connect(backup, isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 1024")
        connection.execute("VACUUM")
    restore(folder, backup, LATER)
    assert [*folder.events.histories()["walk"].answers] == [date(2026, 3, 2)]
    assert problems(folder.connection) == []
