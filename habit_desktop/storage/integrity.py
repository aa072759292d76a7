"""Whether the database is sound and its projections say what the events say."""

import sqlite3

from habit_desktop.storage.database import StorageError
from habit_desktop.storage.event_store import EventStore


def problems(connection: sqlite3.Connection) -> list[str]:
    """Return a line for everything that is wrong with the database; none where it is sound."""
    try:
        return _found(connection)
    except (StorageError, sqlite3.DatabaseError) as error:
        return [str(error)]


def _found(connection: sqlite3.Connection) -> list[str]:
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    found += [f"foreign key: {row}" for row in connection.execute("PRAGMA foreign_key_check")]
    if found:
        return found
    store = EventStore(connection)
    told, kept = store.refolded_histories(), store.histories()
    return [
        f"projection differs from the events: habit {habit}"
        for habit in told.keys() | kept.keys()
        if told.get(habit) != kept.get(habit)
    ]
