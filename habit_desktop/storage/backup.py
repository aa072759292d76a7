"""Copies of a database, made by SQLite itself, verified, and put in place whole."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from habit_desktop.language import _
from habit_desktop.storage.database import StorageError, one_look, sorted_errors
from habit_desktop.storage.integrity import damage
from habit_desktop.storage.private_file import new_private, private_folder, sync_folder
from habit_desktop.storage.whole_file import close_with_digest, is_whole

UNFINISHED = ".unfinished"


_PAGES_AT_ONCE = 2**10


def _nothing(_copy: sqlite3.Connection) -> None:
    """Leave a copy as it is."""


def never() -> bool:
    """Nobody thinks again."""
    return False


class BackupFailed(StorageError):
    """The copy did not turn out readable; it was thrown away and the older copies were kept."""


class Stopped(StorageError):
    """Somebody has thought again while everything was as it was."""


def go_on_unless(should_stop: Callable[[], bool]) -> None:
    """Raise Stopped where somebody has thought again."""
    if should_stop():
        raise Stopped(_("It was stopped: everything is as it was."))


def verdict(path: Path) -> str:
    """Return what is wrong with a copy that was put in place, or ``ok``; one of an older version is read through."""
    try:
        whole = is_whole(path)
        if whole is not None:
            return "ok" if whole else _("it is not as it was written")
        copy = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
        with closing(copy):
            return next(iter(damage(copy)), "ok")
    except (sqlite3.Error, OSError, UnicodeDecodeError, MemoryError, StorageError) as error:
        return str(error) or _("a row is longer than can be")


def copy_to(
    connection: sqlite3.Connection,
    path: Path,
    change: Callable[[sqlite3.Connection], None] = _nothing,
    should_stop: Callable[[], bool] = never,
) -> None:
    """Copy a whole database to a file that appears only when it is complete and verified.

    Several processes may do so at once: each works on a file of its own, and the last one to finish stays. ``change``
    is done to the copy before it appears. Raises a StorageError: Stopped where ``should_stop`` says so in time.
    """

    def fill(copy: sqlite3.Connection) -> None:
        copy_pages(connection, copy, should_stop)
        change(copy)

    put_in_place(prepared_copy(path, fill), path)


def copy_pages(connection: sqlite3.Connection, copy: sqlite3.Connection, should_stop: Callable[[], bool]) -> None:
    """Copy a whole database as it is at one moment, whatever others write meanwhile. Raises Stopped."""
    with one_look(connection):
        connection.execute("SELECT 1 FROM sqlite_schema").fetchone()  # from here on it is seen as it is now
        connection.backup(copy, pages=_PAGES_AT_ONCE, progress=lambda *_come: go_on_unless(should_stop))


def prepared_copy(path: Path, fill: Callable[[sqlite3.Connection], None]) -> Path:
    """Fill a database beside a path and return where it waits, complete and verified, to take the path's place.

    Raises a StorageError; nothing is left of it then.
    """
    unfinished = path.with_name(f"{path.name}.{os.getpid()}{UNFINISHED}")
    try:
        with sorted_errors(path):
            private_folder(path.parent)
            os.close(new_private(unfinished))
            copy = sqlite3.connect(unfinished, isolation_level=None)
            try:
                fill(copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
                found = copy.execute("PRAGMA quick_check").fetchone()[0]
            finally:
                copy.close()
        if found != "ok":
            raise BackupFailed(
                _("The backup {name} could not be verified ({found}); older backups were kept.").format(
                    name=path.name, found=found
                )
            )
    except BaseException:
        with suppress(OSError):  # what went wrong before tells more
            unfinished.unlink()
        raise
    return unfinished


def put_in_place(prepared: Path, path: Path) -> None:
    """Let a prepared copy take its path's place, for good when this returns.

    Raises a StorageError; nothing is left of it then.
    """
    try:
        with sorted_errors(path):
            close_with_digest(prepared)
            prepared.replace(path)
            sync_folder(path.parent)
    finally:
        with suppress(OSError):
            prepared.unlink()
