"""The backups of a data folder: one whenever something has changed, thinned out as they age."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from habit_desktop.storage.backup import UNFINISHED, Stopped, copy_to, never
from habit_desktop.storage.backup_rota import kept
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import sorted_errors
from habit_desktop.storage.network_table import add_networks
from habit_desktop.storage.private_file import private_folder, write_private

RESTORE_POINTS_FOR = timedelta(days=30)
_RESTORED = "restored"  # names the last event of the backup that was restored

_NAME = re.compile(r"habits-(\d{4}-\d{2}-\d{2})(?:T(\d{2})-(\d{2})-(\d{2})Z)?(-before-restore)?\.db")


def backups(folder: Path) -> list[Path]:
    """Return the backups in a folder, oldest first; other files there are none of ours."""
    return sorted((path for path in folder.glob("habits-*.db") if _NAME.fullmatch(path.name)), key=_age)


def written_at(path: Path) -> datetime:
    """Return when a backup was made, as its name says: those of earlier versions at the start of their day in UTC."""
    match = _NAME.fullmatch(path.name)
    if match is None:
        raise ValueError(path.name)
    day, hour, minute, second, _ = match.groups()
    return datetime.fromisoformat(f"{day}T{hour or '00'}:{minute or '00'}:{second or '00'}+00:00")


def is_restore_point(path: Path) -> bool:
    """Tell whether a backup was made because another one was about to take the place of everything."""
    return path.name.endswith("-before-restore.db")


def back_up(folder: DataFolder, at: datetime, elsewhere: Path | None = None) -> Path | None:
    """Make a backup where the log says something that none holds yet, thin the older ones, and return the new one.

    So none is made right after a backup was restored. ``elsewhere`` is a folder that gets a copy of each, too. Raises a
    StorageError; the older ones are kept then.
    """
    if not needs_backup(folder):
        return None
    return make_backup(folder, at, elsewhere)


def make_backup(
    folder: DataFolder,
    at: datetime,
    elsewhere: Path | None = None,
    *,
    restore_point: bool = False,
    should_stop: Callable[[], bool] = never,
) -> Path:
    """Make a backup whatever there is already, thin the older ones, and return it.

    What other work, broken off long ago, has left in the data folder goes, too. Raises a StorageError: Stopped where
    ``should_stop`` says so in time; none is left then.
    """
    ending = "-before-restore" if restore_point else ""
    name = f"habits-{at.astimezone(UTC):%Y-%m-%dT%H-%M-%SZ}{ending}.db"
    places = [folder.backups, *([elsewhere] if elsewhere else [])]
    was_there = (folder.backups / name).exists()  # two of one second
    for place in places:
        try:
            write_backup(folder, place / name, should_stop)
        except Stopped:
            if not was_there:
                (folder.backups / name).unlink(missing_ok=True)
            raise
        with sorted_errors(place):
            _thin(place, at, place / name)
    with sorted_errors(folder.path):
        for place in (folder.path, folder.checkpoints.path):
            _sweep(place, f"*{UNFINISHED}*", at)
    return folder.backups / name


def write_backup(folder: DataFolder, path: Path, should_stop: Callable[[], bool] = never) -> None:
    """Write everything there is to a file: the database, with the networks in it. Raises a StorageError."""
    copy_to(folder.connection, path, lambda copy: add_networks(copy, folder.checkpoints), should_stop)


def needs_backup(folder: DataFolder) -> bool:
    """Tell whether the log's last event is in no backup, nor was the last of one that was restored."""
    with sorted_errors(folder.backups):
        last = last_event(folder.connection)
        if last is None or restored_event(folder.backups) == last:
            return False
    return all(last_event_in(path) != last for path in reversed(backups(folder.backups)))


def restored_event(place: Path) -> str | None:
    """Return the last event of the backup that was restored last, None where none was. Raises OSError."""
    restored = place / _RESTORED
    return restored.read_text(errors="replace") if restored.exists() else None


def note_restored(folder: DataFolder) -> None:
    """From now on nothing needs a backup until something is recorded again."""
    with sorted_errors(folder.backups):
        write_private(private_folder(folder.backups) / _RESTORED, (last_event(folder.connection) or "").encode())


def last_event(connection: sqlite3.Connection) -> str | None:
    """Return the id of the last event in the log, None where it is empty."""
    row = connection.execute(
        "SELECT id FROM event INDEXED BY event_order ORDER BY lamport DESC, device DESC, sequence DESC LIMIT 1"
    ).fetchone()
    return str(row[0]) if row else None


def last_event_in(path: Path) -> str | None:
    """Return the last event of a backup, None where it cannot be read: then another one is needed."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
            return last_event(copy)
    except (sqlite3.Error, UnicodeDecodeError, MemoryError):
        return None


def _thin(place: Path, now: datetime, newest: Path) -> None:
    """Remove the backups that have had their time, and what is left of those that were broken off."""
    found = backups(place)
    wanted = kept((written_at(path) for path in found if not is_restore_point(path)), now.astimezone(UTC))
    for path in found:
        at = written_at(path)
        stays = at > now - RESTORE_POINTS_FOR if is_restore_point(path) else at in wanted
        if not stays and path != newest:
            path.unlink(missing_ok=True)  # another process may have been first
    _sweep(place, f"habits-*{UNFINISHED}*", now)


def _sweep(place: Path, broken_off: str, now: datetime) -> None:
    """Remove what nobody can be writing any more."""
    for left in place.glob(broken_off):
        with suppress(FileNotFoundError):  # its writer may just have put it in place
            if now.timestamp() - left.stat().st_mtime > timedelta(days=1).total_seconds():
                left.unlink()


def _age(path: Path) -> tuple[datetime, str]:
    return written_at(path), path.name
