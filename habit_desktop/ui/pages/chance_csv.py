"""Chances over time as CSV, as the pages of a habit and of Insight hand them out."""

from collections.abc import Iterable

from habit_desktop.domain.csv_table import written
from habit_desktop.engine.readings import ChancePoint


def chances_written(points: Iterable[ChancePoint]) -> str:
    """The chance (0–1) of each day, how it came about, and what happened (1, 0 or empty)."""
    return written(
        ("day", "chance", "low", "high", "from", "done"),
        (
            (
                point.day,
                point.chance.probability,
                point.chance.low,
                point.chance.high,
                point.origin,
                None if point.outcome is None else int(point.outcome),
            )
            for point in points
        ),
    )
