"""What a habit's days have to do with another's: on the same day, or on the day after."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from habit_desktop.learning.grid import counts
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.statistics.association import Associations, associations
from habit_desktop.learning.statistics.expectation import residuals

FEWEST_DAYS = 30
FEWEST_EXPECTED = 5.0
"""So many days of each of the four kinds (with, without; done, not) are to be expected, or nothing is compared."""
LEAST_DIFFERENCE = 0.1


@dataclass(frozen=True, slots=True)
class Interference:
    """How often a habit is done on days with another done, or on days after them, and how often without.

    ``cause`` and ``effect`` are rows of the grid, ``difference`` (−1…1) is what is left once weekday and trend are
    taken out, ``p`` the chance of as much where the two have nothing to do with each other.
    """

    cause: int
    effect: int
    days_later: int
    difference: float
    with_days: int
    with_done: int
    without_days: int
    without_done: int
    p: float

    @property
    def is_worth_telling(self) -> bool:
        """Whether the difference is one to notice, and the plain counts agree about its direction."""
        plain = self.with_done / self.with_days - self.without_done / self.without_days
        return abs(self.difference) >= LEAST_DIFFERENCE and plain * self.difference > 0


def interferences(outcomes: Floats, first_weekday: int) -> list[Interference]:
    """Compare all pairs of habits in outcomes (habits, days), on the same day and a day apart.

    Residuals of a straight-line adjustment are compared by their products (Frisch and Waugh 1933). Of a pair on the
    same day the direction with the greater difference is kept: the other one says the same.
    """
    beyond = residuals(outcomes, first_weekday)
    return [*_same_day(outcomes, beyond), *_next_day(outcomes, beyond)]


def _same_day(outcomes: Floats, beyond: Floats) -> Iterator[Interference]:
    tables, found = _Tables(outcomes, 0), associations(beyond, beyond, 0)
    for one, other in np.argwhere(np.triu(tables.comparable, 1)).tolist():
        cause, effect = max((one, other), (other, one), key=lambda pair: abs(found.slope[pair]))
        yield tables.told(cause, effect, found)


def _next_day(outcomes: Floats, beyond: Floats) -> Iterator[Interference]:
    tables, found = _Tables(outcomes, 1), associations(beyond, beyond, 1)
    for cause, effect in np.argwhere(tables.comparable).tolist():
        if cause != effect:
            yield tables.told(cause, effect, found)


class _Tables:
    """The four counts of every pair: (habits, habits), the row's days first."""

    def __init__(self, outcomes: Floats, days_later: int) -> None:
        self.days_later = days_later
        first, second = outcomes[:, : outcomes.shape[1] - days_later], outcomes[:, days_later:]
        known_first, known_second = counts(first).astype(float), counts(second).astype(float)
        done_first, done_second = np.nan_to_num(first), np.nan_to_num(second)
        self.days = known_first @ known_second.T
        self.with_days = done_first @ known_second.T
        self.with_done = done_first @ done_second.T
        self.done = known_first @ done_second.T
        rarer_first = np.minimum(self.with_days, self.days - self.with_days)
        rarer_second = np.minimum(self.done, self.days - self.done)
        expected = rarer_first * rarer_second / np.maximum(self.days, 1.0)
        self.comparable = (self.days >= FEWEST_DAYS) & (expected >= FEWEST_EXPECTED)

    def told(self, cause: int, effect: int, found: Associations) -> Interference:
        pair = cause, effect
        return Interference(
            cause,
            effect,
            self.days_later,
            float(found.slope[pair]),
            int(self.with_days[pair]),
            int(self.with_done[pair]),
            int(self.days[pair] - self.with_days[pair]),
            int(self.done[pair] - self.with_done[pair]),
            float(found.p[pair]),
        )
