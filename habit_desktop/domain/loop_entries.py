"""Loop's view of a habit's days: entry values, and the days a satisfied frequency fills by itself.

Source: the formulas of Loop Habit Tracker 2.3.1, its ``EntryList``.
"""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import IntEnum
from typing import NamedTuple

from habit_desktop.domain.schedule import Frequency

DAY = timedelta(days=1)


class Entry(IntEnum):
    """What a yes/no entry can be; a numeric entry is an amount times 1000, or SKIP."""

    UNKNOWN = -1
    NO = 0
    YES_AUTO = 1
    YES_MANUAL = 2
    SKIP = 3


class Interval(NamedTuple):
    """Days a run of completions satisfies: from ``begin`` to ``end``; ``center`` is the run's newest completion."""

    begin: date
    center: date
    end: date


def computed_entries(entries: Mapping[date, int], frequency: Frequency) -> dict[date, int]:
    """Return yes/no entries with every day inside a satisfied interval filled as YES_AUTO."""
    newest_first = sorted((day for day, value in entries.items() if value == Entry.YES_MANUAL), reverse=True)
    return filled(entries, snapped(intervals(newest_first, frequency)))


def intervals(newest_first: Sequence[date], frequency: Frequency) -> list[Interval]:
    """Return the interval of every run of completions close enough to satisfy the frequency, newest first."""
    found = []
    for index in range(frequency.times - 1, len(newest_first)):
        begin, center = newest_first[index], newest_first[index - frequency.times + 1]
        length_days = _length_days(begin, frequency.days)
        if (center - begin).days < length_days:
            found.append(Interval(begin, center, begin + (length_days - 1) * DAY))
    return found


def snapped(newest_first: Sequence[Interval]) -> list[Interval]:
    """Return the intervals moved back so that they do not overlap the next newer one, as far as completions allow."""
    moved: list[Interval] = []
    for interval in newest_first:
        if moved:
            overlap_days = (interval.end - moved[-1].begin).days
            if overlap_days >= 0:
                shift = min((interval.end - interval.center).days, overlap_days + 1) * DAY
                interval = Interval(interval.begin - shift, interval.center, interval.end - shift)
        moved.append(interval)
    return moved


def filled(entries: Mapping[date, int], satisfied: Sequence[Interval]) -> dict[date, int]:
    """Return the entries with YES_AUTO on every day of the intervals that is neither done nor skipped."""
    result = dict(entries)
    for interval in satisfied:
        for offset in range((interval.end - interval.begin).days + 1):
            day = interval.begin + offset * DAY
            if result.get(day) not in (Entry.YES_MANUAL, Entry.SKIP):
                result[day] = Entry.YES_AUTO
    return result


def _length_days(begin: date, days: int) -> int:
    """Return an interval's length; 30 and 31 mean the calendar month that begins with or around ``begin``."""
    if days not in (30, 31):
        return days
    month = begin + DAY
    return monthrange(month.year, month.month)[1]
