"""A chance and its log-odds, element by element and free of overflow."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]

LEAST_CHANCE = 0.01
"""No rule gives a chance below this or above its complement: nobody's habits are certain."""


def logit(chance: Floats) -> Floats:
    """The log-odds of each chance."""
    odds: Floats = np.log(chance / (1.0 - chance))
    return odds


def sigmoid(log_odds: Floats) -> Floats:
    """The chance for each log-odds; ±inf become 1 and 0."""
    small = np.exp(-np.abs(log_odds))
    chance: Floats = np.where(log_odds >= 0, 1.0, small) / (1.0 + small)
    return chance


def clipped(chance: Floats) -> Floats:
    """Each chance kept away from certainty."""
    inside: Floats = np.clip(chance, LEAST_CHANCE, 1.0 - LEAST_CHANCE)
    return inside
