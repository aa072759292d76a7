"""The network as plain numbers: its weights, what each neuron says of a day, and which say the same of every day."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from habit_desktop.learning import mlp
from habit_desktop.learning.inputs import INPUTS, normalised
from habit_desktop.learning.odds import Floats

_LEAST_SAID = 0.01
"""Whatever moves the correction by less than this, in log-odds, moves no chance by a quarter of a point."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of each layer by input and output neuron, and the biases of its output neurons."""

    layers: tuple[tuple[tuple[float, ...], ...], ...]
    biases: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Firing:
    """What the neurons say, layer by layer: ten inputs, 16 and 8 within ±1, and the correction in log-odds."""

    layers: tuple[tuple[float, ...], ...]


def weights_of(parameters: Floats) -> Weights:
    """The weights in parameters: (321,)."""
    layers = mlp.layers(parameters)
    return Weights(
        tuple(tuple(map(tuple, weights.tolist())) for weights, _ in layers),
        tuple(tuple(biases.tolist()) for _, biases in layers),
    )


def firing(parameters: Floats, x: Floats) -> Firing:
    """What parameters (321,) say of one day's normalised inputs: (10,)."""
    layers = (x[None], *mlp.activations(parameters, x[None]))
    return Firing(tuple(tuple(np.ravel(said).tolist()) for said in layers))


def inputs_of(raw: Sequence[float]) -> Floats:
    """The ten raw inputs of a day as the network sees them: (10,)."""
    return normalised(np.array(raw, dtype=np.float64))


def raw_inputs(packed: bytes) -> Floats:
    """Inputs as they are kept, ten doubles a prediction, little end first: (predictions, 10)."""
    return np.frombuffer(packed, dtype="<f8").astype(np.float64).reshape(-1, len(INPUTS))


def dead(parameters: Floats, days: Sequence[Sequence[float]] | Floats) -> tuple[tuple[bool, ...], ...]:
    """Which neurons of the two hidden layers never move the next one: on none of the days, each ten raw inputs."""
    x = normalised(np.array(days, dtype=np.float64).reshape(-1, len(INPUTS)))
    first, second, _ = mlp.activations(parameters, x)
    (_, _), (to_second, _), (to_output, _) = mlp.layers(parameters)
    return _dead(first, to_second), _dead(second, to_output)


def _dead(said: Floats, onwards: Floats) -> tuple[bool, ...]:
    if not len(said):
        return tuple(False for _ in range(said.shape[1]))
    heard: Floats = np.ptp(said, axis=0) * np.abs(onwards).max(axis=1)
    return tuple(bool(each) for each in np.less(heard, _LEAST_SAID))
