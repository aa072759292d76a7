"""Counts straight from a habit's history that speak for a chance: outcomes: (days,), oldest first, NaN for no row."""

from dataclasses import dataclass

import numpy as np

from habit_desktop.learning.odds import Floats, Ints

_RECENT_DAYS = 30
_MOST_ROWS = 16


@dataclass(frozen=True, slots=True)
class Evidence:
    """A count: done on so many of so many rows."""

    done: int
    rows: int


def last_days(outcomes: Floats) -> Evidence | None:
    """The rows of the last 30 days; None without any."""
    return _counted(outcomes[-_RECENT_DAYS:], _RECENT_DAYS)


def on_weekday(outcomes: Floats) -> Evidence | None:
    """The last rows (at most 16) on the weekday of the day after the last; None without any."""
    return _counted(outcomes[::-1][6::7][::-1], _MOST_ROWS)


def after_as_long(outcomes: Floats, days_since_done: int) -> Evidence | None:
    """The last rows (at most 16) that came as many days after the last done day; None without any."""
    return _counted(outcomes[_days_since_done(outcomes) == days_since_done], _MOST_ROWS)


def _counted(outcomes: Floats, most: int) -> Evidence | None:
    rows = outcomes[~np.isnan(outcomes)][-most:]
    return Evidence(int(rows.sum()), len(rows)) if len(rows) else None


def _days_since_done(outcomes: Floats) -> Ints:
    """For each day, how long ago the last done day before it lies; 0 for never."""
    days = np.arange(len(outcomes))
    last_done = np.maximum.accumulate(np.where(outcomes == 1, days, -1))
    before = np.concatenate([[-1], last_done[:-1]])[: len(outcomes)]
    since: Ints = np.where(before < 0, 0, days - before)
    return since
