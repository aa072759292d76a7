"""A backup carries the networks, and can become a folder to go on with."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from habit_desktop.storage.backup import copy_to
from habit_desktop.storage.checkpoint_store import CheckpointStore
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import Damaged, StorageError
from habit_desktop.storage.network_table import (
    add_networks,
    become_a_device,
    become_a_folder,
    is_backup,
    networks_in,
)
from tests.storage.facts import created


def carrying(folder: DataFolder, path: Path) -> Path:
    """A copy of a folder with one network in it."""
    folder.events.append([created()])
    folder.checkpoints.save(4, b"learned")
    copy_to(folder.connection, path, lambda copy: add_networks(copy, folder.checkpoints))
    return path


def test_only_a_backup_holds_networks(folder: DataFolder, tmp_path: Path) -> None:
    assert not is_backup(folder.connection)
    assert networks_in(folder.connection) == {}
    with closing(sqlite3.connect(carrying(folder, tmp_path / "copy.db"))) as copy:
        assert is_backup(copy)
        assert networks_in(copy) == {4: b"learned"}


def test_a_backup_becomes_a_folder_with_a_name_and_networks_of_its_own(folder: DataFolder, tmp_path: Path) -> None:
    with closing(sqlite3.connect(carrying(folder, tmp_path / "copy.db"), isolation_level=None)) as copy:
        folder.checkpoints.save(9, b"later")
        become_a_folder(copy, folder.checkpoints)
        assert not is_backup(copy)
        assert copy.execute("SELECT id FROM device").fetchone()[0] != folder.events.device
    assert [(v, folder.checkpoints.load(v)) for v in folder.checkpoints.versions()] == [(4, b"learned")]


def test_a_folder_that_is_one_already_keeps_its_name_and_networks(folder: DataFolder) -> None:
    folder.checkpoints.save(9, b"later")
    device = folder.events.device
    become_a_folder(folder.connection, folder.checkpoints)
    assert (folder.events.device, folder.checkpoints.versions()) == (device, [9])


def test_broken_off_it_is_a_backup_still(folder: DataFolder, tmp_path: Path) -> None:
    with closing(sqlite3.connect(carrying(folder, tmp_path / "copy.db"), isolation_level=None)) as copy:
        nowhere = CheckpointStore(tmp_path / "copy.db" / "checkpoints")
        with pytest.raises(StorageError):
            become_a_folder(copy, nowhere)
        assert networks_in(copy) == {4: b"learned"}


def test_a_backup_made_before_it_has_become_a_folder_holds_the_networks_that_are_to_come(
    folder: DataFolder, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(carrying(folder, tmp_path / "copy.db"), isolation_level=None)) as copy:
        become_a_device(copy)
        folder.checkpoints.save(9, b"later")
        copy_to(copy, tmp_path / "another.db", lambda new: add_networks(new, folder.checkpoints))
    with closing(sqlite3.connect(tmp_path / "another.db")) as another:
        assert networks_in(another) == {4: b"learned"}


def test_a_backup_of_an_earlier_version_holds_no_network_to_come(folder: DataFolder, tmp_path: Path) -> None:
    folder.events.append([created()])
    copy_to(folder.connection, tmp_path / "old.db", become_a_device)
    with closing(sqlite3.connect(tmp_path / "old.db")) as old:
        assert (is_backup(old), networks_in(old)) == (True, {})


@pytest.mark.parametrize("row", ["(1, 5)", "(1, 10000000000)", "(-1, x'00')", "('one', x'00')", "(1, NULL)"])
def test_what_is_no_network_is_damage(row: str) -> None:
    with closing(sqlite3.connect(":memory:")) as copy:
        copy.execute("CREATE TABLE network (version, content)")
        copy.execute(f"INSERT INTO network VALUES {row}")
        with pytest.raises(Damaged):
            networks_in(copy)
