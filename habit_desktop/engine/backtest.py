"""The past of several people predicted day by day: the chance the app would have given each row."""

from collections.abc import Callable, Sequence
from datetime import date

import numpy as np

from habit_desktop.learning.odds import Floats
from habit_desktop.learning.replay import Learner, replay
from habit_desktop.storage.formats.histories import HistoryRow


def backtest(
    rows: Sequence[HistoryRow],
    *,
    seed: int = 0,
    training: bool = True,
    on_progress: Callable[[int, int], None] = lambda people, of: None,
) -> list[float]:
    """One chance for each row, in the rows' order; people are replayed one by one, each strictly in time.

    `on_progress` hears how many people are finished, of how many.
    """
    places: dict[str, list[int]] = {}
    for place, row in enumerate(rows):
        places.setdefault(row.person, []).append(place)
    chances = [0.5] * len(rows)
    for finished, (person, own) in enumerate(places.items(), start=1):
        for place, chance in zip(own, _person(person, [rows[place] for place in own], seed, training), strict=True):
            chances[place] = chance
        on_progress(finished, len(places))
    return chances


def _person(person: str, rows: Sequence[HistoryRow], seed: int, training: bool) -> list[float]:
    first, outcomes, cells = _grid(rows)
    learner = Learner(len(outcomes), first.weekday(), person=person, seed=seed)
    served = np.array([said.forecast.served for said in replay(learner, outcomes, training=training)])
    return [float(served[day, habit]) for habit, day in cells]


def _grid(rows: Sequence[HistoryRow]) -> tuple[date, Floats, list[tuple[int, int]]]:
    """The person's first day, the outcomes (habits, days) on their calendar, and each row's (habit, day)."""
    first = min(row.day for row in rows)
    days = max((row.day - first).days for row in rows) + 1
    # Habits in the order of their first days: neither the file's order nor a habit to come changes anything.
    starts: dict[str, date] = {}
    for row in rows:
        starts[row.habit] = min(row.day, starts.get(row.habit, row.day))
    habits = {habit: place for place, habit in enumerate(sorted(starts, key=lambda habit: (starts[habit], habit)))}
    outcomes = np.full((len(habits), days), np.nan)
    cells = [(habits[row.habit], (row.day - first).days) for row in rows]
    for cell, row in zip(cells, rows, strict=True):
        outcomes[cell] = row.value
    return first, outcomes, cells
