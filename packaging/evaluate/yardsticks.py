"""What chances are compared with: rules so simple that a network has to beat them to be worth its while."""

import numpy as np

from evaluate.logs import Log
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.rules import Expert, Rules

_SHARE = 0.02
_EIGHT = [
    Expert.CLIMATOLOGY,
    Expert.HALF_LIFE_7,
    Expert.HALF_LIFE_14,
    Expert.HALF_LIFE_30,
    Expert.HALF_LIFE_90,
    Expert.WEEKDAY_30,
    Expert.MARKOV_1,
    Expert.WEEKDAY_MARKOV,
]
"""Recent rates, the weekday, the day before, and the two together: those of the app's fifteen that came first."""


def eight_experts(log: Log) -> Floats:
    """Before each day, the mixture of eight simple experts that has been right before: (days,)."""
    experts = Rules(1, log.first.weekday()).follow(log.outcomes[:, None]).experts[:, 0, _EIGHT]
    return fixed_share(experts, log.outcomes)


def fixed_share(experts: Floats, outcomes: Floats) -> Floats:
    """Herbster and Warmuth's mixture (1998): experts (days, experts), outcomes (days,) → (days,).

    Each outcome multiplies the weights by how likely the experts found it; then a little is shared out anew.
    """
    count = experts.shape[1]
    weights, mixture = np.full(count, 1 / count), np.empty(len(experts))
    for day, (chances, outcome) in enumerate(zip(experts, outcomes, strict=True)):
        mixture[day] = weights @ chances
        if not np.isnan(outcome):
            weights = weights * np.where(outcome == 1, chances, 1 - chances)
            weights = (1 - _SHARE) * weights / weights.sum() + _SHARE / count
    return mixture
