"""What is to be erased, and the rows that go with it: the one exception to a log that is only appended to."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from habit_desktop.domain.event import (
    AppOpened,
    ChangeRedone,
    ChangeUndone,
    HabitCompleted,
    HabitMissed,
    HabitSkipped,
    HistoryImported,
    MarkCleared,
    MarkTimed,
    NoteWritten,
    ReminderHeldUp,
    ReminderShown,
    ReminderSnoozed,
    ReminderSuppressed,
    ReminderTapped,
)
from habit_desktop.domain.history import History
from habit_desktop.domain.value import value

_OF_A_DAY = (
    HabitCompleted,
    HabitSkipped,
    HabitMissed,
    MarkTimed,
    MarkCleared,
    NoteWritten,
    ReminderShown,
    ReminderSuppressed,
    ReminderTapped,
    ReminderSnoozed,
    ReminderHeldUp,
    AppOpened,
)
"""What is said about a day alone; what a habit is, and when it rests, outlives the days on which that was said."""


@value
class Scope:
    """A habit, the days from ``first`` to ``last`` (of a habit or of all), or, without any of these, everything."""

    habit: str | None = None
    first: date | None = None
    last: date | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is to be left."""
        return self.habit is None and not self.has_days

    @property
    def has_days(self) -> bool:
        """Whether only what is said about some days is to go."""
        return self.first is not None or self.last is not None

    def covers(self, habit: str, day: date) -> bool:
        """Tell whether a habit's day is to go."""
        first, last = self.first or date.min, self.last or date.max
        return self.habit in (None, habit) and first <= day <= last


def delete_rows(connection: sqlite3.Connection, scope: Scope) -> None:
    """Delete what lies within a scope from log and predictions, inside the caller's transaction.

    What was replayed of the days since is let go as well: it was worked out of them. So are undoings of changes that
    are no more. The projections are left to the caller.
    """
    if scope.is_everything:
        _empty(connection)
        return
    where, values = _where(scope)
    since = scope.first or date.fromisoformat(_first_day(connection, scope.habit))
    with _appending_only_paused(connection):
        if scope.has_days:
            names = [fact.__name__ for fact in _OF_A_DAY]
            connection.execute(
                f"DELETE FROM event WHERE {where} AND type IN ({','.join('?' * len(names))})", (*values, *names)
            )
        else:
            connection.execute(f"DELETE FROM event WHERE {where}", values)
        _delete_left_alone(connection)
    connection.execute(
        f"DELETE FROM outcome WHERE ({where}) OR (day >= ? AND (habit, day) IN"
        " (SELECT habit, day FROM prediction WHERE origin = 'replayed'))",
        (*values, since.isoformat()),
    )
    connection.execute(
        f"DELETE FROM prediction WHERE ({where}) OR (day >= ? AND origin = 'replayed')", (*values, since.isoformat())
    )


def without_days(history: History, scope: Scope) -> History:
    """Return what is left of a habit whose days within a scope are erased: a day's facts say nothing of another one."""

    def left(day: date) -> bool:
        return not scope.covers(history.id, day)

    return replace(
        history,
        answers={day: given for day, given in history.answers.items() if left(day)},
        notes={day: note for day, note in history.notes.items() if left(day)},
        edited_here=frozenset(filter(left, history.edited_here)),
    )


def _where(scope: Scope) -> tuple[str, list[str]]:
    conditions = {"habit = ?": scope.habit, "day >= ?": scope.first, "day <= ?": scope.last}
    given = {condition: str(value) for condition, value in conditions.items() if value is not None}
    return " AND ".join(given), [*given.values()]


def _empty(connection: sqlite3.Connection) -> None:
    """Delete all rows at once: without a condition SQLite lets go of whole pages, a hundred times as quickly."""
    with _appending_only_paused(connection):
        for table in ("event", "outcome", "prediction"):
            connection.execute(f"DELETE FROM {table}")


def _first_day(connection: sqlite3.Connection, habit: str | None) -> str:
    row = connection.execute("SELECT min(day) FROM event WHERE habit = ? OR ? IS NULL", (habit, habit)).fetchone()
    return str(row[0] or date.max.isoformat())


def _delete_left_alone(connection: sqlite3.Connection) -> None:
    """Delete the undoings of changes that are no more, and the imports nothing is left of."""
    there = "(SELECT change FROM event)"
    for fact, field in ((ChangeUndone, "undone"), (ChangeRedone, "redone")):
        connection.execute(
            f"DELETE FROM event WHERE type = ? AND json_extract(data, '$.{field}') NOT IN {there}", (fact.__name__,)
        )
    connection.execute(
        "DELETE FROM event WHERE type = ?"
        " AND NOT EXISTS (SELECT 1 FROM event AS other WHERE other.change = event.change AND other.id <> event.id)"
        f" AND NOT EXISTS (SELECT 1 FROM json_each(event.data, '$.changes') WHERE value IN {there})",
        (HistoryImported.__name__,),
    )


@contextmanager
def _appending_only_paused(connection: sqlite3.Connection) -> Iterator[None]:
    """Take away what guards the log and put the same back; others see neither before the transaction ends."""
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'event'")
    triggers = dict(guards.fetchall())
    for name in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    yield
    for sql in triggers.values():
        connection.execute(sql)
