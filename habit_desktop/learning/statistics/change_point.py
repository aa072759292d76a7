"""Since when a habit has been done more, or less, often than before."""

from dataclasses import dataclass
from math import lgamma, log

import numpy as np

from habit_desktop.learning.odds import Floats, Ints

FEWEST_ROWS = 14
MOST_ROWS = 400
LEAST_CHANGE = 0.15
STRONG = 3.0
"""A log Bayes factor of 3 is strong evidence (Kass and Raftery 1995)."""
BETS = 4.0
_ROWS_BETWEEN = 120.0
_MOST_ALIKE = 0.9


@dataclass(frozen=True, slots=True)
class Change:
    """From row ``first`` on a habit was done at another rate (0–1) than before, back to the change before this one.

    ``surprise`` is the log Bayes factor of two rates against one.
    """

    first: int
    before: float
    after: float
    rows_before: int
    rows_after: int
    surprise: float


def latest_change(outcomes: Floats, habits: int) -> Change | None:
    """Return the latest change of the rate of outcomes (rows,) of 1 and 0, None where none is certain enough.

    The rows are divided into the stretches of one rate that explain them best (optimal partitioning, Jackson et al.
    2005, with beta-binomial stretches). The last border is told if two rates explain the rows around it better than one
    by a log Bayes factor of ``STRONG``, and by more where many ``habits`` are looked at. Rows that resemble their
    neighbours count for less than their number.
    """
    rows = outcomes[-MOST_ROWS:]
    if len(rows) < 2 * FEWEST_ROWS:
        return None
    split = [0, _Stretches(rows, 1.0).best_border()]
    starts = _Stretches(rows, _weight(rows, split)).best_starts()
    if len(starts) < 2:
        return None
    start, first = starts[-2:]
    before, after = float(rows[start:first].mean()), float(rows[first:].mean())
    surprise = _Stretches(rows, _weight(rows, starts)).two_against_one(start)
    if surprise < max(STRONG, log(BETS * habits)) or abs(after - before) < LEAST_CHANGE:
        return None
    return Change(len(outcomes) - len(rows) + first, before, after, first - start, len(rows) - first, surprise)


def _weight(rows: Floats, starts: list[int]) -> float:
    """For how much of a row one row counts: less, the more rows within stretches resemble the one before.

    Few rows make the resemblance look smaller than it is; what each stretch takes away is given back (Kendall 1954).
    """
    left = rows - np.concatenate([np.full(len(part), part.mean()) for part in np.split(rows, starts[1:])])
    spread = float(left @ left)
    alike = float(left[1:] @ left[:-1]) / spread if spread else 0.0
    alike += len(starts) * (1 + 3 * alike) / len(rows)
    alike = min(max(alike, 0.0), _MOST_ALIKE)
    return (1 - alike) / (1 + alike)


class _Stretches:
    """How well one rate explains any stretch of rows, each row counting for ``weight`` of one."""

    def __init__(self, rows: Floats, weight: float) -> None:
        self._count = len(rows)
        self._done: Ints = np.concatenate([[0], np.cumsum(rows)]).astype(int)
        self._some = np.array([lgamma(weight * n + 1) for n in range(self._count + 1)])
        self._all = np.array([lgamma(weight * n + 2) for n in range(self._count + 1)])

    def evidence(self, starts: Ints, ends: Ints) -> Floats:
        """The log probability of the rows from each start up to each end, whatever their one rate is."""
        length, done = ends - starts, self._done[ends] - self._done[starts]
        told: Floats = self._some[done] + self._some[length - done] - self._all[length]
        return told

    def best_starts(self) -> list[int]:
        """The first rows of the stretches that explain all rows best; each further one has its price."""
        price = log(_ROWS_BETWEEN)
        best = np.full(self._count + 1, -np.inf)
        best[0] = 0.0
        came_from = np.zeros(self._count + 1, dtype=int)
        for end in range(FEWEST_ROWS, self._count + 1):
            starts = np.arange(end - FEWEST_ROWS + 1)
            scores = best[starts] + self.evidence(starts, np.full_like(starts, end)) - price
            came_from[end] = int(np.argmax(scores))
            best[end] = scores[came_from[end]]
        found = [int(came_from[self._count])]
        while found[-1] > 0:
            found.append(int(came_from[found[-1]]))
        return found[::-1]

    def best_border(self) -> int:
        """The row at which two rates explain all rows best."""
        return FEWEST_ROWS + int(np.argmax(self._gains(0)))

    def two_against_one(self, start: int) -> float:
        """The log Bayes factor of a change somewhere after ``start`` against none."""
        gains = self._gains(start)
        most = float(gains.max())
        return most + log(float(np.exp(gains - most).mean()))

    def _gains(self, start: int) -> Floats:
        """By how much two rates explain the rows from ``start`` on better than one, for each border there may be."""
        places = np.arange(start + FEWEST_ROWS, self._count - FEWEST_ROWS + 1)
        first, last = np.full_like(places, start), np.full_like(places, self._count)
        gains: Floats = self.evidence(first, places) + self.evidence(places, last) - self.evidence(first, last)
        return gains
