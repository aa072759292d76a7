"""What was predicted and what then happened, as columns."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Self

import numpy as np

from habit_desktop.learning.odds import Flags, Floats, Ints


@dataclass(frozen=True, slots=True)
class Track:
    """Predictions by habit and day, all arrays (rows,): chances 0–1, `outcome` 1, 0 or NaN.

    A silent prior says what the rules say. `average` is the habit's running rate before the day. `counts` tells which
    rows are judged: those with an outcome, but for a habit's first, which is done by construction.
    """

    habit: Ints
    day: Ints
    made: Flags
    served: Floats
    rules: Floats
    prior: Floats
    network: Floats
    average: Floats
    outcome: Floats
    counts: Flags

    def only(self, rows: Flags) -> Self:
        """The chosen rows."""
        return type(self)(*(getattr(self, each.name)[rows] for each in fields(self)))


def track(
    habit: Sequence[int],
    day: Sequence[int],
    made: Sequence[int],
    served: Sequence[float],
    rules: Sequence[float],
    network: Sequence[float],
    prior: Sequence[float | None],
    done: Sequence[int | None],
) -> Track:
    """The track of columns sorted by habit and day; `prior` is None where it was silent, `done` while a day is open."""
    habits, said_by_rules = np.array(habit, np.int64), np.array(rules, np.float64)
    said_by_prior, outcome = np.array(prior, np.float64), np.array(done, np.float64)
    known = ~np.isnan(outcome)
    before = _counted_before(habits, known.astype(np.float64))
    done_before = _counted_before(habits, np.where(known, outcome, 0.0))
    return Track(
        habits,
        np.array(day, np.int64),
        np.array(made, np.bool_),
        np.array(served, np.float64),
        said_by_rules,
        np.where(np.isnan(said_by_prior), said_by_rules, said_by_prior),
        np.array(network, np.float64),
        (done_before + 0.5) / (before + 1.0),
        outcome,
        known & (before > 0),
    )


def _counted_before(habit: Ints, amount: Floats) -> Floats:
    """The sum of a habit's earlier rows before each row: (rows,) → (rows,)."""
    total = np.cumsum(amount) - amount
    starts = np.flatnonzero(np.diff(habit, prepend=-1))
    first: Floats = np.repeat(total[starts], np.diff(np.append(starts, len(habit))))
    difference: Floats = total - first
    return difference
