"""Facts about opening the database, and about whose turn it is when it cannot be used."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from habit_desktop.storage import database
from habit_desktop.storage.backup_series import backups, make_backup
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import (
    FILE_NAME,
    Damaged,
    DiskFull,
    Gone,
    Held,
    Interrupted,
    Locked,
    NotWritable,
    StorageError,
    TooNew,
    hold,
    may_be_damage,
    open_database,
    sorted_errors,
    transaction,
)
from tests.storage.facts import NOON, of_a_newer_version

ROOT = os.name == "nt" or os.geteuid() == 0


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A new database, with a table to write to."""
    opened = open_database(tmp_path)
    opened.execute("CREATE TABLE word (text TEXT)")
    yield opened
    opened.close()


def words(connection: sqlite3.Connection) -> list[str]:
    """What was kept."""
    return [row[0] for row in connection.execute("SELECT text FROM word ORDER BY rowid")]


def fill(connection: sqlite3.Connection, kilobytes: int) -> None:
    """Write so much in one transaction."""
    with transaction(connection):
        connection.executemany("INSERT INTO word VALUES (?)", (["x" * 1000] for _ in range(kilobytes)))


def test_every_commit_is_synced_and_readers_do_not_wait(connection: sqlite3.Connection) -> None:
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert connection.execute("PRAGMA synchronous").fetchone()[0] == 2  # FULL


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_only_the_owner_can_read_whatever_the_umask_says(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    before = os.umask(0)
    try:
        opened = open_database(folder)
        opened.execute("CREATE TABLE word (text TEXT)")
        modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
        opened.close()
    finally:
        os.umask(before)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert modes == dict.fromkeys((FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"), 0o600)


def test_a_transaction_keeps_all_or_nothing(connection: sqlite3.Connection) -> None:
    with pytest.raises(StorageError), transaction(connection):
        connection.executemany("INSERT INTO word VALUES (?)", [["first half"], [object()]])
    assert words(connection) == []


def test_a_commit_that_fails_leaves_no_transaction_behind(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE child (word INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED)")
    connection.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
    with pytest.raises(StorageError), transaction(connection):
        connection.execute("INSERT INTO child VALUES (1)")  # refused when committed: there is no such parent
    with transaction(connection):
        connection.execute("INSERT INTO word VALUES ('later')")
    assert words(connection) == ["later"]
    assert connection.execute("SELECT count(*) FROM child").fetchone()[0] == 0


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    opened = open_database(tmp_path)
    of_a_newer_version(opened)
    opened.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(TooNew, match="newer version"):
        open_database(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_not_one_byte_of_another_programs_database_is_changed(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / FILE_NAME)
    other.execute("CREATE TABLE theirs (text TEXT)")
    other.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(TooNew, match="another program"):
        open_database(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_noise_is_damaged_and_left_as_it_is(tmp_path: Path) -> None:
    noise = bytes(range(256)) * 40
    (tmp_path / FILE_NAME).write_bytes(noise)
    with pytest.raises(Damaged, match="backups"):
        open_database(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == noise


def test_a_file_cut_short_is_damaged(tmp_path: Path) -> None:
    opened = open_database(tmp_path)
    opened.execute("CREATE TABLE word (text TEXT)")
    fill(opened, 50)
    opened.close()
    path = tmp_path / FILE_NAME
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(Damaged):
        open_database(tmp_path)


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).touch()
    open_database(tmp_path).close()
    assert (tmp_path / FILE_NAME).stat().st_size > 0


def test_a_database_another_process_has_just_made_and_backed_up_is_not_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    glob = Path.glob

    def looked_for_once_it_is_made(folder: Path, pattern: str) -> Iterator[Path]:
        if pattern.startswith("backups"):
            monkeypatch.undo()
            other = DataFolder.open(tmp_path)
            make_backup(other, NOON)
            other.close()
        yield from glob(folder, pattern)

    monkeypatch.setattr(Path, "glob", looked_for_once_it_is_made)
    open_database(tmp_path).close()
    assert len(backups(tmp_path / "backups")) == 1


def test_a_full_disk_loses_the_last_change_only(connection: sqlite3.Connection) -> None:
    fill(connection, 1)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull, match="make room"):
        fill(connection, 100)
    connection.execute("PRAGMA max_page_count = 100000")
    fill(connection, 1)
    assert len(words(connection)) == 2


def test_another_writer_is_waited_for_and_then_named(connection: sqlite3.Connection, tmp_path: Path) -> None:
    other = open_database(tmp_path)
    other.execute("BEGIN IMMEDIATE")
    connection.execute("PRAGMA busy_timeout = 1")
    with pytest.raises(Locked, match="try again"):
        fill(connection, 1)
    other.execute("ROLLBACK")
    other.close()
    fill(connection, 1)
    assert len(words(connection)) == 1


def test_a_transaction_holds_the_pen_from_its_beginning(connection: sqlite3.Connection, tmp_path: Path) -> None:
    other = open_database(tmp_path)
    other.execute("PRAGMA busy_timeout = 1")
    with transaction(connection), pytest.raises(Locked):
        fill(other, 1)
    other.close()


def test_a_database_that_may_only_be_read_says_so(connection: sqlite3.Connection, tmp_path: Path) -> None:
    fill(connection, 1)
    reader = sqlite3.connect(f"{(tmp_path / FILE_NAME).as_uri()}?mode=ro", uri=True, isolation_level=None)
    with pytest.raises(NotWritable, match="permissions"):
        fill(reader, 1)
    reader.close()


def test_while_it_is_held_nothing_is_written_and_nobody_waits(connection: sqlite3.Connection, tmp_path: Path) -> None:
    other = open_database(tmp_path)
    hold(connection, held=True)
    with transaction(other), pytest.raises(Held, match="erased"):
        fill(connection, 1)
    assert words(connection) == []
    fill(other, 1)
    hold(connection, held=False)
    fill(connection, 1)
    assert len(words(connection)) == 2
    other.close()


@pytest.mark.skipif(ROOT, reason="nothing is forbidden to root")
def test_a_folder_that_may_not_be_written_says_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(NotWritable, match="permissions"):
        open_database(tmp_path)


def test_a_file_where_the_folder_should_be_says_so(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(NotWritable):
        open_database(tmp_path / "data")


def test_a_mistake_in_sql_is_told_with_what_was_kept(connection: sqlite3.Connection) -> None:
    with pytest.raises(StorageError, match="Nothing was changed") as found, sorted_errors():
        connection.execute("SELECT nothing FROM nowhere")
    assert type(found.value) is StorageError


def test_a_row_longer_than_can_be_is_told_without_a_crash(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    with closing(sqlite3.connect(path)) as small:
        small.execute("PRAGMA page_size = 512")
        small.execute("CREATE TABLE word (text TEXT)")
    content = bytearray(path.read_bytes())
    first = int.from_bytes(content[108:110])  # of the list of tables
    content[first : first + 9] = b"\x81" + b"\xff" * 7 + b"c"
    path.write_bytes(content)
    with pytest.raises(StorageError, match="more memory"):
        open_database(tmp_path)


def test_what_was_stopped_is_no_damage(connection: sqlite3.Connection) -> None:
    fill(connection, 200)
    connection.set_progress_handler(lambda: True, 1)
    with pytest.raises(StorageError) as found, sorted_errors():
        connection.execute("SELECT count(*) FROM word").fetchone()
    connection.set_progress_handler(None, 0)
    assert not may_be_damage(found.value)


@pytest.mark.parametrize(
    ("number", "kind", "words"),
    [
        (errno.ENOSPC, DiskFull, "full"),
        (errno.EIO, Gone, "answer"),
        (errno.ESTALE, Gone, "answer"),
        (errno.EACCES, NotWritable, "permissions"),
    ],
)
def test_what_the_system_refuses_is_told_by_who_must_act(
    tmp_path: Path, number: int, kind: type[StorageError], words: str
) -> None:
    with pytest.raises(kind, match=words), sorted_errors(tmp_path / FILE_NAME):
        raise OSError(number, os.strerror(number))


@pytest.mark.parametrize(
    ("code", "room", "kind"),
    [
        (sqlite3.SQLITE_IOERR_WRITE, True, Gone),
        (sqlite3.SQLITE_IOERR_WRITE, False, DiskFull),
        (sqlite3.SQLITE_CANTOPEN, True, NotWritable),
        (sqlite3.SQLITE_CANTOPEN, False, DiskFull),
        (sqlite3.SQLITE_INTERRUPT, True, Interrupted),
    ],
)
def test_what_sqlite_keeps_to_itself_is_told_by_the_room_there_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, room: bool, kind: type[StorageError]
) -> None:
    monkeypatch.setattr(database, "_ROOM", 0 if room else 2**80)
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    with pytest.raises(kind), sorted_errors(tmp_path / FILE_NAME):
        raise error


def test_of_a_drive_that_is_gone_nobody_says_that_it_is_full(tmp_path: Path) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    with pytest.raises(Gone), sorted_errors(tmp_path / "gone" / FILE_NAME):
        raise error


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file where it is")
def test_into_a_file_that_has_been_taken_away_nothing_is_written(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    (tmp_path / FILE_NAME).rename(tmp_path / "elsewhere.db")
    with pytest.raises(Gone):
        fill(connection, 1)
    (tmp_path / FILE_NAME).write_bytes(b"another one")
    with pytest.raises(Gone):
        fill(connection, 1)
    assert words(connection) == []


def test_a_transaction_that_the_database_itself_has_ended_is_not_ended_again(connection: sqlite3.Connection) -> None:
    def ended() -> None:
        with transaction(connection):
            connection.execute("INSERT INTO word VALUES ('never')")
            connection.execute("ROLLBACK")
            raise ValueError("after all")

    with pytest.raises(ValueError, match="after all"):
        ended()
    assert words(connection) == []
