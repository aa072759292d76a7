"""Whether the database is sound, its rows say what was written, and its projections what the events say."""

import sqlite3
from collections.abc import Iterator

from habit_desktop.language import _, ngettext
from habit_desktop.storage.database import StorageError, may_be_damage, much_at_hand, one_look, sorted_errors
from habit_desktop.storage.event_row import COLUMNS
from habit_desktop.storage.event_store import EventStore
from habit_desktop.storage.migrate import form_of
from habit_desktop.storage.prediction_store import OUTCOMES, PREDICTIONS
from habit_desktop.storage.row_sum import SUMS

SUMMED = {"event": COLUMNS, "prediction": PREDICTIONS, "outcome": OUTCOMES}
"""The tables whose rows have a sum, each with the columns that are summed up, in that order."""
FIRST_SUMMED_FORM = 4
_MANY = 20


def problems(connection: sqlite3.Connection) -> list[str]:
    """Return a line for everything that is wrong with the database; none where it is sound."""
    try:
        return damage(connection) or [
            _("projection differs from the events: habit {habit}").format(habit=habit) for habit in untrue(connection)
        ]
    except StorageError as error:
        return [str(error)]


def damage(connection: sqlite3.Connection) -> list[str]:
    """Return a line for everything in the database that is not as it was written; none where nothing is.

    What the projections say is not compared with the events: they can be made anew. Raises a StorageError where that
    cannot be found out.
    """
    try:
        with sorted_errors():
            return _damage(connection)
    except StorageError as error:
        if not may_be_damage(error):
            raise
        return [str(error)]


def untrue(connection: sqlite3.Connection) -> list[str]:
    """Return the habits whose projection says something else than their events. Raises a StorageError."""
    with sorted_errors(), much_at_hand(connection), one_look(connection):
        return [*_habits_that_differ(EventStore(connection))]


def _damage(connection: sqlite3.Connection) -> list[str]:
    form = form_of(connection)
    with much_at_hand(connection):  # each row is looked for in five indexes
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
    found += [_("foreign key: {row}").format(row=row) for row in connection.execute("PRAGMA foreign_key_check")]
    if not found and form >= FIRST_SUMMED_FORM:
        with one_look(connection):
            found = [*_rows_that_differ(connection)]
    return (
        found
        if len(found) <= _MANY
        else [
            *found[:_MANY],
            ngettext("and {count} more", "and {count} more", len(found) - _MANY).format(count=len(found) - _MANY),
        ]
    )


def _rows_that_differ(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield a line for each row that does not say what was written."""
    for table, columns in SUMMED.items():
        sum_of = SUMS[table]
        for *values, said in connection.execute(f"SELECT {columns}, sum FROM {table}"):
            if sum_of(*values) != said:
                yield _("a row of “{table}” is not as it was written: {first}, {second}").format(
                    table=table, first=values[0], second=values[1]
                )


def _habits_that_differ(store: EventStore) -> Iterator[str]:
    """Yield the habits whose projection says something else than their events; one habit at a time is in memory."""
    told_of = set()
    for told in store.refolded_histories():
        told_of.add(told.id)
        if told != store.history(told.id):
            yield told.id
    yield from (habit for habit in store.habits() if habit not in told_of)
