"""One line of the report: a work of ours, what it is timed beside, and what is aimed at."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

Work = Callable[[], object]


class Ratio(Enum):
    """What a line's ratio says of our time and the other."""

    TIMES_FASTER = "≥"
    TIMES_AS_LONG = "≤"


@dataclass(frozen=True, slots=True)
class Aim:
    """Ours is to be at least so many times faster, or to take at most so many times as long."""

    ratio: Ratio
    times: float


WITHIN = Aim(Ratio.TIMES_AS_LONG, 1)
"""Not longer than what it is timed beside: a limit."""


@dataclass(frozen=True, slots=True)
class Line:
    """Ours beside a peer, or beside a limit in seconds."""

    name: str
    ours: Work
    beside: str
    peer: Work | float
    aim: Aim


@dataclass(frozen=True, slots=True)
class Measured:
    """A line with the median seconds of both."""

    line: Line
    ours_s: float
    peer_s: float

    @property
    def ratio(self) -> float:
        """How many times faster ours is, or how many times as long it takes: as the line's aim counts."""
        if self.line.aim.ratio is Ratio.TIMES_FASTER:
            return self.peer_s / self.ours_s
        return self.ours_s / self.peer_s

    @property
    def is_met(self) -> bool:
        """Whether the aim is met."""
        aim = self.line.aim
        return self.ratio >= aim.times if aim.ratio is Ratio.TIMES_FASTER else self.ratio <= aim.times
