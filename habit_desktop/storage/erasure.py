"""An erasure carried through: out of the log, out of every copy, and what was learned goes with it.

The database is changed as a whole or not at all. Copies and networks go first, while its transaction is open: whatever
interrupts an erasure, nothing that was to go is left but in the one place where it can be seen and erased again.
An export the person has made keeps what it holds, and brings it back should it ever be taken in.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from habit_desktop.storage.backup import UNFINISHED, copy_to
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import (
    FILE_NAME,
    DiskFull,
    Locked,
    NotWritable,
    StorageError,
    sorted_errors,
    transaction,
)
from habit_desktop.storage.event_store import Draft, EventStore
from habit_desktop.storage.migrate import APPLICATION_ID, migrate
from habit_desktop.storage.scope import Scope


@dataclass(frozen=True, slots=True)
class Erased:
    """The copies that could not be read, and were deleted whole; and whether the file is small again."""

    lost_copies: tuple[str, ...]
    compact: bool


def erase(folder: DataFolder, scope: Scope, rest: Draft | None = None) -> Erased:
    """Let go of what lies within a scope, everywhere in the data folder. Raises a StorageError.

    ``rest`` holds the ``DaysErased`` that each habit concerned is to have on record. All versions of the network go:
    each has learned from every day before it.
    """
    connection = folder.connection
    with sorted_errors():
        connection.execute("PRAGMA secure_delete = ON")  # deleted rows are overwritten, also before the file shrinks
    with transaction(connection):
        folder.events.forget(scope, rest)
        _sweep(folder)
        lost = tuple(path.name for path in copies(folder) if not _rewritten(path, scope, rest))
        folder.checkpoints.clear()
    return Erased(lost, _compacted(connection))


def copies(folder: DataFolder) -> list[Path]:
    """Return the copies of the database: daily ones, and those of its older forms."""
    beside = [path for path in folder.path.glob("habits-*.db") if path.name != FILE_NAME]
    return sorted([*beside, *folder.backups.glob("*.db")])


def _rewritten(path: Path, scope: Scope, rest: Draft | None) -> bool:
    """Replace a copy by one without what is to go; False where it could not be read, and is deleted."""
    if scope.is_everything:
        _remove(path)
        return True
    try:
        with sorted_errors(path), closing(_opened(path)) as copy:
            if copy.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
                copy_to(copy, path, lambda new: _forget(new, scope, rest))
        return True
    except (DiskFull, Locked, NotWritable):
        raise
    except StorageError:
        _remove(path)
        return False


def _forget(copy: sqlite3.Connection, scope: Scope, rest: Draft | None) -> None:
    """Let go of what lies within a scope in a copy nobody else sees yet."""
    copy.execute("PRAGMA journal_mode = MEMORY")
    migrate(copy)
    store = EventStore(copy)
    with transaction(copy):
        store.forget(scope, rest)
    copy.execute("VACUUM")


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def _sweep(folder: DataFolder) -> None:
    """Remove what SQLite has left beside copies, and copies that were broken off."""
    beside = [path.with_name(path.name + ending) for path in copies(folder) for ending in ("-wal", "-shm", "-journal")]
    broken_off = [path for place in (folder.path, folder.backups) for path in place.glob(f"*{UNFINISHED}*")]
    for path in [*beside, *broken_off]:
        _remove(path)


def _remove(path: Path) -> None:
    with sorted_errors(path):
        path.unlink(missing_ok=True)


def _compacted(connection: sqlite3.Connection) -> bool:
    """Make the file as small as what it holds; False where there is no room, or somebody else is reading just now."""
    small = True
    for step in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
        try:
            with sorted_errors():
                row = connection.execute(step).fetchone()  # the second says first whether it had to give up
            small = small and not (row and row[0])
        except StorageError:
            small = False
    return small
