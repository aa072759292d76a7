"""Facts about the digest at the end of a finished file."""

import sqlite3
from pathlib import Path

import pytest

from habit_desktop.storage.whole_file import close_with_digest, is_whole


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A database that is finished."""
    path = tmp_path / "finished.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE word (text TEXT)")
        connection.execute("INSERT INTO word VALUES ('kept')")
    connection.close()
    close_with_digest(path)
    return path


def test_a_file_that_was_left_alone_is_whole(file: Path) -> None:
    assert is_whole(file) is True


def test_a_flipped_bit_anywhere_in_what_was_written_is_noticed(file: Path) -> None:
    content = file.read_bytes()
    for place in range(0, len(content) - 60, 97):
        flipped = bytearray(content)
        flipped[place] ^= 1 << place % 8
        file.write_bytes(flipped)
        assert is_whole(file) is False


def test_a_file_cut_short_and_one_of_another_kind_have_no_digest(file: Path, tmp_path: Path) -> None:
    file.write_bytes(file.read_bytes()[:-7])
    assert is_whole(file) is None
    (tmp_path / "short").write_bytes(b"x")
    assert is_whole(tmp_path / "short") is None


def test_sqlite_reads_on_as_if_nothing_stood_behind(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.executemany("INSERT INTO word VALUES (?)", (["x" * 1000] for _ in range(50)))
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    assert is_whole(file) is None
