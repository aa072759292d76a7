"""Counts straight from a habit's history that speak for a chance: outcomes: (days,), oldest first, NaN for no row."""

import numpy as np

from habit_desktop.domain.value import value
from habit_desktop.learning.odds import Floats, Ints

_RECENT_DAYS = (30, 14, 7, 3)
_WEEKS = (16, 8, 4)
_MOST_ROWS = 16


@value
class Evidence:
    """A count: done on so many of so many rows."""

    done: int
    rows: int


def last_days(outcomes: Floats, level: float, side: float) -> Evidence | None:
    """The rows of the last 30, 14, 7 or 3 days: the longest time that was done more or less often than the level.

    A `side` above zero asks for more, one below for less; None where no time answers.
    """
    return _speaking(outcomes, _RECENT_DAYS, level, side)


def on_weekday(outcomes: Floats, level: float, side: float) -> Evidence | None:
    """The last 16, 8 or 4 rows on the weekday of the day after the last, chosen as by `last_days`."""
    same_weekday = outcomes[::-1][6::7][::-1]
    return _speaking(same_weekday[~np.isnan(same_weekday)], _WEEKS, level, side)


def after_as_long(outcomes: Floats, days_since_done: int) -> Evidence | None:
    """The last rows (at most 16) that came as many days after the last done day; None without any."""
    outcomes = outcomes[_days_since_done(outcomes) == days_since_done]
    return _counted(outcomes[~np.isnan(outcomes)][-_MOST_ROWS:])


def _speaking(outcomes: Floats, times: tuple[int, ...], level: float, side: float) -> Evidence | None:
    counts = (_counted(outcomes[-days:]) for days in times)
    return next((count for count in counts if count and (count.done - level * count.rows) * side > 0), None)


def _counted(outcomes: Floats) -> Evidence | None:
    rows = outcomes[~np.isnan(outcomes)]
    return Evidence(int(rows.sum()), len(rows)) if len(rows) else None


def _days_since_done(outcomes: Floats) -> Ints:
    """For each day, how long ago the last done day before it lies; 0 for never."""
    days = np.arange(len(outcomes))
    last_done = np.maximum.accumulate(np.where(outcomes == 1, days, -1))
    before = np.concatenate([[-1], last_done[:-1]])[: len(outcomes)]
    since: Ints = np.where(before < 0, 0, days - before)
    return since
