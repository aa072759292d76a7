"""Fifteen simple experts per habit and the mixture of them that has been right before.

Every expert is a discounted rate of "done" among the earlier rows in the same situation (its cell), shrunk towards a
centre while that situation is rare. The mixture follows Herbster and Warmuth's fixed share (1998): weights move by
how likely each expert found what happened, and a little of all weight is shared out anew so that no expert is lost.
"""

import math
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from habit_desktop.learning.odds import Flags, Floats, Ints, clipped, logit, sigmoid
from habit_desktop.learning.situation import GAP_CELLS, RUN_CELLS, SHORT_GAP_CELLS, Situation

SHARE = 0.02
"""Weight shared out anew after each row; .01 to .04 lie within .0007 of each other on the benchmark."""


class Expert(IntEnum):
    """The experts by the column they have in every array of this package."""

    CLIMATOLOGY = 0
    HALF_LIFE_7 = 1
    HALF_LIFE_14 = 2
    HALF_LIFE_30 = 3
    HALF_LIFE_90 = 4
    WEEKDAY_30 = 5
    WEEKDAY_90 = 6
    WEEKDAY_365 = 7
    MARKOV_1 = 8
    SINCE_DONE = 9
    RUN_LENGTH = 10
    WEEKDAY_MARKOV = 11
    MARKOV_2 = 12
    WEEKDAY_SINCE_DONE = 13
    MARKOV_3 = 14


@dataclass(frozen=True, slots=True)
class _Table:
    """How one expert counts: in how many cells, and after how many rows a row counts half."""

    cells: int
    half_life_rows: float


# A month for what changes fast, a quarter for what needs more rows to be known, a year for the seasons of weekdays.
# Doubling the last six changed the benchmark by less than .0002: nothing here is tuned finer.
_TABLES = {
    Expert.CLIMATOLOGY: _Table(1, math.inf),
    Expert.HALF_LIFE_7: _Table(1, 7),
    Expert.HALF_LIFE_14: _Table(1, 14),
    Expert.HALF_LIFE_30: _Table(1, 30),
    Expert.HALF_LIFE_90: _Table(1, 90),
    Expert.WEEKDAY_30: _Table(7, 30),
    Expert.WEEKDAY_90: _Table(7, 90),
    Expert.WEEKDAY_365: _Table(7, 365),
    Expert.MARKOV_1: _Table(3, 60),
    Expert.SINCE_DONE: _Table(GAP_CELLS, 90),
    Expert.RUN_LENGTH: _Table(RUN_CELLS, 90),
    Expert.WEEKDAY_MARKOV: _Table(7 * 3, 90),
    Expert.MARKOV_2: _Table(5, 90),
    Expert.WEEKDAY_SINCE_DONE: _Table(7 * SHORT_GAP_CELLS, 90),
    Expert.MARKOV_3: _Table(9, 90),
}
_FIRST_CELL: Ints = np.cumsum([0, *(table.cells for table in _TABLES.values())], dtype=np.int64)
_DECAY: Floats = np.concatenate([np.full(table.cells, 0.5 ** (1 / table.half_life_rows)) for table in _TABLES.values()])

_RATES = slice(Expert.HALF_LIFE_7, Expert.WEEKDAY_30)
_SINGLE = slice(Expert.WEEKDAY_30, Expert.WEEKDAY_MARKOV)
_JOINT = {Expert.WEEKDAY_MARKOV: Expert.MARKOV_1, Expert.WEEKDAY_SINCE_DONE: Expert.SINCE_DONE}
# Rows that a centre is worth against the counts of a cell: 4 or 6 made no difference on the benchmark.
_SINGLE_STRENGTH = 4.0
_JOINT_STRENGTH = 6.0


@dataclass(frozen=True, slots=True)
class RulesPrediction:
    """What the rules say before a day: experts: (habits, 15), mixture: (habits,), all chances inside [.01, .99]."""

    experts: Floats
    mixture: Floats


class Rules:
    """The experts of several habits, stepped together one calendar day at a time."""

    def __init__(self, habits: int, first_weekday: int) -> None:
        """Nothing is known and a day begins: every expert says one half."""
        self.situation = Situation(habits)
        self.weekday = first_weekday
        self._counts = np.zeros((habits, int(_FIRST_CELL[-1]), 2))
        self._weights = np.full((habits, len(Expert)), 1 / len(Expert))
        self._each = np.arange(habits)[:, None]
        self._today: tuple[Ints, RulesPrediction] | None = None

    @property
    def weights(self) -> Floats:
        """How much each expert has to say today: (habits, 15); each habit's sum to 1."""
        return self._weights

    def predict(self) -> RulesPrediction:
        """The chance of each habit on the day that begins, by every expert and by their mixture."""
        return self._look()[1]

    def update(self, outcomes: Floats) -> None:
        """The day is closed: outcomes: (habits,), 1 done, 0 not done, NaN no row: then only the calendar moves on."""
        observed = ~np.isnan(outcomes)
        done = observed & (outcomes == 1)
        if observed.any():
            cells, prediction = self._look()
            self._reweigh(prediction.experts, observed, done)
            self._count(cells, observed, done)
        self.situation.close(observed, done)
        self.weekday = (self.weekday + 1) % 7
        self._today = None

    def rows_within(self, expert: Expert) -> Floats:
        """How many rows the expert's rate rests on today, old ones counting less: (habits,)."""
        cells, _ = self._look()
        rows: Floats = self._counts[self._each[:, 0], cells[:, expert]].sum(axis=1)
        return rows

    def _look(self) -> tuple[Ints, RulesPrediction]:
        if self._today is None:
            cells = self._cells()
            experts = _chances(self._counts[self._each, cells])
            self._today = cells, RulesPrediction(experts, (self._weights * experts).sum(axis=1))
        return self._today

    def _cells(self) -> Ints:
        """The cell each expert looks into: (habits, 15)."""
        now, weekday = self.situation, self.weekday
        cells = np.zeros((len(self._each), len(Expert)), dtype=np.int64)
        last = now.last_rows(1)
        cells[:, Expert.WEEKDAY_30 : Expert.MARKOV_1] = weekday
        cells[:, Expert.MARKOV_1] = last
        cells[:, Expert.SINCE_DONE] = now.gap_cell(GAP_CELLS)
        cells[:, Expert.RUN_LENGTH] = now.run_cell()
        cells[:, Expert.WEEKDAY_MARKOV] = 7 * last + weekday
        cells[:, Expert.MARKOV_2] = now.last_rows(2)
        cells[:, Expert.WEEKDAY_SINCE_DONE] = 7 * now.gap_cell(SHORT_GAP_CELLS) + weekday
        cells[:, Expert.MARKOV_3] = now.last_rows(3)
        cells += _FIRST_CELL[:-1]
        return cells

    def _reweigh(self, experts: Floats, observed: Flags, done: Flags) -> None:
        weights = self._weights * np.where(done[:, None], experts, 1 - experts)
        weights *= (1 - SHARE) / weights.sum(axis=1, keepdims=True)
        weights += SHARE / len(Expert)
        self._weights = np.where(observed[:, None], weights, self._weights)

    def _count(self, cells: Ints, observed: Flags, done: Flags) -> None:
        self._counts *= np.where(observed[:, None], _DECAY, 1.0)[:, :, None]
        self._counts[self._each, cells, np.where(done, 0, 1)[:, None]] += observed[:, None]


def _chances(counts: Floats) -> Floats:
    """Every expert's chance from the counts of its cell: (habits, 15, done and not) → (habits, 15)."""
    done = counts[:, :, 0]
    rows = done + counts[:, :, 1]
    p = np.empty(done.shape)

    def shrink(expert: int | slice, centre: Floats, strength: float) -> None:
        p[:, expert] = (done[:, expert] + strength * centre) / (rows[:, expert] + strength)

    even = np.array(0.5)
    shrink(Expert.CLIMATOLOGY, even, 1)
    shrink(_RATES, even, 2)
    shrink(_SINGLE, p[:, Expert.HALF_LIFE_30, None], _SINGLE_STRENGTH)
    log_odds = logit(p[:, : Expert.WEEKDAY_MARKOV])
    weekday_effect = log_odds[:, Expert.WEEKDAY_30] - log_odds[:, Expert.HALF_LIFE_30]
    for joint, single in _JOINT.items():
        shrink(joint, sigmoid(log_odds[:, single] + weekday_effect), _JOINT_STRENGTH)
    shrink(Expert.MARKOV_2, p[:, Expert.MARKOV_1], _SINGLE_STRENGTH)
    shrink(Expert.MARKOV_3, p[:, Expert.MARKOV_2], _SINGLE_STRENGTH)
    return clipped(p)
