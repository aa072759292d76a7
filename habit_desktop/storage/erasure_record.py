"""The one erasure a data folder has at a time, on record until it is through: what a crash broke off is finished later.

The record is a small database of its own, because its lock goes with the process that holds it, however that ends, and
what is written in it stays.
"""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime
from pathlib import Path

from habit_desktop.domain.event import DaysErased, Via
from habit_desktop.domain.value import value
from habit_desktop.language import _
from habit_desktop.storage.database import Damaged, Locked, sorted_errors
from habit_desktop.storage.event_store import Draft
from habit_desktop.storage.scope import Scope

FILE_NAME = "erasing.db"


@value
class Begun:
    """An erasure from its point of no return on; ``device`` is what the folder was called before it."""

    scope: Scope
    rest: Draft | None
    device: str


class ErasureRecord:
    """What is known of the erasure that goes on, or was broken off."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def read(self) -> Begun | None:
        """Return the erasure on record, None where there is none, or none that can be read."""
        with sorted_errors():
            row = self._connection.execute("SELECT CAST(begun AS BLOB) FROM erasure").fetchone()
        return _begun(bytes(row[0])) if row else None

    def write(self, begun: Begun) -> None:
        """Have an erasure on record, synced to disk when this returns."""
        with sorted_errors():
            self._connection.execute("INSERT INTO erasure (begun) VALUES (?)", (_text(begun),))

    def clear(self) -> None:
        """Have none on record any more."""
        with sorted_errors():
            self._connection.execute("DELETE FROM erasure")


def is_on_record(folder: Path) -> bool:
    """Tell whether an erasure goes on in a data folder, or was broken off there."""
    return (folder / FILE_NAME).exists()


@contextmanager
def erasure_record(folder: Path) -> Iterator[ErasureRecord]:
    """Hold the record of a data folder's erasure; it is gone afterwards where nothing is on it. Raises Locked."""
    path = folder / FILE_NAME
    connection = _held(path)
    record = ErasureRecord(connection)
    try:
        yield record
    finally:
        with closing(connection):
            empty = record.read() is None
        if empty:
            with suppress(OSError):  # Windows keeps what somebody looks at; it says nothing, and goes the next time
                path.unlink()


def _held(path: Path) -> sqlite3.Connection:
    """Return the connection that holds the record; one that cannot be read says nothing, and is made anew."""
    try:
        return _opened(path)
    except Damaged:
        path.unlink()
        return _opened(path)


def _opened(path: Path) -> sqlite3.Connection:
    with sorted_errors(path):
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        connection = sqlite3.connect(path, isolation_level=None, timeout=0)
    try:
        with sorted_errors(path):
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # from the first writing on until it is closed
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("CREATE TABLE IF NOT EXISTS erasure (begun TEXT NOT NULL) STRICT")
            connection.execute("COMMIT")
    except Locked:
        connection.close()
        raise Locked(
            _("Something is just being erased for good. Nothing was changed; try again in a moment.")
        ) from None
    except BaseException:
        connection.close()
        raise
    return connection


def _text(begun: Begun) -> str:
    scope, rest = begun.scope, begun.rest
    days = [day.isoformat() if day else None for day in (scope.first, scope.last)]
    told = None
    if rest and isinstance(rest.fact, DaysErased):
        told = [
            rest.at.isoformat(),
            rest.zone,
            rest.day.isoformat(),
            rest.via,
            rest.change,
            rest.fact.until.isoformat(),
        ]
    return json.dumps({"habit": scope.habit, "days": days, "rest": told, "device": begun.device})


def _begun(text: bytes) -> Begun | None:
    try:
        return _read(text)
    except (ValueError, TypeError, LookupError, RecursionError):
        return None


def _read(text: bytes) -> Begun:
    kept = json.loads(text)
    first, last = (date.fromisoformat(day) if day else None for day in kept["days"])
    rest = None
    if kept["rest"]:
        at, zone, day, via, change, until = kept["rest"]
        fact = DaysErased(date.fromisoformat(until))
        rest = Draft(datetime.fromisoformat(at), zone, date.fromisoformat(day), None, Via(via), change, fact)
    return Begun(Scope(kept["habit"], first, last), rest, str(kept["device"]))
