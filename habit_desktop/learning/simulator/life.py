"""Simulated people's days: what they did, what the app saw of it, and how likely it truly was."""

from dataclasses import dataclass

import numpy as np

from habit_desktop.learning.odds import Flags, Floats, Ints
from habit_desktop.learning.simulator.living import Living
from habit_desktop.learning.simulator.traces import Traces, leave_traces
from habit_desktop.learning.simulator.traits import Traits, draw_traits

VERSION = 2
"""Counts the changes to what is simulated; weights that ship name the version they come from."""
_SHORTEST_DAYS = 7


@dataclass(frozen=True, slots=True)
class Life:
    """The days of all habits, (habits, days); column 0 is a ``first_weekday``, ``person`` (habits,) says whose.

    ``outcomes``: 1 done, 0 not done, NaN no row; ``reminded``: whether a reminder was shown. The true chances as the
    day begins, with its luck still open, NaN where there is no row and on a habit's first, which is done by
    construction: ``on_own`` without a reminder, ``with_reminder``, and ``chance`` with one as likely as it is.
    """

    person: Ints
    first_weekday: int
    outcomes: Floats
    reminded: Flags
    on_own: Floats
    with_reminder: Floats
    chance: Floats
    traces: Traces


def simulate(people: int, days: int, rng: np.random.Generator) -> Life:
    """The lives of drawn people; half of their habits are begun at once, the others one by one."""
    traits = draw_traits(people, rng)
    begun = np.where(rng.random(traits.habits) < 0.5, 0, rng.integers(0, max(days // 2, 1), traits.habits))
    longest = max(2 * days, _SHORTEST_DAYS)
    lasting = np.exp(rng.uniform(np.log(_SHORTEST_DAYS), np.log(longest), traits.habits)).astype(np.int64)
    return live(traits, begun, begun + lasting, days, rng)


def live(traits: Traits, begun: Ints, left: Ints, days: int, rng: np.random.Generator) -> Life:
    """The lives of people with these traits, whose habits are tracked from column `begun` until `left`: (habits,).

    A habit's first row is the first day it is done on, as in a log.
    """
    habits = traits.habits
    first_weekday = int(rng.integers(7))
    outcomes, on_own, with_reminder = (np.full((habits, days), np.nan) for _ in range(3))
    reminded = rng.random((habits, days)) < traits.reminder_chance[:, None]
    living = Living(traits, first_weekday, rng, begun=begun, left=left)
    for day in range(days):
        started, worlds = living.started, living.morning()
        evening = living.close(reminded[:, day])
        outcomes[:, day] = evening.outcomes
        known = evening.lived & started
        on_own[known, day] = worlds.on_own[known]
        with_reminder[known, day] = worlds.with_reminder[known]
    reminded &= ~np.isnan(outcomes)
    chance = on_own + traits.reminder_chance[:, None] * (with_reminder - on_own)
    traces = leave_traces(traits, outcomes, reminded, rng)
    return Life(traits.person, first_weekday, outcomes, reminded, on_own, with_reminder, chance, traces)
