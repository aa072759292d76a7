"""An erasure carried through: out of the log, out of every copy, and what was learned goes with it.

First every copy is written anew beside itself: until then all is as it was, and the erasure may be stopped or fail.
Then the log forgets, as a whole or not at all, and there is no way back; the new copies take their places, and the
networks go. What interrupts it from there on is finished later: the erasure stays on record until it is through.
An export the person has made keeps what it holds, and brings it back should it ever be taken in.
"""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import ExitStack, closing
from pathlib import Path

from habit_desktop.domain.erasure import ErasureProgress, Stage
from habit_desktop.domain.value import value
from habit_desktop.language import _
from habit_desktop.storage.backup import UNFINISHED, prepared_copy, put_in_place
from habit_desktop.storage.backup_series import backups
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
from habit_desktop.storage.erasure_record import Begun, ErasureRecord, erasure_record
from habit_desktop.storage.event_store import Draft, EventStore
from habit_desktop.storage.migrate import APPLICATION_ID, migrate
from habit_desktop.storage.private_file import sync_folder
from habit_desktop.storage.scope import Scope
from habit_desktop.storage.window_file import forget_habits

_PIECE = 2**20
CACHE_KIB = 128 * 1024
"""Rows go from five indexes in no order: with the usual two megabytes each would be read and written anew."""


class NotFinished(StorageError):
    """What was to go is gone from the log, and not yet from everywhere."""


@value
class Erased:
    """The copies that could not be read, and were deleted whole; and whether the file is small again."""

    lost_copies: tuple[str, ...]
    compact: bool


@value
class _Copy:
    """A copy and what takes its place: None where it only goes, ``lost`` where that is because it cannot be read."""

    path: Path
    new: Path | None
    lost: bool = False


def erase_steps(
    folder: DataFolder,
    scope: Scope,
    rest: Draft | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    elsewhere: Path | None = None,
) -> Generator[ErasureProgress, None, Erased | None]:
    """Let go of what lies within a scope, everywhere in the data folder; return None where it was stopped in time.

    ``rest`` holds the ``DaysErased`` that each habit concerned is to have on record; ``elsewhere`` is another folder
    with backups. All versions of the network go: each has learned from every day before it. Raises NotFinished where
    the rest is left to ``finish_steps``, and another StorageError, Locked where an erasure goes on, with everything as
    it was.
    """
    with erasure_record(folder.path) as record:
        yield from _finished(folder, record, elsewhere)
        with ExitStack() as unless_erased:
            copied, ready = copies(folder, elsewhere), list[_Copy]()
            unless_erased.callback(_throw_away, ready)
            for path in copied:
                yield ErasureProgress(Stage.BACKUPS, len(ready), len(copied))
                if should_stop():
                    return None
                ready.append(_rewritten(path, scope, rest))
            yield ErasureProgress(Stage.LOG)
            if should_stop():
                return None
            begun = Begun(scope, rest, folder.events.device)
            record.write(begun)
            try:
                forget(folder.connection, folder.events, scope, rest)
            except BaseException:
                record.clear()
                raise
            unless_erased.pop_all()
        return (yield from _swept(folder, record, begun, ready, elsewhere))


def finish_steps(folder: DataFolder, elsewhere: Path | None = None) -> Generator[ErasureProgress, None, bool]:
    """Go on with an erasure that was broken off; return whether there was one.

    Where its log was not gone yet, nothing of it has happened, and nothing does. Raises NotFinished, or Locked where an
    erasure goes on.
    """
    with erasure_record(folder.path) as record:
        return (yield from _finished(folder, record, elsewhere))


def copies(folder: DataFolder, elsewhere: Path | None = None) -> list[Path]:
    """Return the copies of the database: backups here and in another folder, and those of its older forms."""
    beside = [path for path in folder.path.glob("habits-*.db") if path.name != FILE_NAME]
    return sorted([*beside, *folder.backups.glob("*.db"), *(backups(elsewhere) if elsewhere else [])])


def _finished(
    folder: DataFolder, record: ErasureRecord, elsewhere: Path | None
) -> Generator[ErasureProgress, None, bool]:
    begun = record.read()
    if begun and begun.device != folder.events.device:  # each erasure gives the folder another name
        yield from _swept(folder, record, begun, [], elsewhere)
        return True
    _sweep(folder, elsewhere)
    record.clear()
    return False


def _swept(
    folder: DataFolder, record: ErasureRecord, begun: Begun, ready: list[_Copy], elsewhere: Path | None
) -> Generator[ErasureProgress, None, Erased]:
    """Let everything else follow the log. Raises NotFinished."""
    yield ErasureProgress(Stage.NETWORKS)
    try:
        ready += _put_in_place(folder, begun, ready, elsewhere)
        folder.checkpoints.clear()
        forget_habits(folder.path, folder.events.habits())
        _sync(folder, elsewhere)
    except StorageError as error:
        why = str(error)
        raise NotFinished(
            _("It is gone from the log, but not yet from everywhere: {why} The rest is done at the next start.").format(
                why=why
            )
        ) from error
    yield ErasureProgress(Stage.COMPACTING)
    compact = _compacted(folder.connection)
    record.clear()
    return Erased(tuple(each.path.name for each in ready if each.lost), compact)


def _put_in_place(folder: DataFolder, begun: Begun, ready: list[_Copy], elsewhere: Path | None) -> list[_Copy]:
    """Let new copies take their places; return those there were none for: they came meanwhile, or it was broken off."""
    done = {copy.path for copy in ready if _takes_its_place(copy)}
    _sweep(folder, elsewhere)
    late = [_rewritten(path, begun.scope, begun.rest) for path in copies(folder, elsewhere) if path not in done]
    for copy in late:
        _takes_its_place(copy)
    return late


def _takes_its_place(copy: _Copy) -> bool:
    """Return whether a copy is as it is to be; not where another process has swept the new one away."""
    if copy.new == copy.path:
        return True
    if copy.new is None or not copy.path.exists():
        _remove(copy.path)
        return True
    if copy.new.exists():
        put_in_place(copy.new, copy.path)
        return True
    return False


def _rewritten(path: Path, scope: Scope, rest: Draft | None) -> _Copy:
    """Return a copy with the one that is to take its place; another program's file stays itself."""
    if scope.is_everything:
        return _Copy(path, None)
    try:
        with sorted_errors(path), closing(_opened(path)) as copy:
            if copy.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                return _Copy(path, path)
            if never_held(path, scope):
                return _Copy(path, path)
            return _Copy(path, prepared_copy(path, lambda new: _fill(new, copy, scope, rest)))
    except (DiskFull, Locked, NotWritable):
        raise
    except StorageError:
        return _Copy(path, None, lost=True)


def never_held(path: Path, scope: Scope) -> bool:
    """Tell whether a copy can stay as it is: the id of the habit that is to go stands nowhere in its bytes.

    Whatever is about a habit names it so, also what was deleted once and SQLite has left lying. Days are erased in
    every copy: the older ones, too, are to say that they are none that was missed.
    """
    if scope.habit is None or scope.has_days:
        return False
    name, before = scope.habit.encode(), b""
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            if name in before + piece:
                return False
            before = piece[-len(name) :]
    return True


def _fill(new: sqlite3.Connection, copy: sqlite3.Connection, scope: Scope, rest: Draft | None) -> None:
    """Fill a database nobody else sees yet with a copy, and let go of what lies within a scope there."""
    copy.execute("VACUUM INTO ?", (new.execute("PRAGMA database_list").fetchone()[2],))  # without what was deleted once
    new.execute("PRAGMA journal_mode = MEMORY")
    migrate(new)
    new.execute("DROP TABLE IF EXISTS network")  # a backup holds the versions of the network, too
    forget(new, EventStore(new), scope, rest)


def forget(connection: sqlite3.Connection, events: EventStore, scope: Scope, rest: Draft | None) -> None:
    """Let go of what lies within a scope in one database; nothing of it is left in its file. Raises a StorageError."""
    with sorted_errors():
        connection.execute("PRAGMA secure_delete = ON")  # deleted rows are overwritten, also before the file shrinks
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    with transaction(connection):
        events.forget(scope, rest)


def _throw_away(ready: list[_Copy]) -> None:
    for copy in ready:
        if copy.new and copy.new != copy.path:
            copy.new.unlink(missing_ok=True)


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)


def _sweep(folder: DataFolder, elsewhere: Path | None) -> None:
    """Remove what SQLite has left beside copies, and copies that were broken off."""
    beside = [
        path.with_name(path.name + ending)
        for path in copies(folder, elsewhere)
        for ending in ("-wal", "-shm", "-journal")
    ]
    broken_off = [path for place in (folder.path, folder.backups) for path in place.glob(f"*{UNFINISHED}*")]
    if elsewhere:
        broken_off += elsewhere.glob(f"habits-*{UNFINISHED}*")
    for path in [*beside, *broken_off]:
        _remove(path)


def _sync(folder: DataFolder, elsewhere: Path | None) -> None:
    """What was removed does not come back with a power cut."""
    for place in [folder.path, folder.backups, *([elsewhere] if elsewhere else [])]:
        if place.is_dir():
            with sorted_errors(place):
                sync_folder(place)


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
