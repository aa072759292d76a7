"""One SQLite file: opened with care, brought to the newest form, its errors sorted by who must act."""

import errno
import os
import shutil
import sqlite3
import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from habit_desktop.language import _
from habit_desktop.storage.migrate import ContradictoryHeader, ForeignDatabase, form_of, migrate
from habit_desktop.storage.network_drive import is_on_network
from habit_desktop.storage.private_file import private_folder
from habit_desktop.storage.setting_aside import take_its_place

FILE_NAME = "habits.db"
BUSY_TIMEOUT_MS = 5000
MUCH_KB = 32 * 2**10

_ROOM = 64 * 2**10  # bytes a full disk may still count as free: SQLite needs some more beside the database
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)


class StorageError(Exception):
    """Something about the data folder, with a sentence that says what happened, what was kept and what to do."""


class Damaged(StorageError):
    """The database cannot be read."""


class Missing(Damaged):
    """There is no database where there has been one."""


class TooNew(StorageError):
    """The database was written by a newer version of this program."""


class DiskFull(StorageError):
    """There is no room left to write."""


class Locked(StorageError):
    """Another program holds the database."""


class Interrupted(StorageError):
    """Whoever asked does not want to know any more."""


class Held(StorageError):
    """Nothing may be written just now."""


class NotWritable(StorageError):
    """The data folder cannot be written."""


class Gone(NotWritable):
    """The data folder is not where it was, or its drive does not answer."""


class Database(sqlite3.Connection):
    """A connection that knows where its file was when it was opened, and notices when it is not there any more."""

    path: Path | None = None
    _place: tuple[int, int] | None = None

    def stand_at(self, path: Path) -> None:
        """Be the connection to this file. Raises OSError."""
        self.path, self._place = path, _place(path)

    @property
    def is_in_place(self) -> bool:
        """Whether the file is where it was: otherwise nobody would find again what is written."""
        try:
            return self.path is None or _place(self.path) == self._place
        except OSError:
            return False


def open_database(folder: Path) -> Database:
    """Return a connection to the folder's database, made or migrated where needed.

    Every commit is synced to disk before it returns. Raises a StorageError.
    """
    path = folder / FILE_NAME
    with sorted_errors(path):
        take_its_place(path)
        _miss(path)
        _create_private(path)
        connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_TIMEOUT_MS / 1000, factory=Database)
        try:
            connection.stand_at(path)
            form_of(connection)  # another program's file is refused before a byte of it changes
            connection.execute("PRAGMA foreign_keys = ON")
            _keep_log(connection, "DELETE" if is_on_network(folder) else "WAL")
            connection.execute("PRAGMA synchronous = FULL")
            migrate(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def may_be_damage(trouble: StorageError) -> bool:
    """Tell whether the file itself may be to blame: it is, or SQLite says something no sound one makes it say."""
    return isinstance(trouble, Damaged) or type(trouble) is StorageError


def hold(connection: sqlite3.Connection, *, held: bool) -> None:
    """Let nothing be written through a connection, at once and without waiting for others, or let it again."""
    with sorted_errors():
        connection.execute(f"PRAGMA query_only = {int(held)}")


def is_open(connection: sqlite3.Connection) -> bool:
    """Tell whether a connection has not been closed yet."""
    try:
        return connection.total_changes >= 0
    except sqlite3.ProgrammingError:
        return False


def is_held(connection: sqlite3.Connection) -> bool:
    """Tell whether nothing may be written through a connection."""
    return bool(connection.execute("PRAGMA query_only").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Write everything inside or nothing; other writers wait. Raises a StorageError."""
    path = connection.path if isinstance(connection, Database) else None
    with sorted_errors(path):
        if isinstance(connection, Database) and not connection.is_in_place:
            raise Gone(_gone(path))
        if is_held(connection):
            raise Held(_("Something is just being erased or restored. Nothing was changed; try again in a moment."))
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def much_at_hand(connection: sqlite3.Connection) -> Iterator[None]:
    """Keep far more pages in memory than usual: a million rows go to places all over the file."""
    (usual,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size = -{MUCH_KB}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {usual}")


@contextmanager
def one_look(connection: sqlite3.Connection) -> Iterator[None]:
    """Read everything inside as it is at one moment, whatever others write meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


@contextmanager
def sound_rows() -> Iterator[None]:
    """Turn values no program of ours has written into ``Damaged``."""
    try:
        yield
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError, struct.error) as error:
        raise _damaged("") from error


@contextmanager
def sorted_errors(path: Path | None = None) -> Iterator[None]:
    """Turn SQLite's errors into those that tell who must act."""
    where = f" ({path})" if path else ""
    try:
        yield
    except OSError as error:
        raise _sorted_of_system(error, where) from error
    except ForeignDatabase as error:
        raise TooNew(
            _(
                "The habit database was written by a newer version, or by another program{where}. It was left as it "
                "is; update Habit Desktop to open it."
            ).format(where=where)
        ) from error
    except sqlite3.Error as error:
        raise _sorted(error, where, path) from error
    except MemoryError as error:  # of a damaged row's length, or there is really none left
        raise StorageError(
            _("The habit database asks for more memory than there is{where}. Nothing was changed.").format(where=where)
        ) from error
    except (ContradictoryHeader, UnicodeDecodeError) as error:  # SQLite quotes damaged text in its message
        raise _damaged(where) from error


def _keep_log(connection: sqlite3.Connection, mode: str) -> None:
    """Keep a log beside the file, ahead of it where processes can share memory.

    SQLite does not wait by itself while another process does so to a new file.
    """
    deadline_s = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            connection.execute(f"PRAGMA journal_mode = {mode}")
            return
        except sqlite3.OperationalError as error:  # not covered: two processes open a new file in the same moment
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline_s:
                raise
            if mode != "WAL":  # who has it open still keeps the other one: the next to open it alone changes that
                return
        time.sleep(0.01)


def _sorted_of_system(error: OSError, where: str) -> StorageError:
    if error.errno in _NO_ROOM:
        return DiskFull(_full())
    if error.errno in (errno.EIO, errno.ESTALE, errno.ENOTCONN):
        return Gone(_silent(where))
    return NotWritable(_unwritable(where))


def _sorted(error: sqlite3.Error, where: str, path: Path | None) -> StorageError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if "decode to UTF-8" in str(error):  # Python's own, which has no code
        return _damaged(where)
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(_full())
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Locked(_("Another program is using the habit database. Nothing was changed; try again in a moment."))
    if code == sqlite3.SQLITE_INTERRUPT:
        return Interrupted(_("It was stopped: everything is as it was."))
    full = path is not None and not _has_room(path)
    if code == sqlite3.SQLITE_IOERR:  # SQLite does not say what the system says
        return DiskFull(_full()) if full else Gone(_silent(where))
    if code == sqlite3.SQLITE_CANTOPEN and full:
        return DiskFull(_full())
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return NotWritable(_unwritable(where))
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return _damaged(where)
    return StorageError(
        _("The habit database could not be used{where}: {error}. Nothing was changed.").format(where=where, error=error)
    )


def _full() -> str:
    return _("The disk is full. The last change was not recorded, everything before it was; make room and try again.")


def _unwritable(where: str) -> str:
    return _(
        "The data folder cannot be written{where}. Nothing was changed; check its permissions, and whether its drive "
        "may be written."
    ).format(where=where)


def _silent(where: str) -> str:
    return _(
        "The drive with the data folder does not answer{where}. The last change was not recorded, everything before it "
        "was; see to the drive and try again."
    ).format(where=where)


def _gone(folder: Path | None) -> str:
    return _(
        "The data folder is not where it was ({folder}). The last change was not recorded, what was before it is in "
        "that folder: put it back, or connect its drive, and open Habit Desktop again."
    ).format(folder=folder)


def _has_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free >= _ROOM
    except OSError:
        return True


def _place(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _damaged(where: str) -> Damaged:
    return Damaged(
        _(
            "The habit database is damaged{where}. It was left as it is; “habit-desktop recover” brings back what can "
            "be read of it, and the rest from the backups."
        ).format(where=where)
    )


def _miss(path: Path) -> None:
    """Refuse to begin anew where there has been a database: it has backups, or a log that SQLite left beside it.

    Afterwards it is looked for once more: the first command of all may just have made it, and its first backup.
    """
    if _holds_something(path):
        return
    has_been = any(path.parent.glob("backups/habits-*.db")) or _holds_something(path.with_name(f"{path.name}-wal"))
    if has_been and not _holds_something(path):
        raise Missing(
            _(
                "The habit database is missing or empty ({path}). Nothing was changed; “habit-desktop recover” brings "
                "back what there was from the backups."
            ).format(path=path)
        )


def _holds_something(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False


def _create_private(path: Path) -> None:
    """Make sure the file exists and only its owner can read it; SQLite gives its side files the same mode."""
    private_folder(path.parent)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
