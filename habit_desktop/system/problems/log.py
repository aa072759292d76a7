"""A log that people can read: bounded in size, readable by its owner alone, and never the cause of a failure."""

import os
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from itertools import pairwise
from pathlib import Path

FOLDER_NAME, FILE_NAME = "log", "habit-desktop.log"
LIMIT_BYTES = 2**18
OLDER_KEPT = 2
_ENTRY_BYTES = 2**14
_KINDS_REMEMBERED = 500
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)


class ProblemLog:
    """Keeps entries in a data folder; what comes again and again is told the 1st, 10th, 100th… time."""

    def __init__(self, data_folder: Path) -> None:
        self.folder = data_folder / FOLDER_NAME
        self.path = self.folder / FILE_NAME
        self._told: Counter[tuple[str, ...]] = Counter()

    def note(self, what: str, lines: Sequence[str] = ()) -> None:
        """An entry more stands at the end, where the disk takes it."""
        times = self._times((what, *lines))
        if times.strip("0") == "1":
            again = "" if times == "1" else f" ({times} times so far)"
            moment = datetime.now().astimezone().isoformat(" ", "seconds")
            self._append("\n".join([f"{moment}  {what}{again}", *(f"    {line}" for line in lines), ""]))

    def _times(self, entry: tuple[str, ...]) -> str:
        if len(self._told) >= _KINDS_REMEMBERED and entry not in self._told:
            self._told.clear()
        self._told[entry] += 1
        return str(self._told[entry])

    def _append(self, entry: str) -> None:
        content = entry.encode("utf-8", "backslashreplace")[:_ENTRY_BYTES]
        with suppress(OSError):
            if self.path.exists() and self.path.stat().st_size + len(content) > LIMIT_BYTES:
                self._put_aside()
            descriptor = opened_private(self.path, os.O_APPEND)
            try:
                os.write(descriptor, content)
            finally:
                os.close(descriptor)

    def _put_aside(self) -> None:
        """The newest file becomes the first of the older ones, and the oldest one goes."""
        names = [self.path, *(self.path.with_suffix(f".{age}.log") for age in range(1, OLDER_KEPT + 1))]
        for newer, older in reversed([*pairwise(names)]):
            if newer.exists():
                newer.replace(older)


def opened_private(path: Path, how: int) -> int:
    """Return the descriptor of a file that only its owner can read, made where there is none; raises OSError.

    A link that leads elsewhere is never written through: it goes.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.is_symlink() or (path.exists() and not path.is_file()):
        path.unlink()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | _NO_LINKS | how, 0o600)
    if sys.platform != "win32":
        os.fchmod(descriptor, 0o600)
    return descriptor
