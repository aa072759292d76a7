"""A backup carries the networks, and can become a folder to go on with."""

import sqlite3
from contextlib import closing
from pathlib import Path

from habit_desktop.storage.backup import copy_to
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.network_table import (
    add_networks,
    become_a_folder,
    is_backup,
    networks_in,
    put_networks,
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


def test_a_backup_becomes_a_folder_with_a_name_of_its_own(folder: DataFolder, tmp_path: Path) -> None:
    with closing(sqlite3.connect(carrying(folder, tmp_path / "copy.db"), isolation_level=None)) as copy:
        assert become_a_folder(copy) == {4: b"learned"}
        assert not is_backup(copy)
        assert copy.execute("SELECT id FROM device").fetchone()[0] != folder.events.device


def test_the_networks_of_a_backup_take_the_place_of_all_others(folder: DataFolder) -> None:
    folder.checkpoints.save(9, b"later")
    put_networks(folder.checkpoints, {4: b"learned"})
    assert folder.checkpoints.versions() == [4]
    assert folder.checkpoints.load(4) == b"learned"
