"""Databases of other programs, made from what is known of their tables."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory


def database_of(tables: Mapping[str, Sequence[Mapping[str, object]]], columns: Mapping[str, str]) -> bytes:
    """Return a database with these rows; ``columns`` names each table's columns, with commas between."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.db"
        with closing(sqlite3.connect(path)) as connection:
            for table, names in columns.items():
                connection.execute(f"CREATE TABLE {table} ({names})")
                for row in tables.get(table, ()):
                    places = ",".join("?" * len(row))
                    quoted = ",".join(f'"{name}"' for name in row)
                    connection.execute(f"INSERT INTO {table} ({quoted}) VALUES ({places})", tuple(row.values()))
            connection.commit()
        return path.read_bytes()
