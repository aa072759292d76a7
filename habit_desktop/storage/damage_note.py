"""A note that the database was found damaged while it was open: whoever opens the window next offers to mend it."""

from pathlib import Path

from habit_desktop.storage.database import sorted_errors
from habit_desktop.storage.private_file import write_private

_NAME = "damaged"


def note(folder: Path) -> None:
    """Have the damage noted. Raises a StorageError."""
    with sorted_errors(folder):
        write_private(folder / _NAME, b"")


def is_noted(folder: Path) -> bool:
    """Tell whether damage is noted."""
    return (folder / _NAME).exists()


def clear(folder: Path) -> None:
    """Have none noted any more. Raises a StorageError."""
    with sorted_errors(folder):
        (folder / _NAME).unlink(missing_ok=True)
