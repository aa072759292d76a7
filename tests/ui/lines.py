"""The chances of several made-up habits over time."""

from datetime import date, timedelta

import numpy as np

from habit_desktop.domain.habit import Habit
from habit_desktop.engine.calibration import ChanceLine
from tests.ui.people import TODAY


def lines(*chances: float, days: int = 120, until: date = TODAY) -> tuple[ChanceLine, ...]:
    """A habit for each chance, which stays as it is over so many days."""
    first = (until - timedelta(days=days - 1)).toordinal()
    return tuple(
        ChanceLine(Habit(f"habit-{n}", f"Habit {n}"), np.arange(first, first + days), np.full(days, chance))
        for n, chance in enumerate(chances)
    )
