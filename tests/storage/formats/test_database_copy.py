"""A foreign database is read from a copy, and what is wrong with it is said in one sentence."""

import sqlite3
from contextlib import closing

import pytest

from habit_desktop.storage.formats.database_copy import columns_of, opened_database, rows_of, tables_of
from habit_desktop.storage.formats.unreadable import NotThatFormat, UnreadableFile
from tests.storage.formats.database_builder import database_of

CONTENT = database_of({"Ticks": [{"Day": 2, "order": 7}, {"Day": 1, "order": 8}]}, {"Ticks": 'Day, "order"'})


def test_rows_come_by_column_in_small_letters_oldest_first() -> None:
    with opened_database(CONTENT) as connection:
        assert tables_of(connection) == {"ticks"}
        assert columns_of(connection, "ticks") == ["day", "order"]
        assert list(rows_of(connection, "ticks")) == [{"day": 2, "order": 7}, {"day": 1, "order": 8}]


def test_a_table_that_is_not_there_has_no_rows() -> None:
    with opened_database(CONTENT) as connection:
        assert list(rows_of(connection, "tracks")) == []


def test_what_is_no_database_is_refused() -> None:
    with pytest.raises(NotThatFormat), opened_database(b"Day,order"):
        pytest.fail("it was opened")


def test_damage_that_shows_while_it_is_read_is_refused() -> None:
    overwritten = CONTENT[:100] + b"\xff" * (len(CONTENT) - 100)
    with pytest.raises(UnreadableFile, match="damaged or cut short"), opened_database(overwritten) as connection:
        tables_of(connection)


def branching(page: bytes, child: int) -> bytes:
    """An inner page of a table, all branches of which lead to one other page."""
    found = bytearray(page)
    cells = [int.from_bytes(page[at : at + 2]) for at in range(12, 12 + 2 * int.from_bytes(page[3:5]), 2)]
    for at in (8, *cells):
        found[at : at + 4] = child.to_bytes(4)
    return bytes(found)


def read_again_and_again(levels: int) -> bytes:
    """A database with a table that branches fifty times on so many levels, always to the same few rows."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA page_size = 512")
        connection.execute("CREATE TABLE ticks (day)")
        connection.executemany("INSERT INTO ticks VALUES (?)", [(day,) for day in range(3000)])
        connection.commit()
        content = connection.serialize()
    last = len(content) // 512
    root, rest = content[512:1024], content[1024:]
    leaf = int.from_bytes(root[8:12])
    children = [*range(last + 1, last + levels), leaf]
    top, *inner = (branching(root, child) for child in children)
    head = content[:28] + (last + len(inner)).to_bytes(4) + content[32:512]
    return head + top + rest + b"".join(inner)


def test_a_few_pages_are_not_read_again_and_again() -> None:
    with pytest.raises(UnreadableFile, match="do not fit together"), opened_database(read_again_and_again(6)):
        pytest.fail("it was opened")


def test_text_that_sqlite_itself_cannot_tell_is_refused() -> None:
    nameless = CONTENT.replace(b"CREATE TABLE Ticks", b"CREATE TABLE \xff\xfe\xbd ;")
    with pytest.raises(UnreadableFile, match="damaged or cut short"), opened_database(nameless) as connection:
        tables_of(connection)


def test_a_table_that_another_module_makes_up_is_none() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE ticks USING fts5(day)")
        content = connection.serialize()
    with opened_database(content) as found:
        assert "ticks" not in tables_of(found)


def test_a_row_longer_than_can_be_is_damage() -> None:
    """The first row of the list of tables says that it has as many bytes as nine bytes can count."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA page_size = 512")
        connection.execute(f"CREATE TABLE ticks (day, {', '.join('abcdefghijklmnop')})")
        content = bytearray(connection.serialize())
    row = int.from_bytes(content[108:110])
    content[row : row + 9] = b"\x81" + b"\xff" * 7 + b"c"
    with pytest.raises(UnreadableFile, match="damaged or cut short"), opened_database(bytes(content)) as connection:
        tables_of(connection)
