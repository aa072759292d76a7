"""The network 10 → 16 → 8 → 1 that corrects the rules: its chance is sigmoid(rules' log-odds + output).

Parameters are one vector (321,); `layers` shows them as weights (inputs, outputs) and biases (outputs,).
"""

from itertools import pairwise

import numpy as np

from habit_desktop.learning.inputs import INPUTS
from habit_desktop.learning.odds import Floats, sigmoid

WIDTHS = (len(INPUTS), 16, 8, 1)
SIZE = sum((inputs + 1) * outputs for inputs, outputs in pairwise(WIDTHS))


def layers(parameters: Floats) -> list[tuple[Floats, Floats]]:
    """Views of each layer's weights (inputs, outputs) and biases (outputs,)."""
    views, start = [], 0
    for inputs, outputs in pairwise(WIDTHS):
        end = start + inputs * outputs
        views.append((parameters[start:end].reshape(inputs, outputs), parameters[end : end + outputs]))
        start = end + outputs
    return views


def _affine(x: Floats, weights: Floats, biases: Floats) -> Floats:
    """Each row of x through one layer: (rows, inputs) → (rows, outputs).

    A row's result does not depend on the other rows by one bit: einsum adds up every row in the same order, where
    BLAS (`@`) would choose a way by the number of rows.
    """
    outputs: Floats = np.einsum("ri,io->ro", x, weights)
    outputs += biases
    return outputs


def _activations(parameters: Floats, x: Floats) -> list[Floats]:
    """x, the two hidden layers (tanh) and the output (linear): (rows, width) each."""
    first, second, last = layers(parameters)
    hidden = np.tanh(_affine(x, *first))
    deeper = np.tanh(_affine(hidden, *second))
    return [x, hidden, deeper, _affine(deeper, *last)]


def forward(parameters: Floats, x: Floats) -> Floats:
    """The correction in log-odds: x: (rows, 10) → (rows,)."""
    return _activations(parameters, x)[-1][:, 0]


def loss(parameters: Floats, x: Floats, rules_logit: Floats, y: Floats, weight: Floats) -> float:
    """The weighted mean log loss in nats; all but x: (rows, 10) are (rows,)."""
    return _loss(rules_logit + forward(parameters, x), y, weight / weight.sum())


def _loss(log_odds: Floats, y: Floats, share: Floats) -> float:
    return float(share @ (np.logaddexp(0.0, log_odds) - y * log_odds))


def loss_and_gradient(
    parameters: Floats, x: Floats, rules_logit: Floats, y: Floats, weight: Floats
) -> tuple[float, Floats]:
    """The same loss, and its gradient by each parameter: (321,)."""
    *inputs, output = _activations(parameters, x)
    log_odds = rules_logit + output[:, 0]
    share = weight / weight.sum()
    slope = (share * (sigmoid(log_odds) - y))[:, None]
    gradient = np.empty(SIZE)
    views = list(zip(layers(parameters), layers(gradient), inputs, strict=True))
    for (weights, _), (weight_slopes, bias_slopes), activation in reversed(views):
        weight_slopes[:] = activation.T @ slope
        bias_slopes[:] = slope.sum(axis=0)
        slope = (slope @ weights.T) * (1 - activation**2)
    return _loss(log_odds, y, share), gradient
