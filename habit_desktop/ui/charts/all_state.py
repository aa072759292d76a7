"""What the chart of all habits shows, as arrays: pure, so that it can be tested without a screen.

A day is its ordinal (``date.toordinal``), a chance a percentage (0–100).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from habit_desktop.engine.calibration import ChanceLine
from habit_desktop.ui.charts.chance_state import ChanceChartState, Floats, means, starts_of

Level = tuple[Floats, Floats, NDArray[np.bool_]]
MOST_POINTS = 5000  # of all lines together: so many are drawn within a frame
FEWEST_POINTS = 24
MOST_AWAY_DAYS = 31


@dataclass(frozen=True, slots=True)
class AllState:
    """A line for each habit, arrays (its days,), and their mean over all days on which any was due: arrays (days,)."""

    names: tuple[str, ...]
    days: tuple[Floats, ...]
    chances: tuple[Floats, ...]
    mean: ChanceChartState
    counts: Floats
    levels: dict[int, Level] = field(default_factory=dict)


def build_all(lines: Sequence[ChanceLine], low: float, high: float) -> AllState:
    """The arrays of all habits' lines, between thresholds (0–100)."""
    days = tuple(line.days.astype(np.float64) for line in lines)
    chances = tuple(100 * line.chances for line in lines)
    x, place = np.unique(np.concatenate([*days, np.empty(0)]), return_inverse=True)
    counts = np.bincount(place, minlength=len(x)).astype(np.float64)
    mean = np.bincount(place, np.concatenate([*chances, np.empty(0)]), len(x)) / np.maximum(counts, 1)
    nothing = np.full(len(x), np.nan)
    told = ChanceChartState((), x, mean, mean, mean, np.ones(len(x)), nothing, np.empty(0), low, high)
    return AllState(tuple(line.habit.name for line in lines), days, chances, told, counts)


def drawn_lines(state: AllState, first: float, last: float) -> Level:
    """The thin lines between two days, one after the other: days, chances, and whether each leads on to the next."""
    most = max(FEWEST_POINTS, MOST_POINTS // max(len(state.names), 1))
    x, y, joined = _level(state, _power_of_two((last - first) / most))
    beside = 2 * (last - first) / most  # so that lines reach the edges
    seen = (x >= first - beside) & (x <= last + beside)
    leads = joined & np.append(seen[1:], False)[: len(seen)]
    return x[seen], y[seen], leads[seen]


def _level(state: AllState, size: int) -> Level:
    """All lines with so many days taken together, worked out once: a frame only chooses among them."""
    if size not in state.levels:
        parts = [_taken_together(days, chances, size) for days, chances in zip(state.days, state.chances, strict=True)]
        parts = [part for part in parts if len(part[0])]
        joined = [np.append(np.ones(len(x) - 1, np.bool_), False) for x, _y in parts]
        nothing = np.empty(0)
        state.levels[size] = (
            np.concatenate([nothing, *(x for x, _y in parts)]),
            np.concatenate([nothing, *(y for _x, y in parts)]),
            np.concatenate([np.empty(0, np.bool_), *joined]),
        )
    return state.levels[size]


def _power_of_two(number: float) -> int:
    """The smallest power of two that is not below a number."""
    return 1 << max(0, int(np.ceil(np.log2(max(number, 1.0)))))


def _taken_together(days: Floats, chances: Floats, size: int) -> tuple[Floats, Floats]:
    starts = starts_of(days, size)
    return means(days, starts), means(chances, starts)


def drawn_line(state: AllState, number: int, first: float, last: float, most: int) -> tuple[Floats, Floats]:
    """One of the lines between two days."""
    return _thinned(state.days[number], state.chances[number], first, last, most)


def chance_on(state: AllState, number: int, day: float) -> tuple[float, float] | None:
    """A habit's day nearest to another, with its chance; None where it is too far away."""
    days = state.days[number]
    after = int(np.searchsorted(days, day))
    around = [place for place in (after - 1, after) if 0 <= place < len(days)]
    closest = min(around, key=lambda place: abs(days[place] - day), default=None)
    if closest is None or abs(days[closest] - day) > MOST_AWAY_DAYS:
        return None
    return float(days[closest]), float(state.chances[number][closest])


def nearest_line(state: AllState, day: float, chance: float, most_away: float) -> int | None:
    """The habit whose line passes closest to a point, at most so far (in points) away."""
    found = ((number, chance_on(state, number, day)) for number in range(len(state.names)))
    away = {number: abs(on[1] - chance) for number, on in found if on}
    closest = min(away, key=away.__getitem__, default=None)
    return closest if closest is not None and away[closest] <= most_away else None


def _thinned(days: Floats, chances: Floats, first: float, last: float, most: int) -> tuple[Floats, Floats]:
    """The days between two others, and one beyond each, taken together until they are at most about so many."""
    start = max(int(np.searchsorted(days, first)) - 1, 0)
    end = min(int(np.searchsorted(days, last, side="right")) + 1, len(days))
    x, y = days[start:end], chances[start:end]
    return _taken_together(x, y, max(1, -(-len(x) // most)))
