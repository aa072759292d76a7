"""Adam (Kingma and Ba, 2015): each parameter steps by its own recent gradients."""

import numpy as np

from habit_desktop.learning.odds import Floats

_MEAN_DECAY = 0.9
_SQUARE_DECAY = 0.999
_EPSILON = 1e-8


class Adam:
    """The running means of a descent; the paper's own constants."""

    def __init__(self, size: int, learning_rate: float) -> None:
        """No step has been taken; the rate may be lowered from step to step."""
        self.learning_rate = learning_rate
        self._steps = 0
        self._mean = np.zeros(size)
        self._square = np.zeros(size)

    def step(self, parameters: Floats, gradient: Floats) -> Floats:
        """New parameters one step downhill; all arrays are (size,)."""
        self._steps += 1
        self._mean += (1 - _MEAN_DECAY) * (gradient - self._mean)
        self._square += (1 - _SQUARE_DECAY) * (gradient * gradient - self._square)
        mean = self._mean / (1 - _MEAN_DECAY**self._steps)
        square = self._square / (1 - _SQUARE_DECAY**self._steps)
        moved: Floats = parameters - self.learning_rate * mean / (np.sqrt(square) + _EPSILON)
        return moved
