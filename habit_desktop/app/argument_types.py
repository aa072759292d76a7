"""What can be written on the command line, word by word: each reader returns the value or says what is wrong."""

import argparse
from datetime import MAXYEAR, date, datetime, time
from pathlib import Path

from habit_desktop.domain.day import EARLIEST_DAY
from habit_desktop.wording.language import _

MOST = 100_000


def instant(text: str) -> datetime:
    """Return an instant with its offset."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            _("{text} is no instant such as 2026-03-01T20:15+01:00").format(text=repr(text))
        ) from error
    if at.tzinfo is None:
        raise argparse.ArgumentTypeError(_("{text} lacks an offset such as +01:00").format(text=repr(text)))
    if not EARLIEST_DAY.year <= at.year < MAXYEAR:  # the days around it must exist, too
        raise argparse.ArgumentTypeError(_("{text} lies too far away").format(text=repr(text)))
    return at


def calendar_day(text: str) -> date:
    """Return a calendar day."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(_("{text} is no day such as 2026-03-01").format(text=repr(text))) from error


def day_or_none(text: str) -> str:
    """Return a calendar day as it is kept, or no day at all."""
    return "" if text.lower() == "none" else calendar_day(text).isoformat()


def wall_time(text: str) -> time:
    """Return a time on the wall."""
    try:
        wall = time.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(_("{text} is no time of day such as 18:00").format(text=repr(text))) from error
    if wall.tzinfo:
        raise argparse.ArgumentTypeError(_("{text} is no time on the wall, such as 18:00").format(text=repr(text)))
    return wall


def count(text: str) -> int:
    """Return a whole number that is not too large."""
    if not text.isdecimal() or int(text) > MOST:
        raise argparse.ArgumentTypeError(_("{text} is no number from 0 to {most}").format(text=repr(text), most=MOST))
    return int(text)


def folder_path(text: str) -> Path:
    """Return a folder's path."""
    if not text:
        raise argparse.ArgumentTypeError(_("a folder needs a name"))
    return Path(text)


def typed_text(text: str) -> str:
    """Return words as they were typed; bytes that are no words cannot be kept."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise argparse.ArgumentTypeError(_("{text} is no text in UTF-8").format(text=repr(text))) from error
    return text
