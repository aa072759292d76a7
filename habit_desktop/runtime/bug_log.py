"""What is written down of a bug: its kind and where it happened, never what it was about, which can be a note."""

import logging
import traceback
from types import TracebackType

_log = logging.getLogger(__name__)


def place_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return a bug's kind and the lines of code it came through."""
    return f"{kind.__name__}\n{''.join(traceback.format_tb(trace))}"


def note_bug(place: str) -> None:
    """The place of a bug is in the log."""
    _log.error("a bug, and the app goes on: %s", place)
