"""Days like today in a habit's own history, counted as they are: outcomes: (days,), oldest first, NaN for no row."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from habit_desktop.learning.grid import counts
from habit_desktop.learning.odds import Flags, Floats, Ints
from habit_desktop.learning.situation import Situation

FEWEST = 8
"""With fewer days than this, days less alike are counted instead."""


class Alike(StrEnum):
    """In what days are alike, from most to least: all began after as long a run, or after the same last time."""

    WEEKDAY_AND_RUN = "weekday_and_run"
    RUN = "run"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Similar:
    """So many days like today, so many of them done; `run` is the run they began after, below zero of misses.

    Runs of seven and more count as one.
    """

    alike: Alike
    days: int
    done: int
    run: int
    weekday: int


def similar(outcomes: Floats, first_weekday: int) -> Similar | None:
    """The days most like the one after the last that there are enough of; None without a row to count."""
    mornings = _mornings(outcomes)
    runs, weekdays = mornings.run_cell()[:, 0], (first_weekday + np.arange(len(outcomes) + 1)) % 7
    rows, run, weekday = counts(outcomes) & (mornings.rows_seen[:-1, 0] > 0), int(runs[-1]), int(weekdays[-1])
    found = None
    for alike, days in _likenesses(runs, weekdays):
        counted = outcomes[days & rows]
        if len(counted):
            middle = Situation.new(1).run_cell()[0]
            found = Similar(alike, len(counted), int(counted.sum()), run - int(middle), weekday)
        if len(counted) >= FEWEST:
            return found
    return found


def _mornings(outcomes: Floats) -> Situation:
    days = outcomes[:, None]
    return Situation.new(1).mornings(~np.isnan(days), days == 1)


def _likenesses(runs: Ints, weekdays: Ints) -> Iterator[tuple[Alike, Flags]]:
    """Which days are like the last morning's, by every likeness."""
    same_run = runs[:-1] == runs[-1]
    none_yet = Situation.new(1).run_cell()[0]
    yield Alike.WEEKDAY_AND_RUN, same_run & (weekdays[:-1] == weekdays[-1])
    yield Alike.RUN, same_run
    yield Alike.LAST, np.sign(runs[:-1] - none_yet) == np.sign(runs[-1] - none_yet)
