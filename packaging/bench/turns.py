"""Takes the times of two works by turns, so that whatever else the machine does slows both alike."""

import gc
from collections.abc import Callable
from statistics import median
from time import process_time

from bench.figure import Figure, Unit
from bench.line import Line, Work

_TURN_S = 0.005
_LINE_S = 3.0
_FEWEST_TURNS, _MOST_TURNS = 5, 61

Clock = Callable[[], float]


def measure(line: Line, clock: Clock = process_time) -> Figure:
    """The medians over the turns of both; a short work is repeated within each turn.

    Unless another clock is given, what counts is the processor's time: how busy the machine is does not count.
    """
    gc.collect()
    gc.disable()
    try:
        ours, peer = _medians([line.ours, line.peer], clock)
        return Figure(line.name, ours, Unit.S, peer, line.side, line.beside, line.times)
    finally:
        gc.enable()


def _medians(works: list[Work], clock: Clock) -> list[float]:
    once = [_seconds(work, 2, clock) for work in works]
    repeats = [max(round(_TURN_S / max(seconds, 1e-9)), 1) for seconds in once]
    round_s = sum(seconds * times for seconds, times in zip(once, repeats, strict=True))
    turns = min(max(int(_LINE_S / max(round_s, 1e-9)), _FEWEST_TURNS), _MOST_TURNS)
    taken = [[_seconds(work, n, clock) for work, n in zip(works, repeats, strict=True)] for _ in range(turns)]
    return [median(seconds) for seconds in zip(*taken, strict=True)]


def _seconds(work: Work, repeats: int, clock: Clock) -> float:
    start = clock()
    for _ in range(repeats):
        work()
    return (clock() - start) / repeats
