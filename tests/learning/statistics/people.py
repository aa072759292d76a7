"""Made-up people: habits that have nothing to do with each other, however they run, rest and change."""

from math import exp

import numpy as np

from habit_desktop.learning.odds import Floats

WEEK = 7


def unrelated_habits(rng: np.random.Generator, habits: int, days: int) -> Floats:
    """Outcomes (habits, days) of habits with weekdays, runs, changes and rest days of their own, Monday first."""
    return np.stack([_habit(rng, days) for _habit_number in range(habits)])


def _habit(rng: np.random.Generator, days: int) -> Floats:
    weekday = np.arange(days) % WEEK
    leaning = rng.normal(0.4, 0.8) + rng.normal(0.0, 0.7, WEEK)[weekday]
    leaning[rng.integers(days) :] += rng.normal(0.0, 0.8)
    pull, draws = rng.uniform(0.0, 1.0), rng.random(days)
    outcomes, before = np.empty(days), 0.0
    for day in range(days):
        outcomes[day] = draws[day] < 1.0 / (1.0 + exp(-(leaning[day] + pull * before)))
        before = 2.0 * outcomes[day] - 1.0
    resting = rng.random() < 0.3
    outcomes[resting & np.isin(weekday, rng.choice(WEEK, 3, replace=False))] = np.nan
    return outcomes


def at_rates(rng: np.random.Generator, *stretches: tuple[int, float]) -> Floats:
    """Outcomes (rows,) of stretches of so many rows, each with its rate."""
    return np.concatenate([(rng.random(rows) < rate).astype(float) for rows, rate in stretches])
