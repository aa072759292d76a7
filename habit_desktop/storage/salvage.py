"""The facts that can still be read of a damaged database, put into a sound one: only what its sum vouches for."""

import sqlite3
import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import NoneType
from typing import Any

from habit_desktop.domain.fact_check import check_fact
from habit_desktop.storage.carving import Row, carved_rows
from habit_desktop.storage.database import StorageError
from habit_desktop.storage.event_row import COLUMNS, event_of
from habit_desktop.storage.integrity import SUMMED
from habit_desktop.storage.migrate import form_of
from habit_desktop.storage.page_image import page_image
from habit_desktop.storage.prediction_store import OUTCOMES, PREDICTIONS, outcome_of, prediction_of
from habit_desktop.storage.row_sum import row_sum, summed

_TEXT_OR_NONE, _NUMBER = (str, NoneType), (int, float)
_KINDS: dict[str, tuple[type | tuple[type, ...], ...]] = {
    "event": (str, int, str, int, str, str, str, _TEXT_OR_NONE, str, str, str, str),
    "prediction": (str, str, str, str, int, *[_NUMBER] * 5, (*_NUMBER, NoneType), bytes),
    "outcome": (str, str, int, str),
}
_SUMMED_SIZES = (13, 5)
_NAMING = ((int, str, int, str), (str, int, str), (_TEXT_OR_NONE, str, str), (str, str))
"""The shapes of the log's indexes: the last value is an event's id."""
_NAMED_ENOUGH = 2  # once may be a damaged id
_AT_ONCE = 500
_PUT = {
    "event": f"INSERT OR IGNORE INTO event ({COLUMNS}, sum) VALUES ({','.join('?' * 13)})",
    "prediction": f"INSERT OR IGNORE INTO prediction ({PREDICTIONS}, sum) VALUES ({','.join('?' * 13)})",
    "outcome": f"INSERT OR IGNORE INTO outcome ({OUTCOMES}, sum) VALUES (?, ?, ?, ?, ?)",
}
_KNOWN = (
    "INSERT INTO salvaged (id, readable, named) VALUES (?, ?, 1)"
    " ON CONFLICT (id) DO UPDATE SET readable = max(readable, excluded.readable), named = named + 1"
)


@dataclass(frozen=True, slots=True)
class _Met:
    """A row of one of the tables, without its sum; ``vouched`` is None where it has none."""

    table: str
    row: Row
    vouched: bool | None


def take_in(copy: sqlite3.Connection, path: Path) -> tuple[int, bool]:
    """Put what can be read of a damaged file into a database.

    Return how many of its facts could be read, and whether a part of the file is gone.

    Facts that are there already stay as they are. Inside the caller's transaction; ``missing`` tells afterwards what
    the file names and could not be read. Raises OSError.
    """
    copy.execute("CREATE TEMP TABLE IF NOT EXISTS salvaged (id PRIMARY KEY, readable, named) WITHOUT ROWID")
    copy.execute("DELETE FROM salvaged")
    with page_image(path) as image:
        has_sums = _take(copy, carved_rows(image), older=False)
        if not has_sums:
            _take(copy, carved_rows(image), older=True)
        part_gone = not image.is_whole
    return int(copy.execute("SELECT count(*) FROM salvaged WHERE readable").fetchone()[0]), part_gone


def missing(copy: sqlite3.Connection) -> list[str]:
    """Return the ids of facts that the damaged file names and the database does not hold."""
    rows = copy.execute(
        "SELECT id FROM salvaged WHERE named >= ? AND id NOT IN (SELECT id FROM event)", (_NAMED_ENOUGH,)
    )
    return [row[0] for row in rows]


def take_from_backup(copy: sqlite3.Connection, path: Path, ids: Sequence[str] | None = None) -> None:
    """Put what a backup holds into a database: all its facts, predictions and outcomes, or only the facts of some ids.

    Rows of which the sum does not vouch are left out. Raises sqlite3.Error, or ForeignDatabase.
    """
    with closing(opened_backup(path)) as backup:
        form_of(backup)
        if ids is None:
            for table in _KINDS:
                copy.executemany(_PUT[table], _vouched_rows(backup, table))
            return
        for first in range(0, len(ids), _AT_ONCE):
            copy.executemany(_PUT["event"], _vouched_rows(backup, "event", ids[first : first + _AT_ONCE]))


def opened_backup(path: Path) -> sqlite3.Connection:
    """Return a connection to a file nobody writes to, which leaves it and what is beside it as they are."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)


def _vouched_rows(backup: sqlite3.Connection, table: str, ids: Sequence[str] = ()) -> Iterator[Row]:
    """Yield the rows of a table with their sums; those of an older version get one, and what they lack is nothing."""
    there = {row[1] for row in backup.execute(f"PRAGMA table_info({table})")}
    columns = [name if name in there else "NULL" for name in [*SUMMED[table].split(", "), "sum"]]
    chosen = f" WHERE id IN ({','.join('?' * len(ids))})" if ids else ""
    for *values, said in backup.execute(f"SELECT {', '.join(columns)} FROM {table}{chosen}", ids):
        if "sum" not in there or said == row_sum(*values):
            yield summed(tuple(values))


def _take(copy: sqlite3.Connection, rows: Iterable[Row], *, older: bool) -> bool:
    """Put rows into their tables and return whether any had a sum; ``older`` takes those without, that make sense."""
    has_sums = False
    for row in rows:
        if any(_fits(row, shape) for shape in _NAMING):
            copy.execute(_KNOWN, (row[-1], 0))
        met = _met(row)
        if met is None:
            continue
        has_sums = has_sums or bool(met.vouched)
        good = bool(met.vouched) or (older and met.vouched is None and _makes_sense(met))
        if good:
            copy.execute(_PUT[met.table], summed(met.row))
        if met.table == "event" and (good or met.vouched is False):
            copy.execute(_KNOWN, (met.row[0], int(good)))
    return has_sums


def _met(row: Row) -> _Met | None:
    """Return a row for what it is by its shape, None where it is of none of the tables with facts."""
    has_sum = len(row) in _SUMMED_SIZES
    plain, said = (row[:-1], row[-1]) if has_sum else (row, None)
    for table, kinds in _KINDS.items():
        values = _in_order(plain) if table == "prediction" else plain
        if _fits(values, kinds):
            return _Met(table, values, said == row_sum(*values) if has_sum else None)
    return None


def _in_order(row: Row) -> Row:
    """Return a prediction's values as its columns are named: what an older version added stands last on disk."""
    return (*row[:10], row[11] if len(row) > 11 else None, *row[10:11])


def _fits(row: Row, kinds: tuple[type | tuple[type, ...], ...]) -> bool:
    return len(row) == len(kinds) and all(map(isinstance, row, kinds))


def _makes_sense(met: _Met) -> bool:
    made_out: dict[str, Callable[[Any], object]] = {
        "event": lambda row: check_fact(event_of(row).fact),
        "prediction": prediction_of,
        "outcome": outcome_of,
    }
    try:
        made_out[met.table](met.row)
    except (StorageError, ValueError, TypeError, LookupError, struct.error):
        return False
    return True
