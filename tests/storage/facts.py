"""Facts about to be recorded, for tests of the log."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from habit_desktop.domain.event import Fact, HabitCreated, Via
from habit_desktop.domain.habit import Habit, habit_fields
from habit_desktop.storage.event_store import Draft, EventStore
from habit_desktop.storage.migrate import migrate

MONDAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def draft(
    fact: Fact,
    *,
    habit: str | None = "walk",
    day: int = 0,
    change: str = "change",
    at: datetime = NOON,
    via: Via = Via.WINDOW,
) -> Draft:
    """A fact about a day, counted from a Monday."""
    return Draft(at, "Europe/Berlin", MONDAY + timedelta(day), habit, via, change, fact)


def created(habit: str = "walk", change: str = "creation") -> Draft:
    """A habit of that name coming to be."""
    return draft(HabitCreated(habit_fields(Habit(habit, habit))), habit=habit, change=change)


@contextmanager
def device() -> Iterator[EventStore]:
    """The log of one more device, in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection, Path())
    try:
        yield EventStore(connection)
    finally:
        connection.close()


def before_the_sums(connection: sqlite3.Connection) -> None:
    """Take back what the fourth migration did."""
    for sql in (
        "ALTER TABLE event DROP COLUMN sum",
        "ALTER TABLE prediction DROP COLUMN sum",
        "ALTER TABLE outcome DROP COLUMN sum",
        "DROP TABLE database_form",
        "PRAGMA user_version = 3",
    ):
        connection.execute(sql)


def of_a_newer_version(connection: sqlite3.Connection) -> None:
    """Let a database have a form nobody knows yet."""
    connection.execute("PRAGMA user_version = 99")
    connection.execute("UPDATE database_form SET form = 99")
    connection.commit()


def before_the_trash(connection: sqlite3.Connection) -> None:
    """Take back what the third migration did, and all later ones."""
    before_the_sums(connection)
    for sql in (
        "ALTER TABLE habit_projection DROP COLUMN deleted",
        "ALTER TABLE habit_projection DROP COLUMN away",
        "ALTER TABLE day_projection DROP COLUMN done_at",
        "DROP TABLE projection_form",
        "PRAGMA user_version = 2",
    ):
        connection.execute(sql)
