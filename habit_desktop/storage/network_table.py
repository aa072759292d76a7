"""The versions of the network within a backup: a table that only backups have."""

import sqlite3
from collections.abc import Mapping

from habit_desktop.storage.checkpoint_store import CheckpointStore
from habit_desktop.storage.database import sound_rows, transaction
from habit_desktop.storage.ordered_id import new_device

_ALL = "SELECT version, content FROM network"

_TABLE = "CREATE TABLE network (version INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT"


def add_networks(copy: sqlite3.Connection, checkpoints: CheckpointStore) -> None:
    """Put every version on disk into a copy of the database.

    A database that is still to become a folder holds them already, and what is on disk counts for nothing.
    """
    if not is_backup(copy):
        copy.execute(_TABLE)
        rows = ((version, checkpoints.load(version)) for version in checkpoints.versions())
        copy.executemany("INSERT INTO network VALUES (?, ?)", rows)


def is_backup(connection: sqlite3.Connection) -> bool:
    """Tell whether a database is a backup, also one in the place of a folder's database.

    Somebody has put it there by hand, or a restore was broken off once it was there.
    """
    return bool(connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'network'").fetchone())


def networks_in(copy: sqlite3.Connection) -> dict[int, bytes]:
    """Return the versions in a backup; backups of earlier versions of the app hold none. Raises Damaged."""
    if not is_backup(copy):
        return {}
    with sound_rows():
        return {_number(version): memoryview(content).tobytes() for version, content in copy.execute(_ALL)}


def become_a_device(connection: sqlite3.Connection) -> None:
    """Give a backup another name as a device, also one of an earlier version of the app, which holds no networks.

    The numbers of events that came after it are never given again, should an export bring these back.
    """
    if not is_backup(connection):
        connection.execute(_TABLE)
    _take_a_name(connection)


def become_a_folder(connection: sqlite3.Connection, checkpoints: CheckpointStore) -> None:
    """Turn a backup into a database to go on with: the versions of the network in it are all there are on disk.

    Broken off, it is a backup still, and the next who opens it does so anew; of several nobody disturbs another.
    """
    with transaction(connection):
        if is_backup(connection):
            _put_networks(checkpoints, networks_in(connection))
            connection.execute("DROP TABLE network")
            _take_a_name(connection)


def _take_a_name(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE device SET id = ?", (new_device(),))


def _number(version: object) -> int:
    if not isinstance(version, int) or version < 1:
        raise ValueError(f"{version!r} is the number of no version")
    return version


def _put_networks(checkpoints: CheckpointStore, networks: Mapping[int, bytes]) -> None:
    checkpoints.clear()
    for version, content in networks.items():
        checkpoints.save(version, content)
