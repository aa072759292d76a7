"""A network in training: its weights, and the slope of the loss by each of them, worked out batch after batch.

Here it is written in homogeneous coordinates: each layer but the last has one more unit, which always says 1, and what
the next layer makes of it are that layer's biases. One product then does the work of three, and slopes are known in a
fifth less time. The vector (349,) holds the network's parameters (321,) among constants.
"""

from itertools import accumulate

import numpy as np

from habit_desktop.learning.mlp import SHAPES, log_loss
from habit_desktop.learning.odds import Floats, Ints

_CERTAIN = 100.0
"""The weight by which a unit always says 1: its hyperbolic tangent is that, to the last bit."""
_SHAPES = _FIRST_SHAPE, _SECOND_SHAPE, _ = tuple((inputs + 1, outputs + (outputs > 1)) for inputs, outputs in SHAPES)
_FIRST_END, _SECOND_END, SIZE = accumulate(inputs * outputs for inputs, outputs in _SHAPES)


def _coordinates() -> tuple[Floats, Ints]:
    """The constants, zero in the place of parameters, and the parameters' places: (349,) and (321,)."""
    constants, places, start = np.zeros(SIZE), [], 0
    for (inputs, outputs), shape in zip(SHAPES, _SHAPES, strict=True):
        place = start + np.arange(shape[0] * shape[1]).reshape(shape)
        places.append(place[:, :outputs].ravel())
        constants[place[inputs, outputs:]] = _CERTAIN
        start += place.size
    return constants, np.concatenate(places)


_CONSTANTS, _PLACES = _coordinates()


def homogeneous(parameters: Floats) -> Floats:
    """A network's parameters among the constants: (321,) → (349,)."""
    vector = _CONSTANTS.copy()
    vector[_PLACES] = parameters
    return vector


def plain(vector: Floats) -> Floats:
    """What belongs to a network's parameters: (349,) → (321,)."""
    return vector[_PLACES]


def with_constant(x: Floats) -> Floats:
    """The inputs and the unit that always says 1: (rows, 10) → (rows, 11)."""
    return np.column_stack([x, np.ones(len(x))])


class Trainee:
    """The weights and the slopes, (349,) each. Both keep their places: weights may be changed, slopes are overwritten.

    The slope by a constant is exactly zero.
    """

    def __init__(self, parameters: Floats) -> None:
        """It begins with these (321,) and no slope."""
        self.weights = homogeneous(parameters)
        self.slopes = np.zeros(SIZE)
        self._layers, self._slopes_by_layer = _layers(self.weights), _layers(self.slopes)

    def work_out(self, x: Floats, rules_logit: Floats, y: Floats, share: Floats) -> Floats:
        """The log-odds of the rows, whose slopes are known now: x: (rows, 11) has its constant, the rest are (rows,).

        `share` is each row's part of the loss; together they make 1.
        """
        first, second, last = self._layers
        hidden = np.tanh(np.dot(x, first))
        deeper = np.tanh(np.dot(hidden, second))
        log_odds: Floats = np.dot(deeper, last) + rules_logit
        chance = 0.5 + 0.5 * np.tanh(0.5 * log_odds)

        by_first, by_second, by_last = self._slopes_by_layer
        slope = share * (chance - y)
        np.dot(slope, deeper, out=by_last)
        slope = np.dot(slope[:, None], last[None]) * (1 - deeper * deeper)
        np.dot(hidden.T, slope, out=by_second)
        slope = np.dot(slope, second.T) * (1 - hidden * hidden)
        np.dot(x.T, slope, out=by_first)
        return log_odds


def _layers(vector: Floats) -> tuple[Floats, Floats, Floats]:
    """Views of each layer's weights: (11, 17), (17, 9) and (9,)."""
    first, second, last = np.split(vector, [_FIRST_END, _SECOND_END])
    return first.reshape(_FIRST_SHAPE), second.reshape(_SECOND_SHAPE), last


def loss_and_gradient(
    parameters: Floats, x: Floats, rules_logit: Floats, y: Floats, weight: Floats
) -> tuple[float, Floats]:
    """The weighted mean log loss as `mlp.loss` has it, and its gradient by each parameter: (321,)."""
    trainee = Trainee(parameters)
    log_odds = trainee.work_out(with_constant(x), rules_logit, y, weight / weight.sum())
    return log_loss(log_odds, y, weight), plain(trainee.slopes)
