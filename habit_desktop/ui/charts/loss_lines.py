"""Losses by epoch as a chart draws them: pure, so that it can be tested without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from habit_desktop.wording.numbers import decimals

MOST_TICKS = 5
LEAST_REACH = 1e-4
EPOCH_STEPS = (1, 2, 5, 10, 20, 50, 100)
MOST_EPOCH_TICKS = 5


@dataclass(frozen=True, slots=True)
class LossLine:
    """The loss (nats) after each epoch of a run, from the first; ``name`` stands at its end, where it has one."""

    losses: tuple[float, ...]
    name: str = ""
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class LossLines:
    """One run or two over so many epochs; ``before`` is the loss a run began with, where that is known."""

    lines: tuple[LossLine, ...]
    epochs: int
    before: float | None = None

    @property
    def has_points(self) -> bool:
        """Whether there is anything to draw."""
        return any(line.losses for line in self.lines)


def reach(lines: LossLines) -> tuple[float, float]:
    """The lowest and the highest value of the axis, so that every loss lies inside."""
    values = [loss for line in lines.lines for loss in line.losses]
    if lines.before is not None:
        values.append(lines.before)
    if not values:
        return 0.0, 1.0
    lowest, highest = min(values), max(values)
    margin = max(highest - lowest, LEAST_REACH) / 8
    return lowest - margin, highest + margin


def value_ticks(lowest: float, highest: float) -> list[tuple[float, str]]:
    """Round values within a reach, lowest first, each with its words: as many decimals as tell them apart."""
    rough = (highest - lowest) / MOST_TICKS
    size = 10 ** floor(log10(rough))
    step = next(size * nice for nice in (1, 2, 5, 10) if size * nice >= rough)
    marked = max(0, -floor(log10(step)))
    values = [step * at for at in range(ceil(lowest / step), floor(highest / step) + 1)]
    return [(value, decimals(value, marked)) for value in values]


def epoch_ticks(epochs: int) -> list[int]:
    """The epochs that carry their number: the first, the last, and round ones between."""
    step = next((step for step in EPOCH_STEPS if epochs / step <= MOST_EPOCH_TICKS), EPOCH_STEPS[-1])
    between = [epoch for epoch in range(step, epochs, step) if 1 < epoch <= epochs - step]
    return sorted({1, *between, epochs}) if epochs else []


def places(losses: Sequence[float], epochs: int) -> list[float]:
    """How far along the axis each loss stands, from 0, the first epoch, to 1, the last."""
    return [at / max(epochs - 1, 1) for at in range(len(losses))]
