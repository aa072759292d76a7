"""The network 10 → 16 → 8 → 1 that corrects the rules: its chance is sigmoid(rules' log-odds + output).

Parameters are one vector (321,); `layers` shows them as weights (inputs, outputs) and biases (outputs,).
"""

from functools import cache
from itertools import accumulate, pairwise

import numpy as np

from habit_desktop.learning.inputs import INPUTS
from habit_desktop.learning.odds import Floats

WIDTHS = (len(INPUTS), 16, 8, 1)
_FIRST_SHAPE, _SECOND_SHAPE, _ = _SHAPES = tuple(pairwise(WIDTHS))
_ENDS = tuple(accumulate(size for inputs, outputs in _SHAPES for size in (inputs * outputs, outputs)))
SIZE = _ENDS[-1]
_FIRST, _FIRST_BIASES, _SECOND, _SECOND_BIASES, _LAST, _LAST_BIAS = (
    slice(start, end) for start, end in pairwise((0, *_ENDS))
)


def layers(parameters: Floats) -> list[tuple[Floats, Floats]]:
    """Views of each layer's weights (inputs, outputs) and biases (outputs,)."""
    first, first_biases, second, second_biases, last, last_bias = _views(parameters)
    return [(first, first_biases), (second, second_biases), (last[:, None], last_bias)]


def _views(parameters: Floats) -> tuple[Floats, Floats, Floats, Floats, Floats, Floats]:
    """The same views, the last weights as a vector: what a tenth of a prediction's time goes into."""
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
    first, first_biases, second, second_biases, last, last_bias = _views(parameters)
    hidden = np.tanh(np.vecmat(x, first) + first_biases)
    deeper = np.tanh(np.vecmat(hidden, second) + second_biases)
    output: Floats = np.vecdot(deeper, last) + last_bias
    return output


def loss(parameters: Floats, x: Floats, rules_logit: Floats, y: Floats, weight: Floats) -> float:
    """The weighted mean log loss in nats; all but x: (rows, 10) are (rows,)."""
    return log_loss(rules_logit + forward(parameters, x), y, weight)


def log_loss(log_odds: Floats, y: Floats, weight: Floats) -> float:
    """The weighted mean log loss in nats of what was said; all are (rows,)."""
    return float(weight @ (np.logaddexp(0.0, log_odds) - y * log_odds) / weight.sum())


def loss_and_gradient(
    parameters: Floats, x: Floats, rules_logit: Floats, y: Floats, weight: Floats
) -> tuple[float, Floats]:
    """The same loss, and its gradient by each parameter: (321,)."""
    gradient = Gradient(parameters)
    log_odds = gradient.work_out(with_constant(x), rules_logit, y, weight / weight.sum())
    return log_loss(log_odds, y, weight), gradient.slopes


class Gradient:
    """The slope of the loss by each parameter, worked out batch after batch in the same place.

    `slopes`: (321,) are those of the last batch; the parameters are read anew for each, so they may change in place.
    """

    def __init__(self, parameters: Floats) -> None:
        """Nothing has been worked out."""
        self.slopes = np.zeros(SIZE)
        self._network, self._by_layer = _merged(parameters), _merged(self.slopes)

    def work_out(self, x: Floats, rules_logit: Floats, y: Floats, share: Floats) -> Floats:
        """The log-odds of the rows, whose slopes are known now: x: (rows, 11) has its constant, the rest are (rows,).

        `share` is each row's part of the loss; together they make 1.
        """
        first, second, second_biases, last, last_bias = self._network
        hidden = np.tanh(np.dot(x, first))
        deeper = np.tanh(np.dot(hidden, second) + second_biases)
        log_odds: Floats = np.dot(deeper, last) + last_bias + rules_logit
        chance = 0.5 + 0.5 * np.tanh(0.5 * log_odds)

        by_first, by_second, by_second_biases, by_last, by_last_bias = self._by_layer
        slope = share * (chance - y)
        np.dot(slope, deeper, out=by_last)
        by_last_bias[0] = np.dot(slope, _ones(len(x)))
        slope = np.dot(slope[:, None], last[None]) * (1 - deeper * deeper)
        np.dot(hidden.T, slope, out=by_second)
        np.dot(_ones(len(x)), slope, out=by_second_biases)
        slope = np.dot(slope, second.T) * (1 - hidden * hidden)
        np.dot(x.T, slope, out=by_first)
        return log_odds


def with_constant(x: Floats) -> Floats:
    """The inputs and a constant one, whose weights are the first biases: (rows, 10) → (rows, 11)."""
    return np.column_stack([x, _ones(len(x))])


def _merged(parameters: Floats) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """The same views as for a prediction, the first weights and their biases in one: (11, 16)."""
    _, _, second, second_biases, last, last_bias = _views(parameters)
    return parameters[: _FIRST_BIASES.stop].reshape(-1, WIDTHS[1]), second, second_biases, last, last_bias


@cache
def _ones(rows: int) -> Floats:
    """What adds up rows when they are multiplied by it, in a third of the time that `sum` takes for a few."""
    return np.ones(rows)
