"""Indexes made once all rows are there: a million rows are put in order at once instead of one by one."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def late_indexes(connection: sqlite3.Connection, table: str) -> Iterator[None]:
    """Leave a table without its indexes inside, but for those that keep its rows apart; afterwards they are as before.

    It is a part of the caller's transaction, which takes everything back where something goes wrong.
    """
    made = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (table,)
    ).fetchall()
    for name, _ in made:
        connection.execute(f"DROP INDEX {name}")
    yield
    for _, statement in made:
        connection.execute(statement)
