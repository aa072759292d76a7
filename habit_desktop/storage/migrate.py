"""Numbered migrations: each brings the database one form further; all that wait do, or none, after a copy."""

import os
import re
import sqlite3
from contextlib import closing
from itertools import chain
from pathlib import Path

from habit_desktop.storage.private_file import sync_file, sync_folder
from habit_desktop.storage.row_sum import row_sum

APPLICATION_ID = 0x48424454  # "HBDT", so that no other program's database is taken for ours
_FOLDER = Path(__file__).with_name("migrations")
_TABLES = ("device", "event", "habit_projection", "day_projection", "prediction", "outcome", "projection_form")


class ForeignDatabase(Exception):
    """The file is another program's database, or a newer version's."""

    def __init__(self, found: int) -> None:
        super().__init__(found)
        self.found = found


class ContradictoryHeader(Exception):
    """The file says two things about what it is: its header is damaged."""


def newest_form() -> int:
    """Return the number of the last migration, which is the form this version reads."""
    return max(_scripts())


def form_of(connection: sqlite3.Connection) -> int:
    """Return a database's form, 0 for an empty file. Raises ForeignDatabase or ContradictoryHeader."""
    connection.execute("BEGIN")  # one look: another process may be making the tables
    try:
        form = int(connection.execute("PRAGMA user_version").fetchone()[0])
        application = int(connection.execute("PRAGMA application_id").fetchone()[0])
        empty = form == 0 and not connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
        witness = _witness(connection)
        tables = _tables_sum(connection) if witness else 0
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    if witness and witness[:2] != (application, form) and APPLICATION_ID in (application, witness[0]):
        raise ContradictoryHeader
    if form > newest_form() or not (empty or application == APPLICATION_ID):
        raise ForeignDatabase(form)
    if witness and witness[2] != tables:
        raise ContradictoryHeader
    return form


def migrate(connection: sqlite3.Connection, path: Path | None = None) -> None:
    """Bring the database to the newest form; with its path given, a copy of the older one stays beside it.

    However it ends, the database has the form it had, or the newest. Raises ForeignDatabase where the file has a form
    this version does not know, or ContradictoryHeader.
    """
    form = form_of(connection)
    waiting = [(number, script.read_text("utf-8")) for number, script in sorted(_scripts().items()) if number > form]
    if waiting and form and path:
        _copy(connection, path.with_name(f"{path.stem}-before-form-{newest_form()}.db"))
    if waiting:
        _apply(connection, waiting)


def is_as_migrated(connection: sqlite3.Connection) -> bool:
    """Tell whether a database of the newest form has the tables that migrations make, and what acts on them alone."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        migrate(fresh)
        return _shape(connection) == _shape(fresh)


def _shape(connection: sqlite3.Connection) -> tuple[list[tuple[object, ...]], ...]:
    """Return the columns, the kind, the indexes and the triggers of our tables, however their making was written."""
    ours = f"IN ({','.join('?' * len(_TABLES))})"
    kinds = f"SELECT name, type, wr, strict FROM pragma_table_list WHERE name {ours}"
    acting = f"SELECT type, name, sql FROM sqlite_schema WHERE type != 'table' AND sql IS NOT NULL AND tbl_name {ours}"
    return (
        [(table, *each) for table in _TABLES for each in connection.execute(f"PRAGMA table_xinfo({table})")],
        sorted(connection.execute(kinds, _TABLES)),
        sorted(connection.execute(acting, _TABLES)),
    )


def _apply(connection: sqlite3.Connection, waiting: list[tuple[int, str]]) -> None:
    """Run migrations in one transaction; another process may have been first."""
    connection.create_function("row_sum", -1, row_sum, deterministic=True)
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number, sql in waiting:
            if int(connection.execute("PRAGMA user_version").fetchone()[0]) < number:
                for statement in _statements(sql):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {number}")
                if _witness(connection):
                    told = number, _tables_sum(connection)
                    connection.execute("UPDATE database_form SET form = ?, tables = ?", told)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _witness(connection: sqlite3.Connection) -> tuple[int, int, int] | None:
    """Return application, form and the tables' sum as the database says them beside its header, None in older forms."""
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'database_form'").fetchone():
        return None
    row = connection.execute("SELECT application, form, tables FROM database_form").fetchone()
    if row is None or not all(isinstance(each, int) for each in row):
        return 0, 0, 0
    return row[0], row[1], row[2]


def _tables_sum(connection: sqlite3.Connection) -> int:
    """Return the sum of what the database says its tables are like; others' tables in it are nobody's business."""
    rows = connection.execute(
        f"SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE tbl_name IN ({','.join('?' * len(_TABLES))})"
        " ORDER BY type, name",
        _TABLES,
    )
    return row_sum(*chain.from_iterable(rows))


def _scripts() -> dict[int, Path]:
    """Return the numbered migrations."""
    return {int(entry.name[:4]): entry for entry in _FOLDER.iterdir() if re.fullmatch(r"\d{4}_\w+\.sql", entry.name)}


def _statements(script: str) -> list[str]:
    """Split a script where SQLite itself sees a statement end, so that triggers stay whole."""
    statements, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            statements.append(current)
            current = ""
    return statements


def _copy(connection: sqlite3.Connection, path: Path) -> None:
    """Put a copy at a path, whole or not at all."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.unfinished")
    try:
        os.close(os.open(unfinished, os.O_CREAT | os.O_RDWR | os.O_TRUNC, 0o600))
        copy = sqlite3.connect(unfinished)
        try:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
        finally:
            copy.close()
        sync_file(unfinished)
        unfinished.replace(path)
        sync_folder(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)
