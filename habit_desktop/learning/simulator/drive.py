"""What moves a habit from one day to the next: its log-odds on a day that is not busy, stepped by what was done."""

import numpy as np

from habit_desktop.learning.odds import Flags, Floats, sigmoid
from habit_desktop.learning.simulator.traits import YEAR_DAYS, Traits

_MOMENTUM_DAYS = 14
_TURN_SPREAD = 1.2


class Drive:
    """The state of all habits as a day begins; each array is (habits,)."""

    def __init__(self, traits: Traits, rng: np.random.Generator) -> None:
        """The habits have just been begun: full of enthusiasm, nothing done yet, no lapse."""
        self._traits = traits
        self._rng = rng
        self._level = traits.level.copy()
        self._usual = sigmoid(traits.level)
        self._recent = self._usual.copy()
        self._last = self._usual.copy()
        self._since_done = np.maximum(traits.cycle_days, 1.0)
        self._drift = rng.normal(0, 1, traits.habits) * traits.drift
        self.lapsed: Flags = np.zeros(traits.habits, dtype=np.bool_)
        self.ended: Flags = np.zeros(traits.habits, dtype=np.bool_)

    def log_odds(self, day: int, weekday: int, age_days: Floats) -> Floats:
        """The log-odds of each habit on this day were it not a busy one; age_days: (habits,) since it was begun."""
        t = self._traits
        rested = np.where(t.cycle_days > 0, t.cycle_pull * np.minimum(self._since_done - t.cycle_days, 0), 0.0)
        return (
            self._level
            + t.weekday[:, weekday]
            + rested
            + t.yesterday * (self._last - self._usual)
            + t.momentum * (self._recent - self._usual)
            + self._drift
            + t.season * np.cos(2 * np.pi * (day - t.season_peak) / YEAR_DAYS)
            + t.enthusiasm * np.exp(-age_days / t.enthusiasm_days)
            - t.lapse_depth * (self.lapsed | self.ended)
        )

    def close(self, lived: Flags, done: Flags) -> None:
        """The day is over: habits that were lived were done or not; then luck moves everything else."""
        t, rng = self._traits, self._rng
        self._last = np.where(lived, done, self._last)
        self._recent = np.where(lived, self._recent + (done - self._recent) / _MOMENTUM_DAYS, self._recent)
        self._since_done = np.where(done, 1.0, self._since_done + 1)
        kept = np.exp(-1 / t.drift_days)
        self._drift = kept * self._drift + t.drift * np.sqrt(1 - kept**2) * rng.normal(0, 1, t.habits)
        luck = rng.random((3, t.habits))
        self.lapsed = lived & np.where(self.lapsed, luck[0] >= 1 / t.lapse_days, luck[0] < t.lapse_chance)
        self.ended |= lived & (luck[1] < t.end_chance)
        turns = luck[2] < t.turn_chance
        self._level = self._level + turns * rng.normal(0, _TURN_SPREAD, t.habits)
