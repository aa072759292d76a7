"""Simulated people lived one day at a time, so that somebody may decide each morning who is reminded."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from habit_desktop.learning.odds import Flags, Floats, Ints, sigmoid
from habit_desktop.learning.simulator.drive import Drive
from habit_desktop.learning.simulator.reminding import Reminding
from habit_desktop.learning.simulator.traits import Traits

_FOR_GOOD = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True)
class TwoWorlds:
    """The true chances of a day that begins, its luck still open: without a reminder and with one, (habits,) each."""

    on_own: Floats
    with_reminder: Floats


@dataclass(frozen=True, slots=True)
class Evening:
    """What became of a day, (habits,) each: ``lived`` are tracked and not skipped, and were done or not.

    ``reminded``: times a reminder was shown. ``outcomes``: 1 done, 0 not done, NaN no row; a habit's first row is the
    first day it is done on, as in a log.
    """

    lived: Flags
    done: Flags
    reminded: Floats
    outcomes: Floats


class Living:
    """The people as a day begins.

    Luck is drawn in equal amounts whatever is decided, so people of the same seed meet the same luck under each policy.
    """

    def __init__(
        self,
        traits: Traits,
        first_weekday: int,
        rng: np.random.Generator,
        *,
        begun: Ints | None = None,
        left: Ints | None = None,
    ) -> None:
        """It is the first day, a ``first_weekday``.

        Habits are tracked from day `begun` until `left`: (habits,); where that is not given, from today on, for good.
        """
        self.day = 0
        self.started: Flags = np.zeros(traits.habits, dtype=np.bool_)
        self._begun = np.zeros(traits.habits, dtype=np.int64) if begun is None else begun
        self._left = np.full(traits.habits, _FOR_GOOD) if left is None else left
        self._traits = traits
        self._first_weekday, self._rng = first_weekday, rng
        self._drive, self._reminding = Drive(traits, rng), Reminding(traits.reminder_points)

    def morning(self) -> TwoWorlds:
        """The true chances of the day that begins; asking changes nothing."""
        busy_chance = self._traits.busy_chance[self._traits.person]
        either = self._calm_and_busy()
        return TwoWorlds(_either_way(either, busy_chance), _either_way(self._reminding.moved(either), busy_chance))

    def close(self, reminded: Flags | Sequence[bool]) -> Evening:
        """The day is over, and the next begins; reminded: (habits,), of no effect where a habit is not lived."""
        t, rng = self._traits, self._rng
        asked = np.asarray(reminded, dtype=np.bool_)
        either = self._calm_and_busy()
        busy = (rng.random(len(t.busy_chance)) < t.busy_chance)[t.person].astype(np.int64)
        chance = np.where(asked, self._reminding.moved(either), either)[busy, np.arange(t.habits)]
        lived = (self._begun <= self.day) & (self.day < self._left) & (rng.random(t.habits) >= t.skip_chance)
        done = lived & (rng.random(t.habits) < chance)
        shown = lived & asked
        self.started = self.started | done
        self._reminding.close(shown)
        self._drive.close(lived, done)
        self.day += 1
        return Evening(lived, done, shown.astype(np.float64), np.where(lived & self.started, done, np.nan))

    def _calm_and_busy(self) -> Floats:
        """The chances without a reminder on a calm day and on a busy one: (2, habits)."""
        weekday = (self._first_weekday + self.day) % 7
        calm = self._drive.log_odds(self.day, weekday, (self.day - self._begun).astype(np.float64))
        return sigmoid(np.stack([calm, calm - self._traits.busy_cost]))


def _either_way(chances: Floats, busy_chance: Floats) -> Floats:
    """The chance before it shows whether the day is busy: (calm and busy, habits) → (habits,)."""
    expected: Floats = chances[0] + busy_chance * (chances[1] - chances[0])
    return expected
