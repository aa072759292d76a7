"""The situation of several habits as a day begins: what their last rows were, how long ago the last done day lies."""

from typing import Self

import numpy as np
from numpy.typing import NDArray

from habit_desktop.domain.value import value
from habit_desktop.learning.odds import Flags, Ints

NEVER = -1
"""Days since done of a habit that was never done."""
_LONG_AGO = -1_000_000

GAP_CELLS = 23
"""Never, 1 … 21 days, and more: three weeks tell a weekly habit that slipped from one that ended."""
SHORT_GAP_CELLS = 6
"""Never, 1 … 4 days, and more: few enough to be counted for each weekday."""
_LONGEST_RUN = 7
RUN_CELLS = 2 * _LONGEST_RUN + 1
"""Runs of up to seven misses, none yet, and up to seven times done."""


@value
class Situation:
    """How habits stand on one morning, (habits,), or on several, (mornings, habits).

    `run` counts the last rows that were alike, below zero where they were misses; `last_three` rows are binary digits.
    """

    rows_seen: Ints
    days_since_done: Ints
    run: Ints
    last_three: Ints

    @classmethod
    def new(cls, habits: int) -> Self:
        """No habit has had a row."""
        nothing = np.zeros(habits, dtype=np.int64)
        return cls(nothing, np.full_like(nothing, NEVER), nothing, nothing)

    def __getitem__(self, morning: int | slice) -> "Situation":
        """One morning of several, or some of them."""
        return Situation(
            self.rows_seen[morning], self.days_since_done[morning], self.run[morning], self.last_three[morning]
        )

    def last_rows(self, count: int) -> Ints:
        """The cell of the last `count` (1–3) outcomes read as binary digits; 2**count while there are fewer rows."""
        pattern = self.last_three & (2**count - 1)
        cells: Ints = np.where(self.rows_seen >= count, pattern, 2**count)
        return cells

    def gap_cell(self, cells: int) -> Ints:
        """0 for never done, else the days since done, those past the last cell counted in it."""
        return np.where(self.days_since_done == NEVER, 0, np.minimum(self.days_since_done, cells - 1))

    def run_cell(self) -> Ints:
        """The run from seven misses (0) over none (7) to seven times done (14)."""
        cells: Ints = np.clip(self.run, -_LONGEST_RUN, _LONGEST_RUN) + _LONGEST_RUN
        return cells

    def mornings(self, observed: Flags, done: Flags) -> "Situation":
        """The situation this morning, and on the morning after each day: one more than there are days.

        observed, done: (days, habits); a day is a row where observed, and then done or not.
        """
        rows_seen = _running(np.add, self.rows_seen, observed)
        runs = self._runs(rows_seen, observed & ~done, done)
        return Situation(rows_seen, self._days_since_done(done), runs, self._last_threes(observed, done))

    def _runs(self, rows_seen: Ints, missed: Flags, done: Flags) -> Ints:
        """A run is what lies between the last row missed and the last one done, rows being numbered from 1."""
        number = rows_seen[1:]
        last_done = _running(np.maximum, self.rows_seen + np.minimum(self.run, 0), number * done)
        last_missed = _running(np.maximum, self.rows_seen - np.maximum(self.run, 0), number * missed)
        return last_done - last_missed

    def _days_since_done(self, done: Flags) -> Ints:
        morning = np.arange(len(done) + 1)[:, None]
        before = np.where(self.days_since_done == NEVER, _LONG_AGO, -self.days_since_done)
        last_done = _running(np.maximum, before, np.where(done, morning[:-1], _LONG_AGO))
        return np.where(last_done == _LONG_AGO, NEVER, morning - last_done)

    def _last_threes(self, observed: Flags, done: Flags) -> Ints:
        """Rows stand one after another, the last three from before first: a morning reads the three it is after."""
        habits, before = np.arange(observed.shape[1]), self.last_three
        seen = _running(np.add, np.zeros_like(before), observed)
        rows = np.zeros((int(seen[-1].max(initial=0)) + 3, len(habits)), dtype=np.int64)
        rows[:3] = before >> 2, before >> 1 & 1, before & 1
        day, habit = np.nonzero(observed)
        rows[seen[day + 1, habit] + 2, habit] = done[day, habit]
        threes: Ints = 4 * rows[seen, habits] + 2 * rows[seen + 1, habits] + rows[seen + 2, habits]
        return threes


def _running(combine: np.ufunc, before: Ints, days: NDArray[np.integer | np.bool_]) -> Ints:
    """What was before, combined with all days until each morning: (days, habits) → (days + 1, habits)."""
    running: Ints = combine.accumulate(np.concatenate([before[None], days]), axis=0)
    return running
