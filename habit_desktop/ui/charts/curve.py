"""A share over time as a curve draws it: pure, so that it can be tested without a screen."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

LONGEST_GAP_DAYS = 31


@dataclass(frozen=True, slots=True)
class Curve:
    """A share (0–1) on some days, oldest first, between the days ``first`` and ``last`` of its axis.

    A day is its ordinal (``date.toordinal``). ``low`` and ``high`` are its range, empty where there is none; ``dashed``
    tells which values were worked out afterwards. ``ahead`` are the values it may have on the day ``last``, still open.
    """

    first: int
    last: int
    days: tuple[int, ...]
    values: tuple[float, ...]
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()
    dashed: tuple[bool, ...] = ()
    ahead: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a curve without a gap and of one manner, as places in the curve; the end is included."""

    start: int
    end: int
    dashed: bool


def nearest(curve: Curve, day: float) -> int | None:
    """The place of the value closest to a day; None without any."""
    if not curve.days:
        return None
    after = bisect_left(curve.days, day)
    around = [place for place in (after - 1, after) if 0 <= place < len(curve.days)]
    return min(around, key=lambda place: abs(curve.days[place] - day))


def thinned(curve: Curve, most: int) -> Curve:
    """The curve with at most about so many values, each the mean of as many days; the newest stays as it is."""
    size = -(-len(curve.days) // max(most, 1))
    if size <= 1:
        return curve
    starts = range(0, len(curve.days) - 1, size)

    def means(values: Sequence[float]) -> tuple[float, ...]:
        newest = len(values) - 1
        return (*(_mean(values[start : min(start + size, newest)]) for start in starts if values), *values[-1:])

    return replace(
        curve,
        days=tuple(round(day) for day in means(curve.days)),
        values=means(curve.values),
        low=means(curve.low),
        high=means(curve.high),
        dashed=tuple(share > 0.5 for share in means(curve.dashed)),
    )


def pieces(curve: Curve, longest_gap_days: int = LONGEST_GAP_DAYS) -> Iterator[Piece]:
    """The parts of a curve, oldest first: a new one begins after a gap, or where its manner changes."""
    start = 0
    for place in range(1, len(curve.days) + 1):
        at_end = place == len(curve.days)
        gap = not at_end and curve.days[place] - curve.days[place - 1] > longest_gap_days
        turns = not at_end and bool(curve.dashed) and curve.dashed[place] != curve.dashed[place - 1]
        if at_end or gap or turns:
            dashed = bool(curve.dashed) and curve.dashed[place - 1]
            yield Piece(start, place if turns and not gap else place - 1, dashed)
            start = place


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
