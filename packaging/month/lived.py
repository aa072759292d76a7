"""A month lived and then compared, from an empty folder to the last difference."""

from pathlib import Path

from month.comparison import compare
from month.pages import compare_pages
from month.script import Month

OF_QT = ("Could not find accessible on path", "has a modification time in the future")
"""What Qt says of a control that went while it was asked for, and of a lock that was left before the clock was set."""


def differences_of(place: Path, days: int) -> list[str]:
    """Live the first days of the month in a new folder; return every difference to the notebook, each as it is told."""
    month = Month(place.absolute(), days)
    try:
        month.live()
        compare(month.life)
        compare_pages(month.life)
    finally:
        month.desk.close()
    said = [line for program in month.desk.said for line in program.splitlines()]
    month.life.differs("what programs said", [line for line in said if not any(known in line for known in OF_QT)], [])
    return month.life.differences
