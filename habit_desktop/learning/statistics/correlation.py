"""Whether more of one habit goes with more, or less, of another on the same day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from habit_desktop.learning.grid import counts
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.statistics.association import associations
from habit_desktop.learning.statistics.expectation import residuals

FEWEST_DAYS = 30
LEAST_CORRELATION = 0.25
FEWEST_VALUES = 5


@dataclass(frozen=True, slots=True)
class Correlation:
    """How the amounts of two habits go together (−1…1) beyond weekday and trend; ``first`` and ``second`` are rows.

    ``p`` is the chance of as much where the two have nothing to do with each other.
    """

    first: int
    second: int
    correlation: float
    days: int
    p: float

    @property
    def is_worth_telling(self) -> bool:
        """Whether the two go together closely enough to notice."""
        return abs(self.correlation) >= LEAST_CORRELATION


def amount_grid(habits: Sequence[Mapping[int, float]], days: int) -> Floats:
    """The amounts (habits, days) of plain columns by habit, NaN where a column is not named."""
    amounts = np.full((len(habits), days), np.nan)
    for row, columns in enumerate(habits):
        for column, amount in columns.items():
            amounts[row, column] = amount
    return amounts


def correlations(amounts: Floats, first_weekday: int) -> list[Correlation]:
    """Compare all pairs of amounts (habits, days), NaN where none was given, by their ranks.

    Source: Spearman 1904, of what weekday and trend leave. Habits with hardly any different amounts are left out.
    """
    counted = [row for row, own in enumerate(amounts) if len(np.unique(own[counts(own)])) >= FEWEST_VALUES]
    beyond = residuals(_ranks(amounts[counted]), first_weekday)
    found = associations(beyond, beyond, 0)
    return [
        Correlation(
            counted[one], counted[other], float(found.correlation[one, other]), int(days), float(found.p[one, other])
        )
        for one, other in _pairs(len(counted))
        if (days := found.days[one, other]) >= FEWEST_DAYS
    ]


def _pairs(habits: int) -> Sequence[tuple[int, int]]:
    return [(one, other) for one in range(habits) for other in range(one + 1, habits)]


def _ranks(amounts: Floats) -> Floats:
    """The place (0–1) of each amount among its habit's, the mean place where several are equal; NaN stays NaN."""
    ranks = np.full(amounts.shape, np.nan)
    for row, own in enumerate(amounts):
        known = counts(own)
        _values, places, times = np.unique(own[known], return_inverse=True, return_counts=True)
        ranks[row, known] = ((np.cumsum(times) - (times - 1) / 2) / max(int(known.sum()), 1))[places]
    return ranks
