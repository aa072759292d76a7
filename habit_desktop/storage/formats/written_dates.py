"""Dates as people and their spreadsheets write them: the year first, or last with the day before or after the month."""

import re
from collections.abc import Iterable
from datetime import date

from habit_desktop.storage.formats.cells import calendar_date

_YEAR_FIRST = re.compile(r"\s*(\d{4})([./])(\d{1,2})\2(\d{1,2})\s*")
_YEAR_LAST = re.compile(r"\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4})\s*")
_MONTHS = 12


def day_comes_first(cells: Iterable[str]) -> bool | None:
    """Tell whether the day stands before the month; None where no number is too large to be a month's."""
    dates = [match for cell in set(cells) if (match := _YEAR_LAST.fullmatch(cell))]
    first, second = (any(int(match[place]) > _MONTHS for match in dates) for place in (1, 3))
    return first if first is not second else None


def is_ambiguous(cell: str) -> bool:
    """Tell whether a date could be either of two days; only with slashes do some put the month first."""
    match = _YEAR_LAST.fullmatch(cell)
    return match is not None and match[2] == "/" and match[1] != match[3]


def written_date(cell: str, day_first: bool | None) -> date | None:
    """Return the date a cell shows, None where it shows none; ``day_first`` is what ``day_comes_first`` found."""
    if match := _YEAR_FIRST.fullmatch(cell):
        return calendar_date(f"{match[1]}-{match[3]}-{match[4]}")
    match = _YEAR_LAST.fullmatch(cell)
    if not match:
        return calendar_date(cell)
    first, separator, second, year = match.groups()
    if day_first is None:
        day_first = separator != "/"
    return calendar_date(f"{year}-{second}-{first}" if day_first else f"{year}-{first}-{second}")
