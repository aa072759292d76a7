"""What came of all the kills, as a table for a terminal."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

_HEAD = ("killed in", "kills", "acknowledged", "lost", "check complains", "what was in flight, and how it was found")
_LEFT = (0, 5)


@dataclass(slots=True)
class Tally:
    """One kind of work: its kills and what was found after them."""

    name: str
    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    complaints: int = 0
    in_flight: Counter[str] = field(default_factory=Counter)

    @property
    def cells(self) -> tuple[str, ...]:
        """A line of the table."""
        flight = ", ".join(f"{found} {count}" for found, count in self.in_flight.most_common())
        counts = self.kills, self.acknowledged, self.lost, self.complaints
        return (self.name, *map(str, counts), flight)


def as_text(tallies: Sequence[Tally]) -> str:
    """A row for each kind and one for all: names on the left, numbers below each other."""
    total = Tally("all")
    for each in tallies:
        total.kills += each.kills
        total.acknowledged += each.acknowledged
        total.lost += each.lost
        total.complaints += each.complaints
    rows = [_HEAD, *(each.cells for each in tallies), total.cells]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(_aligned(row, widths)).rstrip() for row in rows)


def _aligned(row: tuple[str, ...], widths: Sequence[int]) -> list[str]:
    cells = zip(row, widths, strict=True)
    return [cell.ljust(width) if at in _LEFT else cell.rjust(width) for at, (cell, width) in enumerate(cells)]
