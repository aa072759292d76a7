"""The weights every person starts with, and is pulled back to."""

import numpy as np

from habit_desktop.learning import mlp
from habit_desktop.learning.inputs import INPUTS, Moment
from habit_desktop.learning.odds import Floats

_SEED = 321


def prior() -> Floats:
    """Parameters (321,) that correct nothing: the output layer is zero, so the chance is the rules' own.

    The hidden layers are a fixed random draw, Glorot and Bengio's (2010) uniform one, for training to build on;
    what is read during the day has no weight until rows have shown any of it.
    """
    rng = np.random.default_rng(_SEED)
    parameters = np.zeros(mlp.SIZE)
    for weights, _ in mlp.layers(parameters)[:-1]:
        reach = np.sqrt(6 / sum(weights.shape))
        weights[:] = rng.uniform(-reach, reach, weights.shape)
    first_weights = mlp.layers(parameters)[0][0]
    first_weights[[item.moment is Moment.NOW for item in INPUTS]] = 0
    return parameters
