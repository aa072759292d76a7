"""A person's closed days as the grid everything here reads: a row for each habit, a column for each calendar day."""

from collections.abc import Iterable, Mapping

import numpy as np

from habit_desktop.learning.odds import Flags, Floats


def outcome_grid(habits: Iterable[Mapping[int, bool]], days: int) -> Floats:
    """The outcomes (habits, days) of plain columns by habit: 1 done, 0 not done, NaN where a column is not named."""
    rows = []
    for columns in habits:  # one habit's at a time: they may be made as they are asked for
        rows.append(np.full(days, np.nan))
        rows[-1][[*columns]] = [*columns.values()]
    return np.stack(rows) if rows else np.empty((0, days))


def columns_shared(one: Floats, other: Floats) -> int:
    """How many of the first columns are the same in both: (rows, columns) with as many rows."""
    columns = min(one.shape[1], other.shape[1])
    a, b = one[:, :columns], other[:, :columns]
    differs = ((a != b) & ~(np.isnan(a) & np.isnan(b))).any(axis=0)
    return int(differs.argmax()) if differs.any() else columns


def by_place(numbers: Mapping[int, float], places: int) -> Floats:
    """The numbers (places,) in their order, NaN where none is named."""
    ordered = np.full(places, np.nan)
    for place, number in numbers.items():
        ordered[place] = number
    return ordered


def counts(outcomes: Floats) -> Flags:
    """Where an outcome is known: the shape of the outcomes."""
    known: Flags = ~np.isnan(outcomes)
    return known
