"""What one dot of the chart of reliability holds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """So many days of which a chance was said, how many were done, and the range of that (0–1)."""

    said: float
    done: int
    count: int
    low: float
    high: float

    @property
    def happened(self) -> float:
        """The share that was done (0–1)."""
        return self.done / self.count
