"""The day against which another one is weighed: the mean of a person's normalised inputs over the last year."""

from collections import deque
from typing import Self

import numpy as np

from habit_desktop.learning.grid import counts
from habit_desktop.learning.inputs import INPUTS
from habit_desktop.learning.memory import Morning
from habit_desktop.learning.odds import Floats

YEAR_DAYS = 365


class UsualDay:
    """A mean that is stepped along with the days; zeros while no day is known."""

    def __init__(self) -> None:
        """No day is known."""
        self._days: deque[tuple[Floats, int]] = deque(maxlen=YEAR_DAYS)

    def __deepcopy__(self, _memo: dict[int, object]) -> Self:
        """The same day, to be led another way; what is known of past days is shared, as it never changes."""
        other = type(self)()
        other._days = self._days.copy()
        return other

    def close(self, mornings: Morning, lessons: Floats) -> None:
        """A day is over, or several: how they began, and what they taught: (…, habits), NaN for nothing."""
        known = counts(lessons)
        sums = np.where(known[..., None], mornings.x, 0.0).sum(axis=-2).reshape(-1, len(INPUTS))
        self._days.extend(zip(sums, known.sum(axis=-1).reshape(-1).tolist(), strict=True))

    @property
    def x(self) -> Floats:
        """The mean inputs: (10,)."""
        rows = sum(count for _, count in self._days)
        total: Floats = np.sum([day for day, _ in self._days], axis=0) if rows else np.zeros(len(INPUTS))
        return total / max(rows, 1)
