"""A habit's last days as they might have gone: outcomes: (days,), oldest first, NaN for no row."""

import numpy as np

from habit_desktop.learning.grid import counts
from habit_desktop.learning.memory import WINDOW_DAYS
from habit_desktop.learning.odds import Floats, Ints


def run_of(outcomes: Floats) -> int:
    """How many of the last rows were alike, below zero where they were misses; 0 without any."""
    rows = outcomes[counts(outcomes)]
    if not len(rows):
        return 0
    others = np.flatnonzero(rows != rows[-1])
    length = len(rows) - (int(others[-1]) + 1 if len(others) else 0)
    return length if rows[-1] == 1 else -length


def done_of(outcomes: Floats) -> tuple[int, int]:
    """How many rows of the last 30 days were done, and how many there were."""
    rows = outcomes[-WINDOW_DAYS:][counts(outcomes[-WINDOW_DAYS:])]
    return int(rows.sum()), len(rows)


def possible_runs(outcomes: Floats) -> tuple[int, ...]:
    """The runs there could be today had the last 30 days gone another way, lowest first; nothing where none could."""
    most = len(_livable(outcomes))
    lengths = [sign * length for length in range(1, most + 1) for sign in (-1, 1)]
    return tuple(sorted({run_of(with_run(outcomes, run)) for run in lengths}))


def possible_done(outcomes: Floats) -> tuple[int, int]:
    """The fewest and the most rows of the last 30 days that could be done with the run as it is."""
    (done, _), rest = done_of(outcomes), outcomes[_before_run(outcomes)]
    already = int(rest.sum())
    return done - already, done + len(rest) - already


def with_run(outcomes: Floats, run: int) -> Floats:
    """The days had the last rows been so many alike: the row before them is turned where it would make the run longer.

    What is longer than the last 30 days reaches as far as those and no further back.
    """
    if run in (0, run_of(outcomes)):
        return outcomes
    relived, livable = outcomes.copy(), _livable(outcomes)
    relived[livable[-abs(run) :]] = run > 0
    relived[livable[: -abs(run)][-1:]] = run < 0
    return relived


def with_done(outcomes: Floats, done: int) -> Floats:
    """The days had so many rows of 30 days been done, as far as the run allows: what turns is spread evenly."""
    fewest, most = possible_done(outcomes)
    missing = min(max(done, fewest), most) - done_of(outcomes)[0]
    rest = _before_run(outcomes)
    turned = rest[outcomes[rest] == (missing < 0)]
    relived = outcomes.copy()
    relived[turned[_spread(abs(missing), len(turned))]] = missing > 0
    return relived


def _livable(outcomes: Floats) -> Ints:
    """The rows of the last 30 days that might have gone another way: a habit's first row is done by construction."""
    rows = np.flatnonzero(counts(outcomes))[1:]
    return rows[rows >= len(outcomes) - WINDOW_DAYS]


def _before_run(outcomes: Floats) -> Ints:
    """Those that neither belong to the run nor end it at its far side."""
    livable = _livable(outcomes)
    return livable[: max(len(livable) - abs(run_of(outcomes)) - 1, 0)]


def _spread(count: int, places: int) -> Ints:
    """So many of the places, evenly apart: (count,)."""
    chosen: Ints = ((np.arange(count) + 0.5) * places / max(count, 1)).astype(np.int64)
    return chosen
