"""Adam (Kingma and Ba, 2015): each parameter steps by its own recent gradients."""

import math

import numpy as np

from habit_desktop.learning.odds import Floats

_MEAN_DECAY = 0.9
_SQUARE_DECAY = 0.999
_EPSILON = 1e-8


class Adam:
    """The decayed sums of a descent's gradients; the paper's own constants."""

    def __init__(self, size: int, learning_rate: float) -> None:
        """No step has been taken; the rate may be lowered from step to step."""
        self.learning_rate = learning_rate
        self._steps = 0
        self._sum = np.zeros(size)
        self._squares = np.zeros(size)

    def step(self, parameters: Floats, gradient: Floats) -> Floats:
        """New parameters one step downhill; all arrays are (size,)."""
        self._steps += 1
        self._sum *= _MEAN_DECAY
        self._sum += gradient
        self._squares *= _SQUARE_DECAY
        self._squares += gradient * gradient
        # Numbers, not arrays, make the sums the paper's means: dividing is done once for all parameters.
        weight = (1 - _MEAN_DECAY**self._steps) / (1 - _MEAN_DECAY)
        root = math.sqrt((1 - _SQUARE_DECAY**self._steps) / (1 - _SQUARE_DECAY))
        moved: Floats = parameters - (self.learning_rate * root / weight) * self._sum / (
            np.sqrt(self._squares) + _EPSILON * root
        )
        return moved
