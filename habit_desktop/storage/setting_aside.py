"""A recovered database takes the place of the damaged one, which is set aside whole: at every step a crash may come."""

from datetime import UTC, datetime
from pathlib import Path

from habit_desktop.storage.private_file import sync_folder

_READY, _ASIDE = "recovered-", "habits-damaged-"
_BESIDE = ("-wal", "-shm", "-journal", "")  # the file itself last: it is what the others are about


def ready_path(database: Path, at: datetime) -> Path:
    """Return where a recovered database waits, complete, for its turn."""
    return database.with_name(f"{_READY}{at.astimezone(UTC):%Y-%m-%dT%H-%M-%SZ}.db")


def take_its_place(database: Path) -> Path | None:
    """Let a recovered database that waits take its place, also after a crash; return what was set aside.

    None where none waits, or there was no other. Raises OSError.
    """
    aside = None
    for ready in sorted(database.parent.glob(f"{_READY}*.db")):
        aside = _set_aside(database, ready.name.removeprefix(_READY)) or aside
        ready.replace(database)
        sync_folder(database.parent)
    return aside


def _set_aside(database: Path, ending: str) -> Path | None:
    """Move a database and all that SQLite has left beside it; nothing that was set aside before is written over."""
    aside = database.with_name(f"{_ASIDE}{ending}")
    for beside in _BESIDE:
        part, place = (each.with_name(f"{each.name}{beside}") for each in (database, aside))
        if part.exists():
            part.replace(_free(place))
    sync_folder(database.parent)
    return aside if aside.exists() else None


def _free(place: Path) -> Path:
    number = 2
    free = place
    while free.exists():
        free = place.with_name(place.name.replace(_ASIDE, f"{_ASIDE}{number}-", 1))
        number += 1
    return free
