"""The course a chance took: what the sentence above the chart is made from."""

from collections.abc import Sequence
from datetime import date

from habit_desktop.wording.trends import Shape, Trend

FEWEST_DAYS = 10
STEADY_WITHIN = 0.1
TURN = 0.12
BACK_WITHIN = 0.06


def course(days: Sequence[date], probabilities: Sequence[float]) -> Trend:
    """The course of chances (0–1) over days, oldest first, told from a running mean."""
    if len(days) < FEWEST_DAYS:
        return Trend(Shape.SHORT)
    smooth = _running_mean(probabilities, max(3, len(days) // 10))
    first, last = smooth[0], smooth[-1]
    lowest = min(range(len(smooth)), key=smooth.__getitem__)
    highest = max(range(len(smooth)), key=smooth.__getitem__)
    low, high = smooth[lowest], smooth[highest]
    shape, turned = _shape(first, last, low, high), None
    if shape in (Shape.RECOVERING, Shape.RECOVERED):
        turned = _middle_of_fall(days, smooth, lowest)
    elif shape is Shape.PEAKED:
        turned = days[highest]
    return Trend(shape, first, last, low, high, turned, days[-1])


def _shape(first: float, last: float, low: float, high: float) -> Shape:
    dipped = first - low >= TURN and last - low >= TURN
    peaked = high - first >= TURN and high - last >= TURN
    if high - low < STEADY_WITHIN:
        return Shape.STEADY
    if dipped and peaked:
        return Shape.MIXED
    if dipped:
        return Shape.RECOVERED if last >= first - BACK_WITHIN else Shape.RECOVERING
    if peaked:
        return Shape.PEAKED
    if last - first >= STEADY_WITHIN:
        return Shape.RISING
    return Shape.FALLING if first - last >= STEADY_WITHIN else Shape.MIXED


def _middle_of_fall(days: Sequence[date], smooth: Sequence[float], lowest: int) -> date:
    """The day on which the fall to the lowest point was half done."""
    top = max(range(lowest + 1), key=smooth.__getitem__)
    half = (smooth[top] + smooth[lowest]) / 2
    return next((days[n] for n in range(top, lowest + 1) if smooth[n] <= half), days[lowest])


def _running_mean(values: Sequence[float], width: int) -> list[float]:
    means = []
    for number in range(len(values)):
        near = values[max(0, number - width // 2) : number + width // 2 + 1]
        means.append(sum(near) / len(near))
    return means
