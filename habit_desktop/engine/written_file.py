"""A file a page hands out: it tells of a person's days, so it is readable by them alone, and whole or not there."""

from pathlib import Path

from habit_desktop.storage.private_file import write_private


def write_file(path: Path, content: bytes) -> None:
    """The file holds this now; a link in its place is not written through.

    Raises OSError with what was there untouched.
    """
    write_private(path, content)
