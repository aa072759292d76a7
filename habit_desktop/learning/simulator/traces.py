"""What lived days leave in the app: hours of marks, openings of the app, reminders opened."""

from dataclasses import dataclass

import numpy as np

from habit_desktop.learning.odds import Flags, Floats, Ints
from habit_desktop.learning.simulator.traits import Traits

_DAY_HOURS = 24.0
_OPENED_CHANCE = 0.6
_AWAKE_HOURS = (7.0, 23.0)


@dataclass(frozen=True, slots=True)
class Traces:
    """``done_hours``: (habits, days), NaN where not done; ``reminders_opened`` alike; ``openings``: (people, days)."""

    done_hours: Floats
    reminders_opened: Flags
    openings: Ints


def leave_traces(traits: Traits, outcomes: Floats, reminded: Flags, rng: np.random.Generator) -> Traces:
    """Marks near the usual hour; reminders opened as chance has it; the app opened at will, and once for marks."""
    done = outcomes == 1
    hours = traits.usual_hour[:, None] + traits.hour_spread[:, None] * rng.normal(0, 1, outcomes.shape)
    opened = reminded & (rng.random(outcomes.shape) < _OPENED_CHANCE)
    marked = np.zeros((len(traits.openings), outcomes.shape[1]), dtype=np.bool_)
    np.logical_or.at(marked, traits.person, done)
    openings = rng.poisson(traits.openings[:, None], marked.shape) + marked
    return Traces(np.where(done, np.clip(hours, 0, _DAY_HOURS), np.nan), opened, openings)
