"""A copy of another program's SQLite database, opened for reading: nothing appears beside the original."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from habit_desktop.language import _
from habit_desktop.storage.formats.cells import line
from habit_desktop.storage.formats.unreadable import NotThatFormat, UnreadableFile

HEADER = b"SQLite format 3\0"
SIDE_FILES = ("-wal", "-journal")
_HEADER_BYTES = 100
_PAGES_OFF = "*** in database"

Row = Mapping[str, object]


@contextmanager
def opened_database(content: bytes, side_files: Mapping[str, bytes] | None = None) -> Iterator[sqlite3.Connection]:
    """Open a copy for as long as it is read; ``side_files`` are what SQLite left beside the original, by suffix.

    Raises UnreadableFile, also where the damage shows only while it is read.
    """
    if not content.startswith(HEADER):
        raise NotThatFormat(_("This file is no database."))
    if not side_files and not _ends_with_a_page(content):
        raise UnreadableFile(_("This database is damaged or cut short: its last page is not whole."))
    try:
        with _copied({"": content, **(side_files or {})}) as connection:
            _check(connection)
            yield connection
    except sqlite3.Error as error:
        raise UnreadableFile(_("This database is damaged or cut short: {error}.").format(error=line(error))) from error
    except (UnicodeDecodeError, MemoryError) as error:  # damaged text in SQLite's message; a row of absurd length
        raise UnreadableFile(_("This database is damaged or cut short.")) from error


def tables_of(connection: sqlite3.Connection) -> set[str]:
    """Return the names of all real tables in small letters."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0").fetchall()
    return {str(name).lower() for (name,) in tables}


def columns_of(connection: sqlite3.Connection, table: str) -> Sequence[str]:
    """Return a real table's columns in small letters, none where there is no such table."""
    if table not in tables_of(connection):
        return ()
    return [str(row[1]).lower() for row in connection.execute(f"PRAGMA table_info({table})")]


def rows_of(connection: sqlite3.Connection, table: str, columns: Sequence[str] | None = None) -> Iterator[Row]:
    """Yield the rows of a table by column, oldest first; none where there is no such table."""
    found = columns_of(connection, table) if columns is None else columns
    known = [name for name in found if name.isidentifier() and name.isascii()]
    if known:
        quoted = ",".join(f'"{name}"' for name in known)
        for values in connection.execute(f"SELECT {quoted} FROM {table} ORDER BY rowid"):
            yield dict(zip(known, values, strict=True))


def _ends_with_a_page(content: bytes) -> bool:
    """Tell whether a database holds whole pages only; SQLite would read the rest of a last one as empty."""
    if len(content) < _HEADER_BYTES:
        return False
    stated = int.from_bytes(content[16:18], "big")
    return len(content) % (65536 if stated == 1 else max(1, stated)) == 0


def _check(connection: sqlite3.Connection) -> None:
    """Refuse a database whose pages do not lie as SQLite writes them: read again and again, a few of them never end."""
    connection.execute("PRAGMA ignore_check_constraints = ON")
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if str(found).startswith(_PAGES_OFF):
        raise UnreadableFile(_("This database is damaged or cut short: its pages do not fit together."))


@contextmanager
def _copied(parts: Mapping[str, bytes]) -> Iterator[sqlite3.Connection]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "copy.db"
        for suffix, content in parts.items():
            path.with_name(path.name + suffix).write_bytes(content)
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
            connection.execute("PRAGMA trusted_schema = OFF")
            yield connection
