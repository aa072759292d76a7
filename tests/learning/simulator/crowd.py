"""Simulated people with nothing special about them, for facts about one trait at a time."""

import numpy as np

from habit_desktop.learning.simulator.life import Life, live
from habit_desktop.learning.simulator.traits import Traits


def crowd(habits: int, level: float = 0.0, people: int | None = None) -> Traits:
    """Habits that are done by the toss of one coin; one person each where nothing is said."""
    people = habits if people is None else people
    nothing, long = np.zeros(habits), np.full(habits, 10.0)
    return Traits(
        person=np.arange(habits) % people,
        level=np.full(habits, level),
        weekday=np.zeros((habits, 7)),
        cycle_days=nothing,
        cycle_pull=nothing,
        yesterday=nothing,
        momentum=nothing,
        drift=nothing,
        drift_days=long,
        turn_chance=nothing,
        lapse_chance=nothing,
        lapse_days=long,
        lapse_depth=nothing,
        end_chance=nothing,
        season=nothing,
        season_peak=nothing,
        enthusiasm=nothing,
        enthusiasm_days=long,
        busy_cost=nothing,
        skip_chance=nothing,
        usual_hour=np.full(habits, 18.0),
        hour_spread=np.full(habits, 0.5),
        reminder_chance=nothing,
        reminder_points=nothing,
        busy_chance=np.zeros(people),
        openings=np.full(people, 2.0),
    )


def lived(traits: Traits, days: int, seed: int = 0) -> Life:
    """All habits from the first day to the last."""
    first, never = np.zeros(traits.habits, dtype=np.int64), np.full(traits.habits, days)
    return live(traits, first, never, days, np.random.default_rng(seed))
