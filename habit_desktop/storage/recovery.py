"""A damaged database brought back: the newest good backup, and with it every fact that can still be read.

Facts are only ever added, and each has an id: what the backup and the damaged file hold together is what there was. The
damaged file is set aside, never deleted. Until the recovered database is complete and checked nothing has changed.
"""

import sqlite3
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from habit_desktop.domain.event import SettingChanged
from habit_desktop.domain.recovery import Brought, RecoveryStage
from habit_desktop.language import _
from habit_desktop.storage.backup import prepared_copy, verdict
from habit_desktop.storage.backup_series import backups, is_restore_point, last_event_in, restored_event, written_at
from habit_desktop.storage.checkpoint_store import CheckpointStore
from habit_desktop.storage.database import FILE_NAME, StorageError, much_at_hand, sorted_errors, transaction
from habit_desktop.storage.erasure import forget
from habit_desktop.storage.erasure_record import erasure_record, is_on_record
from habit_desktop.storage.event_store import EventStore
from habit_desktop.storage.integrity import damage, problems
from habit_desktop.storage.migrate import migrate
from habit_desktop.storage.network_table import networks_in
from habit_desktop.storage.salvage import missing, opened_backup, take_from_backup, take_in
from habit_desktop.storage.setting_aside import ready_path, take_its_place


class NothingToBringBack(StorageError):
    """Neither the damaged file nor a backup holds a fact."""


class Stopped(StorageError):
    """Somebody has thought again while everything was as it was."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was brought back, the damaged file that was set aside, and the versions of the network in the backup."""

    brought: Brought
    set_aside: Path | None
    networks: dict[int, bytes]


def recovery_steps(
    folder: Path, at: datetime, *, only_look: bool = False, should_stop: Callable[[], bool] = lambda: False
) -> Generator[RecoveryStage, None, Recovered]:
    """Bring back a folder's database, stage by stage; ``only_look`` says what that would give and changes nothing.

    No process may have the database open. Raises a StorageError, with everything as it was: Stopped where
    ``should_stop`` says so, NothingToBringBack where there is nothing.
    """

    def go_on() -> None:
        if should_stop():
            raise Stopped(_("Nothing was changed: the damaged database is where it was."))

    database = folder / FILE_NAME
    yield RecoveryStage.READING
    found = _Found()
    ready = prepared_copy(folder / f"recovering-{FILE_NAME}", lambda copy: _fill(copy, database, found, go_on))
    try:
        yield RecoveryStage.CHECKING
        brought = _checked(ready, found)
        go_on()
        if only_look:
            return Recovered(brought, None, {})
        yield RecoveryStage.PLACING
        with sorted_errors(database):
            ready.replace(ready_path(database, at))
            return Recovered(brought, take_its_place(database), found.networks)
    finally:
        ready.unlink(missing_ok=True)


def put_missing_networks(checkpoints: CheckpointStore, networks: dict[int, bytes]) -> None:
    """Keep those versions of the network that are not on disk. Raises a StorageError."""
    there = set(checkpoints.versions())
    for version, content in networks.items():
        if version not in there:
            checkpoints.save(version, content)


def backed_up_networks(folder: Path) -> Iterator[dict[int, bytes]]:
    """Yield what each backup of a data folder holds of the network, newest first; damaged ones hold nothing."""
    place = folder / "backups"
    for path in reversed(backups(place) if place.is_dir() else []):
        if verdict(path) == "ok":
            yield _networks_in(path)


@dataclass(slots=True)
class _Found:
    """What the damaged file and the backups gave."""

    readable: int = 0
    part_gone: bool = False
    lost: int = 0
    backup: Path | None = None
    networks: dict[int, bytes] = field(default_factory=dict)


def _fill(copy: sqlite3.Connection, database: Path, found: _Found, go_on: Callable[[], None]) -> None:
    """Fill a new database with what can be read of the damaged one, and with what the good backups hold."""
    copy.execute("PRAGMA journal_mode = MEMORY")  # nobody else sees it yet
    migrate(copy)
    with much_at_hand(copy), transaction(copy):
        found.readable, found.part_gone = take_in(copy, database)
        go_on()
        for path in good_backups(database.parent / "backups", copy):
            go_on()
            if found.backup is None:
                take_from_backup(copy, path)
                found.backup, found.networks = path, _networks_in(path)
            elif lacking := missing(copy):
                take_from_backup(copy, path, lacking)
            else:
                break
        found.lost = len(missing(copy))
    go_on()
    _erase_again(copy, database.parent)
    EventStore(copy)  # becomes a device of its own and tells the projections


def good_backups(place: Path, copy: sqlite3.Connection) -> Iterator[Path]:
    """Yield the backups that are as they were written, newest first: of the data folder, else of the other one.

    Those a restore has turned back from come last of all, and only where there is nothing else.
    """
    line, turned_from = _lines(place)
    some = False
    for path in (*line, *_elsewhere(copy), *turned_from):
        if some and path not in line:
            return
        if _is_sound(path):
            some = True
            yield path


def _lines(place: Path) -> tuple[list[Path], list[Path]]:
    """Return the backups of what there was last, newest first, and those a restore has turned back from."""
    found = backups(place) if place.is_dir() else []
    points = [path for path in found if is_restore_point(path)]
    if not points:
        return found[::-1], []
    last, point = restored_event(place), points[-1]
    before = found[: found.index(point)]
    restored = [number for number, path in enumerate(before) if last and last_event_in(path) == last]
    line = [*before[: restored[-1] + 1 if restored else 0], *found[found.index(point) + 1 :]]
    return line[::-1], [path for path in reversed(found) if path not in line]


def _elsewhere(copy: sqlite3.Connection) -> list[Path]:
    """Return the backups in the other folder that the person chose, as far as that can be read, newest first."""
    row = copy.execute(
        "SELECT json_extract(data, '$.value') FROM event WHERE type = ? AND json_extract(data, '$.key') = ?"
        " ORDER BY lamport DESC, device DESC, sequence DESC LIMIT 1",
        (SettingChanged.__name__, "backup_folder"),
    ).fetchone()
    place = Path(row[0]) if row and row[0] else None
    return backups(place)[::-1] if place and place.is_dir() else []


def _is_sound(path: Path) -> bool:
    if verdict(path) != "ok":
        return False
    with closing(opened_backup(path)) as backup:
        return not damage(backup)


def _networks_in(path: Path) -> dict[int, bytes]:
    with closing(opened_backup(path)) as backup:
        return networks_in(backup)


def _erase_again(copy: sqlite3.Connection, folder: Path) -> None:
    """Let go of what an erasure that was broken off was to take away: a backup may have brought it back."""
    if is_on_record(folder):
        with erasure_record(folder) as record:
            if begun := record.read():
                forget(copy, EventStore(copy), begun.scope, begun.rest)


def _checked(ready: Path, found: _Found) -> Brought:
    """Return what a recovered database holds. Raises a StorageError where it is not sound, or empty."""
    with sorted_errors(ready), closing(sqlite3.connect(ready, isolation_level=None)) as copy:
        if wrong := problems(copy):
            raise StorageError(
                _("What was recovered could not be verified ({value}). Nothing was changed.").format(value=wrong[0])
            )
        facts = int(copy.execute("SELECT count(*) FROM event").fetchone()[0])
        if not facts:
            raise NothingToBringBack(_nothing_there())
        habits, marks = EventStore(copy).counts()
    at = written_at(found.backup) if found.backup else None
    return Brought(found.readable, at, facts, found.lost, habits, marks, found.part_gone)


def _nothing_there() -> str:
    return _(
        "Neither the damaged database nor a backup beside it holds anything that can be read. Nothing was changed. "
        "Move "
        "habits.db out of the folder to begin anew; an export or a backup kept elsewhere can then be brought in."
    )
