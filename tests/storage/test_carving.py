"""Facts about reading rows without SQLite."""

import random
import sqlite3
from pathlib import Path

import pytest

from habit_desktop.storage.carving import Row, carved_rows
from habit_desktop.storage.page_image import page_image

ROWS: list[Row] = [
    (f"key {number:04}", number**3 - 5000, number / 7, None if number % 3 else "", bytes(range(number % 200)))
    for number in range(500)
]
LONG: Row = ("long", 0, 1.0, "walk " * 5000, b"\xff" * 9000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with a table that has a key of its own."""
    path = tmp_path / "found.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE word (id TEXT PRIMARY KEY, a, b, c, d) WITHOUT ROWID")
        connection.executemany("INSERT INTO word VALUES (?, ?, ?, ?, ?)", [*ROWS, LONG])
    connection.close()
    return path


def carved(path: Path) -> set[Row]:
    """The rows that can be read."""
    with page_image(path) as image:
        return set(carved_rows(image))


def test_every_row_is_read_as_it_was_written_the_long_ones_too(path: Path) -> None:
    assert carved(path) == {*ROWS, LONG}


@pytest.mark.parametrize("page_size", [512, 1024, 65536])
def test_pages_may_have_any_size(path: Path, page_size: int) -> None:
    with sqlite3.connect(path, isolation_level=None) as connection:
        connection.execute(f"PRAGMA page_size = {page_size}")
        connection.execute("VACUUM")
    connection.close()
    assert carved(path) == {*ROWS, LONG}


def test_nothing_but_what_was_hit_is_lost(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[5 * 4096 : 6 * 4096] = bytes(4096)
    path.write_bytes(content)
    assert 300 < len(carved(path) & {*ROWS, LONG}) < 501


def test_whatever_bytes_there_are_it_comes_to_an_end(path: Path) -> None:
    content = path.read_bytes()
    chance = random.Random(3)
    for _ in range(60):
        damaged = bytearray(content)
        for _ in range(200):
            damaged[chance.randrange(len(content))] = chance.randrange(256)
        path.write_bytes(damaged[: chance.randrange(len(content))])
        assert len(carved(path)) < 2000


def test_pages_of_tables_with_row_numbers_are_passed_over(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE other (id TEXT, a)")
        connection.execute("INSERT INTO other VALUES ('there', 1)")
    connection.close()
    assert ("there", 1) not in carved(path)
