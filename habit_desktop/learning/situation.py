"""The situation of several habits as a day begins: what their last rows were, how long ago the last done day lies."""

import numpy as np

from habit_desktop.learning.odds import Flags, Ints

NEVER = -1
"""Days since done of a habit that was never done."""

GAP_CELLS = 23
"""Never, 1 … 21 days, and more: three weeks tell a weekly habit that slipped from one that ended."""
SHORT_GAP_CELLS = 6
"""Never, 1 … 4 days, and more: few enough to be counted for each weekday."""
_LONGEST_RUN = 7
RUN_CELLS = 2 * _LONGEST_RUN + 1
"""Runs of up to seven misses, none yet, and up to seven times done."""


class Situation:
    """Counters of several habits, each an array (habits,), stepped together one calendar day at a time."""

    def __init__(self, habits: int) -> None:
        """No habit has had a row."""
        self.rows_seen = np.zeros(habits, dtype=np.int64)
        self.days_since_done = np.full(habits, NEVER, dtype=np.int64)
        self.run: Ints = np.zeros(habits, dtype=np.int64)
        self._last_three = np.zeros(habits, dtype=np.int64)

    @property
    def streak(self) -> Ints:
        """Rows done in a row until now; days without a row neither add nor break."""
        return np.maximum(self.run, 0)

    def last_rows(self, count: int) -> Ints:
        """The cell of the last `count` (1–3) outcomes read as binary digits; 2**count while there are fewer rows."""
        pattern = self._last_three & (2**count - 1)
        cells: Ints = np.where(self.rows_seen >= count, pattern, 2**count)
        return cells

    def gap_cell(self, cells: int) -> Ints:
        """0 for never done, else the days since done, those past the last cell counted in it."""
        return np.where(self.days_since_done == NEVER, 0, np.minimum(self.days_since_done, cells - 1))

    def run_cell(self) -> Ints:
        """The run from seven misses (0) over none (7) to seven times done (14)."""
        cells: Ints = np.clip(self.run, -_LONGEST_RUN, _LONGEST_RUN) + _LONGEST_RUN
        return cells

    def close(self, observed: Flags, done: Flags) -> None:
        """The day is over: it was a row where observed, and then done or not."""
        self.rows_seen += observed
        self._last_three = np.where(observed, (2 * self._last_three + done) & 7, self._last_three)
        longer = np.where(done, np.maximum(self.run, 0) + 1, np.minimum(self.run, 0) - 1)
        self.run = np.where(observed, longer, self.run)
        older = np.where(self.days_since_done == NEVER, NEVER, self.days_since_done + 1)
        self.days_since_done = np.where(done, 1, older)
