"""What a reminder does to people: it helps, leaves them cold, or annoys until they are used to it."""

import numpy as np

from habit_desktop.learning.odds import Flags, Floats

_ANNOYANCE_KEPT = 0.95
"""What is left of an annoyance after one more reminder."""
_LEAST, _MOST = 0.002, 0.998


class Reminding:
    """The effect of the next reminder on each habit, as reminders wear off."""

    def __init__(self, points: Floats) -> None:
        """No reminder has been shown; points: (habits,) are percentage points."""
        self._shift = points / 100
        self._kept = np.where(points < 0, _ANNOYANCE_KEPT, 1.0)

    def moved(self, chance: Floats) -> Floats:
        """The chance on a day with a reminder, from that without: (…, habits)."""
        moved: Floats = np.clip(chance + self._shift, np.minimum(chance, _LEAST), np.maximum(chance, _MOST))
        return moved

    def close(self, reminded: Flags) -> None:
        """The day is over, with a reminder or without."""
        self._shift = np.where(reminded, self._shift * self._kept, self._shift)
