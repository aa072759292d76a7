"""Whether the database is sound and its projections say what the events say."""

import sqlite3
from collections.abc import Iterator

from habit_desktop.storage.database import StorageError, one_look, sorted_errors
from habit_desktop.storage.event_store import EventStore


def problems(connection: sqlite3.Connection) -> list[str]:
    """Return a line for everything that is wrong with the database; none where it is sound."""
    try:
        with sorted_errors():
            return _found(connection)
    except StorageError as error:
        return [str(error)]


def _found(connection: sqlite3.Connection) -> list[str]:
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    found += [f"foreign key: {row}" for row in connection.execute("PRAGMA foreign_key_check")]
    if found:
        return found
    store = EventStore(connection)
    with one_look(connection):
        return [f"projection differs from the events: habit {habit}" for habit in _habits_that_differ(store)]


def _habits_that_differ(store: EventStore) -> Iterator[str]:
    """Yield the habits whose projection says something else than their events; one habit at a time is in memory."""
    told_of = set()
    for told in store.refolded_histories():
        told_of.add(told.id)
        if told != store.history(told.id):
            yield told.id
    yield from (habit for habit in store.habits() if habit not in told_of)
