"""Sums as columns that all begin at zero, each with what it was to reach: pure, to be tested without a screen."""

from dataclasses import dataclass
from math import floor, log10

MOST_STEPS = 4


@dataclass(frozen=True, slots=True)
class Column:
    """One sum under its short name; ``aim`` is what it was to reach, ``is_open`` while it still grows."""

    name: str
    total: float
    aim: float | None = None
    is_open: bool = False


def round_steps(largest: float, whole: bool) -> tuple[float, ...]:
    """The values of the lines behind columns: round, from 0 to the largest or just above it; ``whole`` for counts."""
    if largest <= 0:
        return (0.0, 1.0)
    power: float = 10.0 ** floor(log10(largest / MOST_STEPS))
    fitting = (factor * power for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if factor * power * MOST_STEPS >= largest)
    step = next(each for each in fitting if not whole or each == round(each) or each < 1)
    if whole:
        step = max(step, 1.0)
    count = next(count for count in range(1, MOST_STEPS + 2) if count * step >= largest * 0.999)
    return tuple(number * step for number in range(count + 1))


def named(columns: tuple[Column, ...], pitch_px: float, width_px: float) -> tuple[int, ...]:
    """The places of the columns whose names have room, counted back from the newest; ``width_px`` is a name's."""
    each = max(1, -(-int(width_px) // max(int(pitch_px), 1)))
    return tuple(range(len(columns) - 1, -1, -each))[::-1]
