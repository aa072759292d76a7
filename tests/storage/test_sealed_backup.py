"""A backup closed with a passphrase holds everything, and leaves nothing open behind."""

from pathlib import Path

import pytest

from habit_desktop.domain.event import HabitCompleted
from habit_desktop.storage import sealed_file
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import StorageError
from habit_desktop.storage.restore import look_into, restore
from habit_desktop.storage.sealed_backup import unsealed_backup, write_sealed_backup
from habit_desktop.storage.sealed_file import Closed, WrongPassphrase
from tests.storage.facts import NOON, created, draft


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guess costs less here than in the program."""
    monkeypatch.setattr(sealed_file, "_COST", 4)


@pytest.fixture
def backup(folder: DataFolder, tmp_path: Path) -> Path:
    """A closed backup of a habit with a mark and a network; a mark later."""
    folder.events.append([created(), draft(HabitCompleted())])
    folder.checkpoints.save(1, b"first")
    write_sealed_backup(folder, tmp_path / "closed.db", "open sesame")
    folder.events.append([draft(HabitCompleted(), day=1)])
    return tmp_path / "closed.db"


def left_open(folder: DataFolder) -> list[Path]:
    """What lies open in the data folder that did not before."""
    return [*folder.path.glob("*unfinished*")]


def test_it_is_looked_into_and_restored_as_any_other(folder: DataFolder, backup: Path) -> None:
    with unsealed_backup(folder, backup, "open sesame") as plain:
        assert (look_into(plain).habits, look_into(plain).marks, look_into(plain).networks) == (1, 1, 1)
        restore(folder, plain, NOON)
    assert len(folder.events.histories()["walk"].answers) == 1
    assert left_open(folder) == []


def test_one_that_is_not_closed_lies_where_it_is(folder: DataFolder, tmp_path: Path) -> None:
    (tmp_path / "plain.db").write_bytes(b"SQLite")
    with unsealed_backup(folder, tmp_path / "plain.db", None) as plain:
        assert plain == tmp_path / "plain.db"


def test_without_its_passphrase_nothing_is_opened(folder: DataFolder, backup: Path) -> None:
    with pytest.raises(Closed), unsealed_backup(folder, backup, None):
        pass
    with pytest.raises(WrongPassphrase), unsealed_backup(folder, backup, "open barley"):
        pass
    assert left_open(folder) == []


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left(folder: DataFolder, tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        write_sealed_backup(folder, tmp_path / "nowhere" / "closed.db", "open sesame")
    assert left_open(folder) == []
