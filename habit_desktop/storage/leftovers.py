"""What a program that was killed has left of a restore or of a closed backup: all a person wrote, lying open."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from habit_desktop.storage.backup import UNFINISHED

_NAME = re.compile(rf"(?:restoring|closing|open)-.+\.(\d{{1,10}}){re.escape(UNFINISHED)}(?:-journal|-wal|-shm)?")
_NOBODY_TAKES_S = timedelta(days=1).total_seconds()


def leftovers(folder: Path, now_s: float, own: int, is_running: Callable[[int], bool]) -> list[Path]:
    """Return the unfinished files of a data folder whose process has gone, or has been at it for longer than any is.

    ``now_s`` is in seconds since 1970. ``own`` is this process, which has begun nothing of the kind yet.
    """
    found = []
    for path in folder.glob(f"*{UNFINISHED}*"):
        match = _NAME.fullmatch(path.name)
        if match and not (_is_young(path, now_s) and int(match[1]) != own and is_running(int(match[1]))):
            found.append(path)
    return found


def remove_leftovers(found: Iterable[Path]) -> None:
    """They are gone, but for those somebody else holds or has already removed."""
    for path in found:
        with suppress(OSError):
            path.unlink()


def _is_young(path: Path, now_s: float) -> bool:
    try:
        return now_s - path.stat().st_mtime < _NOBODY_TAKES_S
    except OSError:
        return True
