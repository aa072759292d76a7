"""Who is in charge: the share of each predictor in the served chance."""

import math
from enum import IntEnum

import numpy as np

from habit_desktop.learning.odds import Floats

_SHARE = 0.05
"""Weight shared out anew each day with outcomes; .005 to .1 lie within .0006 of each other on the benchmark."""


_OWN_PART, _OWN_KEPT = 0.5, 0.97
"""How much a habit's own days lean the weights, and what is kept of them a day later.

On the benchmark they change nothing (.4452 with and without); a network that learned one habit of two from the other's
yesterday costs that other one half as much.
"""


class Predictor(IntEnum):
    """Whose predictions are mixed, by their row in arrays (predictors, habits)."""

    RULES = 0
    PRIOR = 1
    NETWORK = 2


START = np.array([1.0, 6.0, 2.0]) / 9
"""The weights before any outcome: the prior's until a person's own days speak for their network or for the rules.

Chosen once by cross-validation over the benchmark's people; 1 : 2 : 2 to 1 : 8 : 4 lie within .0004 of each other.
"""


class DayVoice(IntEnum):
    """Who says how the chance moves during a day, by row in arrays (voices, habits): the clock alone is the first."""

    CLOCK = 0
    NETWORK = 1


class Gate:
    """The weights of several voices, earned by predictions made before the outcome.

    They are pooled over a person's habits, and then leaned by each habit's own days: what the network learned of one
    habit may be wrong of another. Predictions are mixed in log-odds, so a network's weight is the part of its
    correction that is served.
    """

    def __init__(self, habits: int, start: Floats = START) -> None:
        """Nothing has been predicted; `start`: (voices,) are the first weights."""
        self._start = start
        self.pooled = start.copy()
        self._own = np.zeros((len(start), habits))
        self._weights = self._leaned()

    @property
    def weights(self) -> Floats:
        """How much each voice has to say about each habit: (voices, habits); each habit's sum to 1."""
        return self._weights

    def serve(self, logits: Floats) -> Floats:
        """The served log-odds: (voices, habits) → (habits,); exactly the first voice's where nobody differs from it."""
        first = logits[0]
        served: Floats = first + (self.weights[1:] * (logits[1:] - first)).sum(axis=0)
        return served

    def learn(self, logits: Floats, outcomes: Floats) -> None:
        """A day's predictions (voices, habits) have met its outcomes (habits,); a day is one step.

        NaN stands for no outcome, or no prediction made before it, and moves nothing. Several looks at the same day
        (looks, voices, habits) meet their outcomes (looks, habits) as one: their mean counts.
        """
        said = logits[None] if logits.ndim == 2 else logits
        happened = np.atleast_2d(outcomes)[:, None]
        known = ~np.isnan(happened) & ~np.isnan(said).any(axis=1, keepdims=True)
        times = known.sum(axis=0)
        if not times.any():
            return
        log_odds, y = np.where(known, said, 0.0), np.where(known, happened, 0.0)
        gains = np.where(known, y * log_odds - np.logaddexp(0.0, log_odds), 0.0)
        gain: Floats = gains.sum(axis=0) / np.maximum(times, 1)
        self._own = np.where(times > 0, _OWN_KEPT * self._own + gain, self._own)
        # Correctly rounded sums: a day's step does not depend on the order of the habits or on absent ones.
        gained = np.array([math.fsum(voice) for voice in gain.tolist()])
        weights = self.pooled * np.exp(gained - gained.max())
        self.pooled = (1 - _SHARE) * weights / weights.sum() + _SHARE * self._start
        self._weights = self._leaned()

    def _leaned(self) -> Floats:
        lean = np.exp(_OWN_PART * (self._own - self._own.max(axis=0)))
        weights: Floats = self.pooled[:, None] * lean
        weights /= weights.sum(axis=0)
        return weights


def day_gate(habits: int) -> Gate:
    """The gate of what a day adds to its start: the clock alone, or the network as well."""
    even = np.empty(len(DayVoice))
    even[[DayVoice.CLOCK, DayVoice.NETWORK]] = 0.5
    return Gate(habits, even)
