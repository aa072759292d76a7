"""What an export of our own brings that is not here yet: kept beside the log until it is known what becomes of it.

It lies in a database of its own, in memory while it is small and in an unnamed file once it is large, and is gone when
it is closed.
"""

import base64
import binascii
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from itertools import islice

from habit_desktop.domain.event import Event, Fact
from habit_desktop.domain.habit import Json
from habit_desktop.language import _
from habit_desktop.storage.database import sorted_errors
from habit_desktop.storage.event_row import COLUMNS, Row, event_of, row_of
from habit_desktop.storage.event_store import EventStore
from habit_desktop.storage.formats.own_json import Holding
from habit_desktop.storage.formats.own_lines import LinedExport, OtherLayout
from habit_desktop.storage.prediction_json import outcome_rows_from, prediction_rows_from
from habit_desktop.storage.prediction_store import OUTCOMES, PREDICTIONS, OutcomeRow, PredictionRow

_AT_ONCE = 500
_MOST_VERSIONS = 999_999  # as many as the names of their files can tell apart
_TABLES = f"""
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -8192;
CREATE TABLE event ({COLUMNS}, UNIQUE (id));
CREATE TABLE known (id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE prediction ({PREDICTIONS});
CREATE TABLE outcome ({OUTCOMES});
CREATE TABLE checkpoint (version INTEGER NOT NULL PRIMARY KEY, content BLOB NOT NULL);
"""
_READY = "CREATE INDEX event_of_habit ON event (habit, type); CREATE INDEX event_of_type ON event (type);"


class Unkept(ValueError):
    """What an export brings cannot be kept; the message says which part of it."""


class Incoming:
    """The events of an export that a log lacks, and all else it brings."""

    def __init__(self, log: EventStore, connection: sqlite3.Connection) -> None:
        self._log = log
        self._connection = connection

    def count(self, types: Iterable[type[Fact]] | None = None) -> int:
        """Return how many events are new: all, or those of some types."""
        named, names = _of_types(types)
        return int(self._connection.execute(f"SELECT count(*) FROM event WHERE {named}", names).fetchone()[0])

    def events(self, types: Iterable[type[Fact]] | None = None, habit: str | None = None) -> Iterator[Event]:
        """Yield the new events, all or those of some types or about one habit, as the export has them."""
        named, names = _of_types(types)
        about, whom = ("INDEXED BY event_of_habit WHERE habit = ? AND", [habit]) if habit else ("WHERE", [])
        rows = self._connection.execute(f"SELECT {COLUMNS} FROM event {about} {named} ORDER BY rowid", (*whom, *names))
        yield from map(event_of, rows)

    def rows(self) -> Iterator[Row]:
        """Yield the new events as rows of the log."""
        yield from self._connection.execute(f"SELECT {COLUMNS} FROM event ORDER BY rowid")

    def habits(self) -> list[str]:
        """Return the habits that new events are about."""
        rows = self._connection.execute("SELECT DISTINCT habit FROM event WHERE habit IS NOT NULL")
        return [row[0] for row in rows]

    def changes(self) -> Iterator[str]:
        """Yield the changes that new events belong to, in the order in which the export tells of them."""
        told = self._connection.execute("SELECT change FROM event ORDER BY rowid")
        yield from dict.fromkeys(change for (change,) in told)  # SQLite would sort them twice

    def first_day(self) -> date | None:
        """Return the earliest day that a new event about a habit is about."""
        (first,) = self._connection.execute("SELECT min(day) FROM event WHERE habit IS NOT NULL").fetchone()
        return date.fromisoformat(first) if first else None

    def knows(self, event: Event) -> bool:
        """Tell whether the export holds an event that is here, too."""
        return bool(self._connection.execute("SELECT 1 FROM known WHERE id = ?", (event.id,)).fetchone())

    def predictions(self) -> Iterator[PredictionRow]:
        """Yield the predictions as rows."""
        yield from self._connection.execute(f"SELECT {PREDICTIONS} FROM prediction")

    def outcomes(self) -> Iterator[OutcomeRow]:
        """Yield the outcomes as rows."""
        yield from self._connection.execute(f"SELECT {OUTCOMES} FROM outcome")

    def networks(self) -> Iterator[tuple[int, bytes]]:
        """Yield the versions of the network by number, each with its bytes."""
        yield from self._connection.execute("SELECT version, content FROM checkpoint ORDER BY version")

    def take(self, export: Holding, check: Callable[[Event], None]) -> None:
        """Take an export in, instead of whatever was here before. Raises UnreadableFile, OtherLayout or Unkept."""
        with sorted_errors():
            for table in ("event", "known", "prediction", "outcome", "checkpoint"):
                self._connection.execute(f"DELETE FROM {table}")
            self._connection.execute("BEGIN")
            for events in _batches(export.events):
                with _unkept(_("events")):
                    for event in events:
                        check(event)
                self._take_events(events)
            with _unkept(_("predictions")):
                self._insert("prediction", 12, prediction_rows_from(export.predictions))
                self._insert("outcome", 4, outcome_rows_from(export.outcomes))
            with _unkept(_("versions of the network")):
                self._insert("checkpoint", 2, map(_network, export.checkpoints))
            self._connection.execute("COMMIT")
            self._connection.executescript(_READY)

    def _take_events(self, events: list[Event]) -> None:
        known = self._log.known([event.id for event in events])
        self._insert("known", 1, ((each,) for each in known))
        self._insert("event", 12, (row_of(event) for event in events if event.id not in known))

    def _insert(self, table: str, columns: int, rows: Iterable[tuple[object, ...]]) -> None:
        places = ",".join("?" * columns)
        self._connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({places})", rows)


@contextmanager
def incoming(
    log: EventStore, export: Holding, check: Callable[[Event], None] = lambda event: None
) -> Iterator[Incoming]:
    """Hold what an export brings to a log, until the end of the block.

    Raises UnreadableFile, or Unkept where anything in it cannot be read or ``check`` raises a ValueError for an event.
    """
    connection = sqlite3.connect("", isolation_level=None)
    try:
        connection.executescript(_TABLES)
        found = Incoming(log, connection)
        try:
            found.take(export, check)
        except OtherLayout:
            assert isinstance(export, LinedExport)
            connection.execute("ROLLBACK")
            found.take(export.whole(), check)
        yield found
    finally:
        connection.close()


def _of_types(types: Iterable[type[Fact]] | None) -> tuple[str, list[str]]:
    names = [each.__name__ for each in types or ()]
    return (f"type IN ({','.join('?' * len(names))})" if types else "1"), names


def _batches(events: Iterable[Event]) -> Iterator[list[Event]]:
    rest = iter(events)
    while batch := list(islice(rest, _AT_ONCE)):
        yield batch


def _network(row: Mapping[str, Json]) -> tuple[int, bytes]:
    version = int(str(row["version"]))
    if not 1 <= version <= _MOST_VERSIONS:
        raise ValueError(f"{version} is the number of no version")
    return version, base64.b64decode(str(row["base64"]), validate=True)


@contextmanager
def _unkept(what: str) -> Iterator[None]:
    try:
        yield
    except (KeyError, ValueError, binascii.Error) as error:
        raise Unkept(what) from error
