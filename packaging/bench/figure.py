"""A figure that is measured once, beside the limit it is to keep."""

from dataclasses import dataclass
from enum import Enum


class Unit(Enum):
    """What a figure counts."""

    S = "s"
    MS = "ms"
    MB = "MB"
    PER_SECOND = "a second"
    PER_MINUTE = "a minute"
    PERCENT = "%"


class Limit(Enum):
    """On which side of its limit a figure is to lie."""

    AT_MOST = "≤"
    AT_LEAST = "≥"


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, and what is asked of it."""

    name: str
    measured: float
    unit: Unit
    limit: float
    side: Limit = Limit.AT_MOST

    @property
    def ratio(self) -> float:
        """How much of the limit the figure is."""
        return self.measured / self.limit

    @property
    def is_met(self) -> bool:
        """Whether the figure keeps its limit."""
        return self.ratio <= 1 if self.side is Limit.AT_MOST else self.ratio >= 1
