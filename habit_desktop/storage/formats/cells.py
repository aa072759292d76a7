"""Single values of foreign tables, whatever type they were written with: a number may stand there as text."""

import re
from datetime import date
from functools import lru_cache
from math import isfinite

from habit_desktop.domain.habit import NAME_LIMIT

NAMELESS = "(no name)"

_INTEGER = re.compile(r"\s*([+-]?\d{1,18})(?:\.0*)?\s*")
_DATE = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*")
_date = lru_cache(2**15)(date)  # a day of a hundred habits is kept once


class InvalidValue(ValueError):
    """A value no day or habit can have; the message says why, as a sentence without its full stop."""


def text(cell: object) -> str:
    """Return a cell as text; an empty one where it is NULL, undecodable bytes replaced."""
    if cell is None:
        return ""
    return cell.decode("utf-8", "replace") if isinstance(cell, bytes) else str(cell)


def line(cell: object) -> str:
    """Return a cell as one line of text without spaces around it."""
    return " ".join(words for part in text(cell).splitlines() if (words := part.strip()))


def shown(cell: object) -> str:
    """Return a cell as it can be quoted within a sentence: on one line and short."""
    words = "".join(sign if sign.isprintable() else "\ufffd" for sign in line(cell))
    return f"“{words[:40]}…”" if len(words) > 40 else f"“{words}”"


def integer(cell: object) -> int | None:
    """Return a whole number, also one written as text or with a fraction of zero; None where there is none."""
    if isinstance(cell, int):
        return int(cell)  # true is 1
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() and abs(cell) < 1e18 else None
    match = _INTEGER.fullmatch(text(cell))
    return int(match[1]) if match else None


def number(cell: object) -> float | None:
    """Return a finite number, also one written as text; None where there is none."""
    try:
        value = float(cell if isinstance(cell, int | float) else text(cell))
    except (ValueError, OverflowError):
        return None
    return value if isfinite(value) else None


def calendar_date(cell: str) -> date | None:
    """Return the date of ``2015-01-25``, in the digits of any script; None where there is none."""
    match = _DATE.fullmatch(cell)
    try:
        return _date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def name_of(name: str) -> str:
    """Return a name a habit can have; unchanged where it can be."""
    return name[:NAME_LIMIT] if name[:NAME_LIMIT].strip() else NAMELESS
