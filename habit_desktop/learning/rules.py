"""Fifteen simple experts per habit and the mixture of them that has been right before.

Every expert is a discounted rate of "done" among the earlier rows in the same situation (its cell), shrunk towards a
centre while that situation is rare. The mixture follows Herbster and Warmuth's fixed share (1998): weights move by
how likely each expert found what happened, and a little of all weight is shared out anew so that no expert is lost.
"""

import math
from enum import IntEnum

import numpy as np

from habit_desktop.domain.value import value
from habit_desktop.learning.odds import Flags, Floats, Ints, clipped
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


@value
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
_CELLS = sum(table.cells for table in _TABLES.values())
_FIRST_CELL: Ints = np.cumsum([0, *(table.cells for table in _TABLES.values())], dtype=np.int64)[:-1]
_DECAY: Floats = np.concatenate([np.full(table.cells, 0.5 ** (1 / table.half_life_rows)) for table in _TABLES.values()])
_FADE = np.stack([np.ones(_CELLS), _DECAY])
"""What is left of each cell's counts after a day without a row, and after one with."""

_RATES = slice(Expert.CLIMATOLOGY, Expert.WEEKDAY_30)
_SINGLE = slice(Expert.WEEKDAY_30, Expert.WEEKDAY_MARKOV)
_JOINT = slice(Expert.WEEKDAY_MARKOV, Expert.MARKOV_3, 2)
_JOINED = slice(Expert.MARKOV_1, Expert.RUN_LENGTH)
# Rows that a centre is worth against the counts of a cell: 4 or 6 made no difference on the benchmark.
_STRENGTH = np.full(len(Expert), 4.0)
_STRENGTH[_RATES] = 2
_STRENGTH[Expert.CLIMATOLOGY] = 1
_STRENGTH[_JOINT] = 6


@value
class RulesPrediction:
    """What the rules say before a day, or before each of several: (…, habits, 15) experts and (…, habits) the mixture.

    All chances lie inside [.01, .99]; `situation` is what they were looked up for.
    """

    situation: Situation
    experts: Floats
    mixture: Floats


class Rules:
    """The experts of several habits, led through the calendar together."""

    def __init__(self, habits: int, first_weekday: int) -> None:
        """Nothing is known and a day begins: every expert says one half."""
        self.situation = Situation.new(habits)
        self.weekday = first_weekday
        # Rows done and all rows of each cell, one habit's cells after another's: a flat array is looked up fastest.
        self._counts = np.zeros((2, habits * _CELLS))
        self._first_cell = _CELLS * np.arange(habits)[:, None] + _FIRST_CELL
        self._weights = np.full((habits, len(Expert)), 1 / len(Expert))

    @property
    def weights(self) -> Floats:
        """How much each expert has to say today: (habits, 15); each habit's sum to 1."""
        return self._weights

    def predict(self) -> RulesPrediction:
        """The chance of each habit on the day that begins, by every expert and by their mixture."""
        experts = _chances(*self._counts.take(self._cells(self.situation, self.weekday), axis=1))
        return RulesPrediction(self.situation, experts, _mixture(self._weights, experts))

    def update(self, outcomes: Floats) -> None:
        """The day is closed: outcomes: (habits,), 1 done, 0 not done, NaN no row: then only the calendar moves on."""
        self.follow(outcomes[None])

    def follow(self, outcomes: Floats) -> RulesPrediction:
        """Several days are closed, (days, habits); what was said before each, bit by bit as if they came one by one.

        Only the counts and the weights need a day's end to begin the next: all else is worked out for all days at once.
        """
        observed, done = ~np.isnan(outcomes), outcomes == 1
        mornings = self.situation.mornings(observed, done)
        weekdays = (self.weekday + np.arange(len(outcomes) + 1)) % 7
        experts = _chances(*self._count(self._cells(mornings[:-1], weekdays[:-1, None]), observed, done))
        weights = self._reweigh(np.where(done[..., None], experts, 1 - experts), observed)
        self.situation, self.weekday = mornings[-1], int(weekdays[-1])
        return RulesPrediction(mornings[:-1], experts, _mixture(weights, experts))

    def _cells(self, now: Situation, weekday: int | Ints) -> Ints:
        """The cell each expert looks into: (…, habits, 15)."""
        cells = np.zeros((*now.run.shape, len(Expert)), dtype=np.int64)
        last = now.last_rows(1)
        cells[..., Expert.WEEKDAY_30] = cells[..., Expert.WEEKDAY_90] = cells[..., Expert.WEEKDAY_365] = weekday
        cells[..., Expert.MARKOV_1] = last
        cells[..., Expert.SINCE_DONE] = now.gap_cell(GAP_CELLS)
        cells[..., Expert.RUN_LENGTH] = now.run_cell()
        cells[..., Expert.WEEKDAY_MARKOV] = 7 * last + weekday
        cells[..., Expert.MARKOV_2] = now.last_rows(2)
        cells[..., Expert.WEEKDAY_SINCE_DONE] = 7 * now.gap_cell(SHORT_GAP_CELLS) + weekday
        cells[..., Expert.MARKOV_3] = now.last_rows(3)
        cells += self._first_cell
        return cells

    def _count(self, cells: Ints, observed: Flags, done: Flags) -> Floats:
        """Each day is counted; what the cells held before it, rows done and all rows: (2, days, habits, 15)."""
        held = np.empty((2, *cells.shape))
        for day, places in enumerate(cells):
            held[:, day] = self._counts.take(places, axis=1)
            self._counts *= _FADE.take(observed[day], axis=0).ravel()
            self._counts[0][places] += done[day, :, None]
            self._counts[1][places] += observed[day, :, None]
        return held

    def _reweigh(self, likelihood: Floats, observed: Flags) -> Floats:
        """Each expert has met each day, as likely as it thought; the weights before it: (days, habits, 15)."""
        weights = np.empty(likelihood.shape)
        for day, likely in enumerate(likelihood):
            weights[day] = self._weights
            moved = self._weights * likely
            moved *= (1 - SHARE) / moved.sum(axis=1, keepdims=True)
            moved += SHARE / len(Expert)
            self._weights = np.where(observed[day, :, None], moved, self._weights)
        return weights


def _chances(done: Floats, rows: Floats) -> Floats:
    """Every expert's chance from the counts of its cell; everything is (…, habits, 15)."""
    known = rows + _STRENGTH
    p, share = done / known, _STRENGTH / known
    p[..., _RATES] += share[..., _RATES] * 0.5
    p[..., _SINGLE] += share[..., _SINGLE] * p[..., Expert.HALF_LIFE_30, None]
    odds = p[..., : Expert.RUN_LENGTH] / (1 - p[..., : Expert.RUN_LENGTH])
    weekday_effect = odds[..., Expert.WEEKDAY_30] / odds[..., Expert.HALF_LIFE_30]
    joined = odds[..., _JOINED] * weekday_effect[..., None]
    p[..., _JOINT] += share[..., _JOINT] * (joined / (1 + joined))
    p[..., Expert.MARKOV_2] += share[..., Expert.MARKOV_2] * p[..., Expert.MARKOV_1]
    p[..., Expert.MARKOV_3] += share[..., Expert.MARKOV_3] * p[..., Expert.MARKOV_2]
    return clipped(p)


def _mixture(weights: Floats, experts: Floats) -> Floats:
    mixture: Floats = (weights * experts).sum(axis=-1)
    return mixture
