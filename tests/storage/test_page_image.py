"""Facts about a database's pages read without SQLite: what the log beside it says stands above the file."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from habit_desktop.storage.page_image import page_image


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database whose last two changes are only in the log, as after a power cut."""
    with sqlite3.connect(tmp_path / "open.db", isolation_level=None) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE word (text TEXT PRIMARY KEY) WITHOUT ROWID")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for word in ("first", "second"):
            connection.execute("INSERT INTO word VALUES (?)", (word,))
        for ending in ("", "-wal"):
            shutil.copyfile(f"{tmp_path / 'open.db'}{ending}", f"{tmp_path / 'found.db'}{ending}")
    connection.close()
    return tmp_path / "found.db"


def read(path: Path) -> tuple[bytes, list[bytes]]:
    """The second page as it was last, and every page."""
    with page_image(path) as image:
        return image.page(2), [*image.pages()]


def test_the_newest_page_of_the_log_stands(path: Path) -> None:
    page, pages = read(path)
    assert b"second" in page
    assert len(pages) == 2


def test_without_a_log_the_file_stands(path: Path) -> None:
    path.with_name("found.db-wal").unlink()
    assert b"first" not in read(path)[0]


def test_what_nothing_vouches_for_is_there_besides(path: Path) -> None:
    log = path.with_name("found.db-wal")
    log.write_bytes(log.read_bytes().replace(b"second", b"sekond"))
    page, pages = read(path)
    assert b"sekond" not in page
    assert any(b"sekond" in each for each in pages)


def test_a_log_whose_head_is_damaged_is_read_all_the_same(path: Path) -> None:
    log = path.with_name("found.db-wal")
    log.write_bytes(b"\x00" + log.read_bytes()[1:])
    assert any(b"second" in each for each in read(path)[1])


def test_there_need_be_no_file_at_all(tmp_path: Path) -> None:
    with page_image(tmp_path / "nowhere.db") as image:
        assert [*image.pages()] == []
        assert image.page(0) == image.page(7) == b""
