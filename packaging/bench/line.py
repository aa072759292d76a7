"""A work of ours that is timed, and the one that is timed beside it."""

from collections.abc import Callable
from dataclasses import dataclass

from bench.figure import Limit

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Line:
    """Ours, and beside it a named peer; as many times faster, or at most so many times as long."""

    name: str
    ours: Work
    beside: str
    peer: Work
    side: Limit
    times: float
