"""Backups: made by themselves and on request, looked into, and put in the place of everything."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from habit_desktop.domain.restoring import RestoreStage
from habit_desktop.domain.stepwise import Steps, done_at_once
from habit_desktop.domain.value import value
from habit_desktop.engine.patience import answered_within
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.language import _
from habit_desktop.storage import backup_series, restore, sealed_backup
from habit_desktop.storage.backup import Stopped, never
from habit_desktop.storage.restore import Contents

EVERY = timedelta(minutes=30)
PATIENCE_S = 30.0
"""A drive that sleeps takes some seconds to wake up; one that is gone would be waited for for ever."""

PATIENCE_AT_CLOSE_S = 5.0


@value
class Backup:
    """A backup in one of the folders: when it was made, its size in bytes, and whether a restore put it there."""

    path: Path
    at: datetime
    size: int
    restore_point: bool


class Reach(StrEnum):
    """Whether the other folder for backups is there."""

    NONE_CHOSEN = "none"
    UNKNOWN = "unknown"  # it is still being looked for
    WRITABLE = "writable"
    READ_ONLY = "read-only"
    AWAY = "away"


@value
class Restored:
    """What took the place of everything, and the backup of what there was before."""

    contents: Contents
    restore_point: Path


def back_up_when_due(session: Session, every: timedelta = EVERY) -> Path | None:
    """Make a backup where something has changed since the last one and that was some time ago.

    Raises a StorageError; older ones are kept.
    """
    if not is_time(session, every):
        return None
    return backup_series.back_up(session.folder, session.now(), elsewhere(session))


def is_time(session: Session, every: timedelta = EVERY) -> bool:
    """Tell whether the last backup was made some time ago; quickly, for nothing is read but the names of files."""
    made = [backup_series.written_at(path) for path in backup_series.backups(session.folder.backups)]
    return not made or not session.now() - every < made[-1] <= session.now()


def back_up_at_close(session: Session) -> Path | None:
    """Make a backup where something has changed since the last one. Raises a StorageError; older ones are kept."""
    return backup_series.back_up(session.folder, session.now(), elsewhere(session, PATIENCE_AT_CLOSE_S))


def back_up_now(session: Session, path: Path | None = None, passphrase: str | None = None) -> Path:
    """Make a backup, among the others or in a file of the person's choice, and return it.

    Only the latter can be closed with a passphrase. Raises Refused where that file is there already, or a StorageError.
    """
    made = done_at_once(back_up_steps(session, path, passphrase))
    assert made is not None, "nobody asked it to stop"
    return made


def back_up_steps(
    session: Session,
    path: Path | None = None,
    passphrase: str | None = None,
    should_stop: Callable[[], bool] = never,
) -> Steps[Path | None]:
    """Make a backup as ``back_up_now`` does; return None where it was stopped in time, and none is left."""
    if path is None and passphrase is not None:
        raise Refused(_("A passphrase closes a backup in a file of your choice: name that file; nothing was written."))
    if path and path.exists():
        raise Refused(_("{name} is there already; nothing was written. Choose another name.").format(name=path.name))
    yield
    try:
        if path is None:
            return backup_series.make_backup(session.folder, session.now(), elsewhere(session), should_stop=should_stop)
        if passphrase is None:
            backup_series.write_backup(session.folder, path, should_stop)
        else:
            sealed_backup.write_sealed_backup(session.folder, path, passphrase, should_stop)
    except Stopped:
        return None
    return path


@contextmanager
def opened_backup(
    session: Session, path: Path, passphrase: str | None = None, should_stop: Callable[[], bool] = never
) -> Iterator[Path]:
    """Hold a backup open, to be looked into and restored from until the end of the block; one that is closed needs it.

    Raises Closed, WrongPassphrase, UnreadableFile where it is damaged, or a StorageError: Stopped in time.
    """
    with sealed_backup.unsealed_backup(session.folder, path, passphrase, should_stop) as plain:
        yield plain


def known_backups(session: Session) -> list[Backup]:
    """Return the backups in the data folder and in the one the person chose, newest first."""
    places = [session.folder.backups, *([other] if (other := elsewhere(session)) else [])]
    return newest_first(backup for place in places for backup in backups_in(place))


def newest_first(backups: Iterable[Backup]) -> list[Backup]:
    """Return backups in the order they are listed."""
    return sorted(backups, key=lambda backup: backup.at, reverse=True)


def backups_in(place: Path) -> list[Backup]:
    """Return the backups in a folder; none where it cannot be read."""
    try:
        found = backup_series.backups(place) if place.is_dir() else []
    except OSError:  # not covered: the folder goes while it is looked into
        return []
    return [backup for path in found if (backup := _told(path))]


def _told(path: Path) -> Backup | None:
    """Return what a backup's file says from outside, None where another process has just thinned it out."""
    try:
        size = path.stat().st_size
    except OSError:
        return None
    return Backup(path, backup_series.written_at(path), size, backup_series.is_restore_point(path))


def look_into(path: Path, name: str = "") -> Contents:
    """Return what a backup holds, which may be called by another name. Raises Refused, or a StorageError."""
    if not path.is_file():
        raise Refused(_("There is no backup {name} here; nothing was changed.").format(name=path.name))
    return restore.look_into(path, name)


def look_into_closed(session: Session, path: Path, passphrase: str | None) -> Contents:
    """Return what a backup holds, also one closed with a passphrase. Raises what ``opened_backup`` does, or Refused."""
    if not path.is_file():
        return look_into(path)
    with opened_backup(session, path, passphrase) as plain:
        return look_into(plain, path.name)


def restore_from(session: Session, path: Path, passphrase: str | None = None) -> Restored:
    """Let a backup take the place of everything, as ``restore_steps`` does."""
    done = done_at_once(restore_steps(session, path, passphrase=passphrase))
    assert done is not None, "nobody asked it to stop"
    return done


def restore_steps(
    session: Session, path: Path, should_stop: Callable[[], bool] = never, passphrase: str | None = None
) -> Generator[RestoreStage, None, Restored | None]:
    """Let a backup take the place of everything, stage by stage; return None where it was stopped in time.

    Raises Refused, what ``opened_backup`` does, or a StorageError. Then, and where it was stopped, everything is as it
    was.
    """
    try:
        with opened_backup(session, path, passphrase, should_stop) as plain:
            contents = look_into(plain, path.name)
            point = yield from restore.restore_steps(session.folder, plain, session.now(), should_stop)
    except Stopped:
        return None
    session.refresh()
    return Restored(contents, point)


def elsewhere(session: Session, patience_s: float = PATIENCE_S) -> Path | None:
    """Return the other folder for backups that the person chose, None where there is none or it cannot be reached."""
    chosen = session.settings().backup_folder
    return None if reach(chosen, patience_s) in (Reach.NONE_CHOSEN, Reach.AWAY) else Path(chosen)


def reach(folder: str, patience_s: float = PATIENCE_S) -> Reach:
    """Tell whether a folder the person chose can be reached and written just now; one that is silent is away."""
    if not folder:
        return Reach.NONE_CHOSEN
    return answered_within(patience_s, lambda: _reach(Path(folder)), Reach.AWAY)


def _reach(folder: Path) -> Reach:
    try:
        there = folder.is_dir()
    except OSError:  # a drive that has gone says so in many ways
        there = False
    if not there:
        return Reach.AWAY
    return Reach.WRITABLE if os.access(folder, os.W_OK) else Reach.READ_ONLY
