"""What is written down of a bug: its kind and where it happened, never what it was about, which can be a note."""

import logging

from habit_desktop.runtime.bug_report import report_of

_log = logging.getLogger(__name__)


class Place(str):
    """The kinds and places of a bug, a line each: a text that holds no word of a person's."""

    __slots__ = ()


def place_of(error: BaseException) -> Place:
    """Return a bug's kind and the lines of code it came through."""
    return Place("\n".join(report_of(error)))


def note_bug(place: Place) -> None:
    """The place of a bug is in the log."""
    _log.error("a bug, and the app goes on: %s", place)
