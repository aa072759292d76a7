"""A backup takes the place of everything, as a whole or not at all; what there was before is kept as a backup, too."""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from habit_desktop.domain.restoring import RestoreStage
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.domain.value import value
from habit_desktop.language import _
from habit_desktop.storage.backup import copy_pages, go_on_unless, never, prepared_copy, verdict
from habit_desktop.storage.backup_series import last_event, make_backup, note_restored
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import FILE_NAME, Damaged, StorageError, TooNew, sorted_errors, sound_rows
from habit_desktop.storage.event_store import EventStore
from habit_desktop.storage.migrate import form_of, is_as_migrated, migrate
from habit_desktop.storage.network_table import become_a_device, become_a_folder, networks_in

_PAGES_AT_ONCE = 4  # far fewer than any database of ours has: the first look comes before the last page


class NotRestored(StorageError):
    """The backup did not take the place of what there is; everything is as it was."""


@value
class Contents:
    """What a backup holds: habits (archived ones and those in the trash, too), marks, notes and networks.

    ``last`` is the newest day anything is recorded for.
    """

    habits: int
    marks: int
    notes: int
    networks: int
    last: date | None


def look_into(path: Path, name: str = "") -> Contents:
    """Return what a backup holds, which may go by another name; nothing is changed.

    Raises a StorageError where it is damaged or none of ours.
    """
    called = name or path.name
    try:
        return _contents(path)
    except Damaged as damaged:  # the sentence about the database itself would say where its backups are
        raise Damaged(
            _("The backup {called} is damaged. Nothing was changed; choose another one.").format(called=called)
        ) from damaged
    except TooNew as foreign:
        raise TooNew(
            _("{file} is a backup of a newer version, or another program's file. Nothing was changed.").format(
                file=called
            )
        ) from foreign


def _contents(path: Path) -> Contents:
    with sorted_errors(path), closing(_opened(path)) as copy:
        form_of(copy)
        if verdict(path) != "ok":
            raise Damaged(path.name)
        (habits,) = copy.execute("SELECT count(*) FROM habit_projection").fetchone()
        marks, notes = copy.execute("SELECT count(answer), count(note) FROM day_projection").fetchone()
        (last,) = copy.execute("SELECT max(day) FROM event WHERE type != 'AppOpened'").fetchone()
        with sound_rows():
            newest = date.fromisoformat(last) if last else None
        return Contents(habits, marks, notes, len(networks_in(copy)), newest)


def restore(folder: DataFolder, path: Path, at: datetime) -> Path:
    """Let a backup take the place of everything at once, and return the backup of what there was.

    Raises a StorageError, with everything as it was.
    """
    return done_at_once(restore_steps(folder, path, at))


def restore_steps(
    folder: DataFolder, path: Path, at: datetime, should_stop: Callable[[], bool] = never
) -> Generator[RestoreStage, None, Path]:
    """Let a backup take the place of the database and the networks, stage by stage.

    Return the backup of what there was. Other processes see it at their next look. Raises a StorageError, with
    everything as it was: Stopped where ``should_stop`` says so before the last page is in place.
    """
    yield RestoreStage.READING
    look_into(path)
    go_on_unless(should_stop)
    with sorted_errors():
        before = last_event(folder.connection)
    size = _page_size(folder.connection)
    yield RestoreStage.PREPARING
    ready = prepared_copy(
        folder.path / f"restoring-{FILE_NAME}", lambda copy: _make_ready(copy, path, size, should_stop)
    )
    try:
        go_on_unless(should_stop)
        yield RestoreStage.KEEPING
        point = make_backup(folder, at, restore_point=True, should_stop=should_stop)
        try:
            go_on_unless(should_stop)
            yield RestoreStage.PLACING
            _take_its_place(folder, ready, before, should_stop)
        except BaseException:  # nothing was restored: there is nothing to go back from
            point.unlink(missing_ok=True)
            raise
    finally:
        ready.unlink(missing_ok=True)
    become_a_folder(folder.connection, folder.checkpoints)
    note_restored(folder)
    return point


def _page_size(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA page_size").fetchone()[0])


def _make_ready(copy: sqlite3.Connection, path: Path, page_size: int, should_stop: Callable[[], bool]) -> None:
    """Fill a database with a backup in the newest form, to become a folder once it is in place."""
    with closing(_opened(path)) as backup:
        copy_pages(backup, copy, should_stop)
    if _page_size(copy) != page_size:  # pages of one size cannot take the place of others
        copy.execute("PRAGMA journal_mode = DELETE")
        copy.execute(f"PRAGMA page_size = {page_size}")
        copy.execute("VACUUM")
    migrate(copy)
    if not is_as_migrated(copy):
        raise TooNew(
            _("{file} is a backup of a newer version, or another program's file. Nothing was changed.").format(
                file=path.name
            )
        )
    EventStore(copy)  # tells the projections anew where an older version made them
    become_a_device(copy)


def _take_its_place(folder: DataFolder, ready: Path, before: str | None, should_stop: Callable[[], bool]) -> None:
    """Copy page by page in one transaction, unless somebody has recorded something after the event before."""
    with sorted_errors(), closing(sqlite3.connect(folder.path / FILE_NAME, isolation_level=None)) as other:
        looked = False

        def check(_status: int, _remaining: int, _total: int) -> None:
            """From the first pages on nobody else can write: what is there now is all that will be replaced."""
            nonlocal looked
            if not looked and last_event(other) != before:
                raise NotRestored(_("Another program has just recorded something. Nothing was restored; try again."))
            looked = True
            go_on_unless(should_stop)

        with closing(sqlite3.connect(ready, isolation_level=None)) as source:
            source.backup(folder.connection, pages=_PAGES_AT_ONCE, progress=check)


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
