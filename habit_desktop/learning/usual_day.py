"""The day against which another one is weighed: the mean of a person's normalised inputs over the last year."""

from collections import deque

import numpy as np

from habit_desktop.learning.inputs import INPUTS
from habit_desktop.learning.odds import Flags, Floats

YEAR_DAYS = 365


class UsualDay:
    """A mean that is stepped along with the days; zeros while no day is known."""

    def __init__(self) -> None:
        """No day is known."""
        self._days: deque[tuple[Floats, int]] = deque(maxlen=YEAR_DAYS)

    def close(self, x: Floats, counts: Flags) -> None:
        """A day is over, which began with x: (habits, 10); it counts for some habits: (habits,)."""
        self._days.append((x[counts].sum(axis=0), int(counts.sum())))

    @property
    def x(self) -> Floats:
        """The mean inputs: (10,)."""
        rows = sum(count for _, count in self._days)
        total: Floats = np.sum([day for day, _ in self._days], axis=0) if rows else np.zeros(len(INPUTS))
        return total / max(rows, 1)
