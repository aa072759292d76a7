"""Networks and rows for them, drawn by a seed or simple enough to be worked out by hand."""

import numpy as np

from habit_desktop.learning.mlp import SIZE, WIDTHS, layers
from habit_desktop.learning.odds import Floats


def a_network(seed: int = 0) -> Floats:
    """Parameters none of which is zero."""
    return np.random.default_rng(seed).normal(0, 0.5, SIZE)


def some_rows(rows: int, seed: int = 1) -> tuple[Floats, Floats, Floats, Floats]:
    """Inputs, the rules' log-odds, outcomes and weights."""
    rng = np.random.default_rng(seed)
    outcomes = (rng.random(rows) < 0.6).astype(np.float64)
    return rng.normal(0, 1, (rows, WIDTHS[0])), rng.normal(0, 1, rows), outcomes, rng.uniform(0.25, 1, rows)


def a_path() -> Floats:
    """A network of one path through the first units, with weights 1, 2, 3 and the output bias 0.5."""
    parameters = np.zeros(SIZE)
    (first, _), (second, _), (last, bias) = layers(parameters)
    first[0, 0], second[0, 0], last[0, 0], bias[0] = 1, 2, 3, 0.5
    return parameters
