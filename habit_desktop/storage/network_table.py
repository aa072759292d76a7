"""The versions of the network within a backup: a table that only backups have."""

import sqlite3
import uuid
from collections.abc import Mapping

from habit_desktop.storage.checkpoint_store import CheckpointStore
from habit_desktop.storage.database import transaction


def add_networks(copy: sqlite3.Connection, checkpoints: CheckpointStore) -> None:
    """Put every version on disk into a copy of the database."""
    copy.execute("CREATE TABLE network (version INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT")
    rows = ((version, checkpoints.load(version)) for version in checkpoints.versions())
    copy.executemany("INSERT INTO network VALUES (?, ?)", rows)


def is_backup(connection: sqlite3.Connection) -> bool:
    """Tell whether a database is a backup, also one that somebody has put in place by hand."""
    return bool(connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'network'").fetchone())


def networks_in(copy: sqlite3.Connection) -> dict[int, bytes]:
    """Return the versions in a backup; backups of earlier versions of the app hold none."""
    if not is_backup(copy):
        return {}
    return {int(version): bytes(content) for version, content in copy.execute("SELECT version, content FROM network")}


def become_a_folder(connection: sqlite3.Connection) -> dict[int, bytes]:
    """Turn a backup into a database to go on with, and return the versions of the network that were in it.

    It becomes another device: the numbers of events that came after the backup are never given again, should an export
    bring these back.
    """
    with transaction(connection):
        networks = networks_in(connection)
        connection.execute("DROP TABLE IF EXISTS network")
        connection.execute("UPDATE device SET id = ?", (str(uuid.uuid4()),))
    return networks


def put_networks(checkpoints: CheckpointStore, networks: Mapping[int, bytes]) -> None:
    """Let these versions be all there are on disk."""
    checkpoints.clear()
    for version, content in networks.items():
        checkpoints.save(version, content)
