"""One line of the table: what was measured, what stands beside it in the same run, and what is asked of the two."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Self

_LIMIT = "a limit"


class Unit(Enum):
    """What a figure counts."""

    S = "s"
    MS = "ms"
    MB = "MB"
    PER_SECOND = "/s"
    PER_MINUTE = "/min"
    PERCENT = "%"


class Limit(Enum):
    """How a figure is to lie beside the other: at most or at least so many times as much, or so many times faster."""

    AT_MOST = "at most"
    AT_LEAST = "at least"
    FASTER = "faster"


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, and what it is compared with, in the same unit: a named peer or a limit.

    `times` is how many times as much it may be, has to be, or how many times faster: as the side says.
    """

    name: str
    measured: float
    unit: Unit
    limit: float
    side: Limit = Limit.AT_MOST
    beside: str = _LIMIT
    times: float = 1.0

    @property
    def ratio(self) -> float:
        """How many times as much as the other it is, or how many times faster, as the side counts."""
        if self.side is Limit.FASTER:
            return self.limit / self.measured
        return self.measured / self.limit

    @property
    def is_met(self) -> bool:
        """Whether what is asked is given."""
        return self.ratio <= self.times if self.side is Limit.AT_MOST else self.ratio >= self.times

    def as_json(self) -> dict[str, object]:
        """The figure for programs, the verdict included."""
        return {
            "name": self.name,
            "ours": self.measured,
            "other": self.limit,
            "unit": self.unit.value,
            "beside": self.beside,
            "ratio": self.ratio,
            "side": self.side.value,
            "times": self.times,
            "held": self.is_met,
        }

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Self:
        """The figure that was told."""
        unit, side = Unit(told["unit"]), Limit(told["side"])
        return cls(told["name"], told["ours"], unit, told["other"], side, told["beside"], told["times"])


@dataclass(frozen=True, slots=True)
class Absent:
    """What could not be measured here, and why."""

    name: str
    why: str

    def as_json(self) -> dict[str, object]:
        """The same for programs."""
        return {"name": self.name, "why": self.why}


def told_from(told: Mapping[str, Any]) -> Figure | Absent:
    """The figure that was told, or why there is none."""
    return Absent(told["name"], told["why"]) if "why" in told else Figure.from_json(told)
