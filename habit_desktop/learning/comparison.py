"""Two versions of the network beside each other: which of their weights differ most, and what both make of a moment."""

from dataclasses import dataclass

import numpy as np

from habit_desktop.learning import mlp
from habit_desktop.learning.inputs import INPUTS
from habit_desktop.learning.odds import Floats, sigmoid


@dataclass(frozen=True, slots=True)
class WeightChange:
    """A weight into unit ``target`` of a layer (1 the first, 3 the answer), from unit ``source`` of the one before.

    Units are counted from 0; ``source`` is None for a bias. For the first layer it is the input's column, and ``key``
    the input's own.
    """

    layer: int
    source: int | None
    target: int
    before: float
    after: float
    key: str = ""


def largest_changes(before: Floats, after: Floats, count: int) -> list[WeightChange]:
    """The weights and biases that differ most, the largest difference first; none that are the same."""
    found = []
    pairs = zip(mlp.layers(before), mlp.layers(after), strict=True)
    for layer, ((old, old_biases), (new, new_biases)) in enumerate(pairs, start=1):
        for source, target in np.ndindex(old.shape):
            pair = float(old[source, target]), float(new[source, target])
            found.append(WeightChange(layer, source, target, *pair, INPUTS[source].key if layer == 1 else ""))
        biases = zip(old_biases.tolist(), new_biases.tolist(), strict=True)
        found += [WeightChange(layer, None, target, one, other) for target, (one, other) in enumerate(biases)]
    differing = [change for change in found if change.before != change.after]
    return sorted(differing, key=lambda change: abs(change.after - change.before), reverse=True)[:count]


def share_moved(before: Floats, after: Floats) -> float:
    """How far the weights lie apart, as a share of how far the first ones lie from zero; 0 where both are the same."""
    length = float(np.linalg.norm(before))
    return float(np.linalg.norm(after - before)) / length if length else 0.0


def own_chances(parameters: Floats, x: Floats, rules_logit: Floats) -> Floats:
    """What a version by itself says: x: (rows, 10), rules_logit: (rows,) → chances (rows,)."""
    return sigmoid(rules_logit + mlp.forward(parameters, x))
