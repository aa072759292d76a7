"""Simulated people unlike those anything was designed on: other effects of reminders, other habits, other seeds.

The estimate's prior and the rules of reminding were chosen on `draw_traits` and on normal variations of it alone; these
were written down before anything was measured on them, and nothing was chosen by what was.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from habit_desktop.learning.odds import Floats
from habit_desktop.learning.simulator.traits import Traits, draw_traits
from habit_desktop.learning.training import seeded

SEED = 90210
_LEAST_POINTS, _MOST_POINTS = -12.0, 35.0

Draw = Callable[[int, int], Traits]


def strong(people: int, seed: int) -> Traits:
    """Reminders add up to 16 points, evenly spread over people, and habits differ."""
    rng = seeded(SEED, 1, seed)
    return _with_points(draw_traits(people, rng), rng.uniform(0, 16, people), 6.0, rng)


def weak(people: int, seed: int) -> Traits:
    """Reminders hardly do anything to anybody."""
    rng = seeded(SEED, 2, seed)
    return _with_points(draw_traits(people, rng), rng.normal(1, 1.5, people), 2.0, rng)


def annoyed(people: int, seed: int) -> Traits:
    """Reminders annoy every other person, and help the others a little."""
    rng = seeded(SEED, 3, seed)
    points = np.where(rng.random(people) < 0.5, rng.normal(-6, 3, people), rng.normal(6, 4, people))
    return _with_points(draw_traits(people, rng), points, 4.0, rng)


def seldom(people: int, seed: int) -> Traits:
    """Habits are done less often than most people's."""
    rng = seeded(SEED, 4, seed)
    traits = draw_traits(people, rng)
    return _average(replace(traits, level=traits.level - 1.0), rng)


def often(people: int, seed: int) -> Traits:
    """Habits are done more often than most people's."""
    rng = seeded(SEED, 5, seed)
    traits = draw_traits(people, rng)
    return _average(replace(traits, level=traits.level + 1.0), rng)


def restless(people: int, seed: int) -> Traits:
    """Everything moves twice as much: moods, lapses and turns, busy days."""
    rng = seeded(SEED, 6, seed)
    traits = draw_traits(people, rng)
    moving = replace(
        traits,
        drift=2 * traits.drift,
        lapse_chance=2 * traits.lapse_chance,
        turn_chance=2 * traits.turn_chance,
        busy_cost=2 * traits.busy_cost,
    )
    return _average(moving, rng)


STRANGERS: dict[str, Draw] = {
    "stronger effects": strong,
    "weaker effects": weak,
    "every other annoyed": annoyed,
    "seldom done": seldom,
    "often done": often,
    "restless": restless,
}


def _average(traits: Traits, rng: np.random.Generator) -> Traits:
    people = len(traits.busy_chance)
    return _with_points(traits, rng.normal(4, 4, people), 5.0, rng)


def _with_points(traits: Traits, of_person: Floats, habit_spread: float, rng: np.random.Generator) -> Traits:
    """The same people with other effects; how habits depart from their person's has heavier tails than a normal."""
    points = of_person[traits.person] + rng.laplace(0, habit_spread / np.sqrt(2), traits.habits)
    return replace(traits, reminder_points=np.clip(points, _LEAST_POINTS, _MOST_POINTS))
