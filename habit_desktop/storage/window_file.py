"""The file in which the window keeps how it was left: of an erasure's habits nothing stays there."""

from collections.abc import Collection, Iterator
from pathlib import Path

from habit_desktop.storage.database import sorted_errors
from habit_desktop.storage.private_file import write_private

FILE_NAME = "window.ini"
NAMING = "habits"
"""The one group of the file whose entries may name habits."""

STOPWATCH = f"{NAMING}/stopwatch"
"""The entry that ends with the one habit it is about."""


def read_entry(folder: Path, group: str, name: str) -> str:
    """Return an entry of a group as it is written there; empty where there is none, or no file that can be read."""
    try:
        lines = (folder / FILE_NAME).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ""
    within = ""
    for line in map(str.strip, lines):
        if line.startswith("["):
            within = line
        elif within == f"[{group}]" and line.startswith(f"{name}="):
            return line.removeprefix(f"{name}=")
    return ""


def forget_habits(folder: Path, kept: Collection[str]) -> None:
    """Let go of every entry that may name a habit, but a stopwatch of a habit that is kept. Raises a StorageError."""
    path = folder / FILE_NAME
    with sorted_errors(path):
        if not path.is_file():
            return
        lines = path.read_bytes().splitlines(keepends=True)
        left = [*_left(lines, [f" {habit}".encode() for habit in kept])]
        if left != lines:
            write_private(path, b"".join(left))


def _left(lines: list[bytes], kept: Collection[bytes]) -> Iterator[bytes]:
    group = b""
    for line in lines:
        if line.startswith(b"["):
            group = line.strip()
        key, is_entry, value = line.rstrip().partition(b"=")
        naming = bool(is_entry) and group == f"[{NAMING}]".encode()
        timed = f"{NAMING}/{key.decode(errors='replace')}" == STOPWATCH and value.endswith(tuple(kept))
        if not naming or timed:
            yield line
