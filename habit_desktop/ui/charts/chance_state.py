"""What the chart of chances shows, as arrays: pure, so that it can be tested without a screen.

A day is its ordinal (``date.toordinal``), a chance a percentage (0–100).
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from habit_desktop.domain.prediction import Origin
from habit_desktop.engine.readings import ChancePoint, InsightReading
from habit_desktop.engine.reminder_hits import Decided

Floats = NDArray[np.float64]
MOST_DRAWN = 400
LONGEST_GAP_DAYS = 31


@dataclass(frozen=True, slots=True)
class ChanceChartState:
    """All due days of a habit, oldest first: arrays (days,); ``outcomes`` is 1, 0 or NaN, ``made`` 1 or 0.

    ``bells`` are the reminders that were shown, with their days and chances as arrays (bells,).
    """

    points: tuple[ChancePoint, ...]
    x: Floats
    chance: Floats
    low: Floats
    high: Floats
    made: Floats
    outcomes: Floats
    version_days: Floats
    remind_below: float
    quiet_above: float
    habit: str = ""
    bells: tuple[Decided, ...] = ()
    bell_days: Floats = field(default_factory=lambda: np.empty(0))
    bell_chances: Floats = field(default_factory=lambda: np.empty(0))


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn of a span: the line's arrays (drawn,), and those of the dots (dots,).

    ``joined`` tells, for each entry, whether line and range lead on to the next; ``alone`` whether neither side does.
    ``done`` and ``missed`` are the shares (0–1)
    of the ``days_per_dot`` days each dot stands for.
    """

    x: Floats
    chance: Floats
    low: Floats
    high: Floats
    made: NDArray[np.bool_]
    joined: NDArray[np.bool_]
    alone: NDArray[np.bool_]
    dots_x: Floats
    done: Floats
    missed: Floats
    days_per_dot: int


def build_state(reading: InsightReading, bells: tuple[Decided, ...] = ()) -> ChanceChartState:
    """The arrays of a reading; a bell hangs at the chance its reminder was decided by, where one is known."""
    hung = sorted((bell for bell in bells if bell.chance is not None), key=lambda bell: bell.day)
    points = reading.points
    versions = _array([point.version for point in points])
    x = _array([point.day.toordinal() for point in points])
    return ChanceChartState(
        points=points,
        x=x,
        chance=100 * _array([point.chance.probability for point in points]),
        low=100 * _array([point.chance.low for point in points]),
        high=100 * _array([point.chance.high for point in points]),
        made=_array([point.origin is Origin.MADE for point in points]),
        outcomes=_array([np.nan if point.outcome is None else point.outcome for point in points]),
        version_days=x[1:][np.diff(versions) != 0],
        remind_below=100 * reading.thresholds.remind_below,
        quiet_above=100 * reading.thresholds.quiet_above,
        habit=reading.habit.id,
        bells=bells,
        bell_days=_array([bell.day.toordinal() for bell in hung]),
        bell_chances=100 * _array([bell.chance or 0.0 for bell in hung]),
    )


def drawn(state: ChanceChartState, first: float, last: float, most_dots: int = MOST_DRAWN) -> Drawn:
    """What is drawn between two days, a little beyond them included, thinned to what an eye can tell apart."""
    start = max(int(np.searchsorted(state.x, first)) - 1, 0)
    end = min(int(np.searchsorted(state.x, last, side="right")) + 1, len(state.x))
    part = slice(start, end)
    size = max(1, -(-(end - start) // MOST_DRAWN))
    dot_size = max(1, -(-(end - start) // max(most_dots, 1)))
    days = state.x[part]
    starts, dot_starts = starts_of(days, size), starts_of(days, dot_size)
    x = means(days, starts)
    joined = np.append(np.diff(x) <= LONGEST_GAP_DAYS * size, False)[: len(x)]
    return Drawn(
        x=x,
        chance=means(state.chance[part], starts),
        low=means(state.low[part], starts),
        high=means(state.high[part], starts),
        made=means(state.made[part], starts) >= 0.5,
        joined=joined,
        alone=~(joined | np.append(False, joined)[: len(x)]),
        dots_x=means(days, dot_starts),
        done=_shares(state.outcomes[part] == 1, dot_starts),
        missed=_shares(state.outcomes[part] == 0, dot_starts),
        days_per_dot=dot_size,
    )


def spaced(days: Floats, apart_days: float) -> Floats:
    """Days (days,), ascending, without those closer than ``apart_days`` to a later one that stays."""
    kept: list[float] = []
    for day in days[::-1]:
        if not kept or kept[-1] - day >= apart_days:
            kept.append(float(day))
    return _array(kept[::-1])


def is_free(span: Drawn, first: float, last: float, low: float, high: float) -> bool:
    """Whether no part of the line runs through a box: between two days, from ``low`` to ``high`` (0–100)."""
    inside = (span.x >= first) & (span.x <= last)
    return not bool(np.any((span.chance[inside] >= low) & (span.chance[inside] <= high)))


def nearest(state: ChanceChartState, x: float) -> int | None:
    """The place of the due day closest to a position; None without any."""
    return int(np.argmin(np.abs(state.x - x))) if len(state.x) else None


def _array(values: list[float] | list[int] | list[bool]) -> Floats:
    return np.array(values, dtype=np.float64)


def starts_of(days: Floats, size: int) -> NDArray[np.intp]:
    """Where every ``size`` days (days,) begin to be taken together; never across a gap."""
    after_gap = np.append(True, np.diff(days) > LONGEST_GAP_DAYS)[: len(days)]
    places = np.arange(len(days))
    stretch_start = np.maximum.accumulate(np.where(after_gap, places, 0))
    return np.flatnonzero((places - stretch_start) % size == 0)


def means(values: Floats, starts: NDArray[np.intp]) -> Floats:
    """The mean of the values (days,) from each start up to the next."""
    if len(starts) == len(values):
        return values
    sums: Floats = np.add.reduceat(values, starts)
    return sums / np.diff(np.append(starts, len(values)))


def _shares(values: NDArray[np.bool_], starts: NDArray[np.intp]) -> Floats:
    return means(values.astype(np.float64), starts)
