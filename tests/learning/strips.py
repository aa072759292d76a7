"""Histories as strips of characters, and histories of any shape for facts that hold for all of them."""

import numpy as np
from hypothesis import strategies as st

from habit_desktop.learning.odds import Floats

_OUTCOMES = {"x": 1.0, ".": 0.0, "-": np.nan}


def strip(days: str) -> Floats:
    """One habit's days: x done, . not done, - no row."""
    return np.array([_OUTCOMES[day] for day in days])


def grid(*habits: str) -> Floats:
    """Several habits' days: (habits, days)."""
    return np.stack([strip(days) for days in habits])


def some_days(seed: int, habits: int, days: int) -> Floats:
    """Habits of different rates, a fifth of their days without a row: (habits, days)."""
    rng = np.random.default_rng(seed)
    outcomes = (rng.random((habits, days)) < rng.uniform(0.1, 0.9, (habits, 1))).astype(np.float64)
    outcomes[rng.random((habits, days)) < 0.2] = np.nan
    return outcomes


@st.composite
def grids(draw: st.DrawFn, most_habits: int = 4, most_days: int = 24) -> Floats:
    """Any day grid: (habits, days)."""
    habits = draw(st.integers(1, most_habits))
    days = draw(st.integers(1, most_days))
    return grid(*(draw(st.text("x.-", min_size=days, max_size=days)) for _ in range(habits)))
