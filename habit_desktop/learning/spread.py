"""How far the truth lies from what is served: the 80 % range of a chance, by how much of the habit was seen."""

from dataclasses import field

import numpy as np

from habit_desktop.domain.value import value
from habit_desktop.learning.odds import Floats, Ints

_ROWS = np.array([0, 1, 3, 7, 15, 30, 60, 120, 240])
_AGES: Floats = np.log1p(_ROWS)
_LOG_ODDS: Floats = np.arange(-4.0, 5.0)
_KNOTS = (len(_AGES), len(_LOG_ODDS))
_TAILS = np.array([0.1, 0.9])
_LEAST_ROWS = 20
"""With fewer simulated rows near a knot its tails would be luck."""


def _nearness(at: Floats, knots: Floats) -> Floats:
    """The part of each knot in what lies at `at`, by linear interpolation: (n,) → (n, knots), each row sums to 1."""
    passed = np.minimum(np.maximum((at[:, None] - knots[:-1]) / (knots[1:] - knots[:-1]), 0.0), 1.0)
    nearness = np.ones((len(at), len(knots)))
    nearness[:, 1:] = passed
    nearness[:, :-1] -= passed
    return nearness


@value
class Spread:
    """The 10 % and the 90 % quantile of the truth's log-odds less the served ones, each (ages, log-odds) at knots.

    Ages are the rows seen of a habit, log-odds those served. Raises ValueError on tables of another shape, and on
    numbers that are not finite.
    """

    below: Floats
    above: Floats
    _by_rows: Floats = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """The tables can be read anywhere."""
        if any(table.shape != _KNOTS or not np.isfinite(table).all() for table in (self.below, self.above)):
            raise ValueError("a spread needs a finite number at each knot")
        by_age = _nearness(np.log1p(np.arange(_ROWS[-1] + 1)), _AGES)
        object.__setattr__(self, "_by_rows", np.stack([by_age @ self.below, by_age @ self.above], axis=1))

    def around(self, served_logit: Floats, rows: Ints) -> tuple[Floats, Floats]:
        """How far a range reaches below and above what is served, in log-odds, never past it; all are (habits,).

        Linear between the knots, in log(1 + rows) and in log-odds, so that one more day moves a range a little.
        """
        at_age = self._by_rows.take(np.minimum(rows, _ROWS[-1]), axis=0)
        below, above = (at_age * _nearness(served_logit, _LOG_ODDS)[:, None]).sum(axis=-1).T
        return np.minimum(below, 0.0), np.maximum(above, 0.0)


UNMEASURED = Spread(np.full(_KNOTS, -3.0), np.full(_KNOTS, 3.0))
"""Where nobody measured it: odds twenty times lower or higher would be no surprise."""


def measured(served_logit: Floats, rows: Ints, truth_logit: Floats, newcomers: Floats) -> Spread:
    """The spread of true log-odds around served ones, where `rows` of the habit had been seen; all are (samples,).

    At each knot the samples count by their nearness to it. A knot without enough of them takes after its neighbours in
    log-odds, an age without any after the age before it, when less was known. `newcomers`: (habits,) are true log-odds
    of habits before their first row: whatever is served of such a habit, it may be like any of these.
    """
    distance = truth_logit - served_logit
    order = np.argsort(distance, kind="stable")
    distance = distance[order]
    by_age, by_odds = _nearness(np.log1p(rows), _AGES)[order], _nearness(served_logit, _LOG_ODDS)[order]
    tables = np.empty((len(_TAILS), *_KNOTS))
    tables[:, 0] = np.quantile(newcomers, _TAILS)[:, None] - _LOG_ODDS
    for age in range(1, len(_AGES)):
        found = np.stack([_tails(distance, by_age[:, age] * near) for near in by_odds.T], axis=-1)
        known = ~np.isnan(found[0])
        for table, tail in zip(tables, found, strict=True):
            table[age] = np.interp(_LOG_ODDS, _LOG_ODDS[known], tail[known]) if known.any() else table[age - 1]
    return Spread(*tables)


def _tails(distance: Floats, weight: Floats) -> Floats:
    """The weighted quantiles of sorted distances: (2,), NaN where too little weighs."""
    near = weight > 0
    passed = np.cumsum(weight[near])
    if not passed.size or passed[-1] < _LEAST_ROWS:
        return np.full(len(_TAILS), np.nan)
    tails: Floats = np.interp(_TAILS * passed[-1], passed, distance[near])
    return tails
