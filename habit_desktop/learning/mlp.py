"""The network 10 → 16 → 8 → 1 that corrects the rules: its chance is sigmoid(rules' log-odds + output).

Parameters are one vector (321,); `layers` shows them as weights (inputs, outputs) and biases (outputs,).
"""

from itertools import accumulate, pairwise

import numpy as np

from habit_desktop.learning.inputs import INPUTS
from habit_desktop.learning.odds import Floats

WIDTHS = (len(INPUTS), 16, 8, 1)
_FIRST_SHAPE, _SECOND_SHAPE, _ = SHAPES = tuple(pairwise(WIDTHS))
_ENDS = tuple(accumulate(size for inputs, outputs in SHAPES for size in (inputs * outputs, outputs)))
SIZE = _ENDS[-1]
_FIRST, _FIRST_BIASES, _SECOND, _SECOND_BIASES, _LAST, _LAST_BIAS = (
    slice(start, end) for start, end in pairwise((0, *_ENDS))
)


def layers(parameters: Floats) -> list[tuple[Floats, Floats]]:
    """Views of each layer's weights (inputs, outputs) and biases (outputs,)."""
    first, first_biases, second, second_biases, last, last_bias = _views(parameters)
    return [(first, first_biases), (second, second_biases), (last[:, None], last_bias)]


def _views(parameters: Floats) -> tuple[Floats, Floats, Floats, Floats, Floats, Floats]:
    """The same views, the last weights as a vector, spelled out: a loop would cost a tenth of a prediction's time."""
    return (
        parameters[_FIRST].reshape(_FIRST_SHAPE),
        parameters[_FIRST_BIASES],
        parameters[_SECOND].reshape(_SECOND_SHAPE),
        parameters[_SECOND_BIASES],
        parameters[_LAST],
        parameters[_LAST_BIAS],
    )


def forward(parameters: Floats, x: Floats) -> Floats:
    """The correction in log-odds: x: (rows, 10) → (rows,).

    A row's result does not depend on the other rows by one bit: `vecmat` and `vecdot` multiply each on its own, where
    `@` would choose a way by the number of rows.
    """
    return activations(parameters, x)[-1]


def activations(parameters: Floats, x: Floats) -> tuple[Floats, Floats, Floats]:
    """What every neuron says: x: (rows, 10) → (rows, 16), (rows, 8) and `forward`'s (rows,)."""
    first, first_biases, second, second_biases, last, last_bias = _views(parameters)
    hidden = _squashed(np.vecmat(x, first), first_biases)
    deeper = _squashed(np.vecmat(hidden, second), second_biases)
    output: Floats = np.vecdot(deeper, last) + last_bias
    return hidden, deeper, output


def _squashed(sums: Floats, biases: Floats) -> Floats:
    """What neurons say to their weighted sums (rows, neurons), put in their place: new arrays take a third longer."""
    sums += biases
    squashed: Floats = np.tanh(sums, out=sums)
    return squashed


def loss(parameters: Floats, x: Floats, rules_logit: Floats, y: Floats, weight: Floats) -> float:
    """The weighted mean log loss in nats; all but x: (rows, 10) are (rows,)."""
    return log_loss(rules_logit + forward(parameters, x), y, weight)


def log_loss(log_odds: Floats, y: Floats, weight: Floats) -> float:
    """The weighted mean log loss in nats of what was said; all are (rows,)."""
    return float(weight @ (np.logaddexp(0.0, log_odds) - y * log_odds) / weight.sum())
