"""A small file of the person's configuration: whole or not at all, and refusals that say what happened."""

from pathlib import Path

from habit_desktop.engine.refusal import Refused
from habit_desktop.storage.private_file import write_private
from habit_desktop.wording.login import not_set


def write_whole(path: Path, content: bytes) -> None:
    """The file has this content, with its folder made where there was none. Raises Refused."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_private(path, content)
    except OSError as error:
        raise Refused(not_set(str(path), error.strerror or str(error))) from error


def remove(path: Path) -> None:
    """The file is gone; one that was not there is no error. Raises Refused."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise Refused(not_set(str(path), error.strerror or str(error))) from error


def read_if_there(path: Path) -> bytes | None:
    """Return what a file holds, None where there is none that can be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None
