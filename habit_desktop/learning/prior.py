"""The weights every person starts with, and is pulled back to: silent, or read from a shipped file."""

import json

import numpy as np

from habit_desktop.domain.value import value
from habit_desktop.language import _
from habit_desktop.learning import checkpoint, mlp
from habit_desktop.learning.inputs import INPUTS, Column, Moment
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.spread import UNMEASURED, Spread

_SEED = 321


@value
class Pretrained:
    """Parameters (321,) learned from nobody real: by which simulator and seed, from how many rows, and their losses.

    The losses are those of the rules alone and with these parameters, on simulated people not learned from; `spread` is
    how far these people's true chances lie from what a beginner with these parameters is served.
    """

    simulator: int
    seed: int
    parameters: Floats
    rows: int
    loss_before: float
    loss_after: float
    spread: Spread = UNMEASURED


def prior() -> Floats:
    """Parameters (321,) that correct nothing: the output layer is zero, so the chance is the rules' own.

    The hidden layers are a fixed random draw, Glorot and Bengio's (2010) uniform one, for training to build on;
    what is read during the day, and how often one was reminded, has no weight until rows have shown any of it.
    """
    rng = np.random.default_rng(_SEED)
    parameters = np.zeros(mlp.SIZE)
    for weights, _biases in mlp.layers(parameters)[:-1]:
        reach = np.sqrt(6 / sum(weights.shape))
        weights[:] = rng.uniform(-reach, reach, weights.shape)
    first_weights = mlp.layers(parameters)[0][0]
    first_weights[[item.moment is Moment.NOW for item in INPUTS]] = 0
    first_weights[Column.REMINDER_DOSE] = 0
    return parameters


def to_bytes(made: Pretrained) -> bytes:
    """The file that ships: a line with where it comes from and how far it is off, then a checkpoint as version 0."""
    spread = {"below": made.spread.below.tolist(), "above": made.spread.above.tolist()}
    origin = json.dumps({"simulator": made.simulator, "seed": made.seed, "spread": spread}).encode()
    weights = checkpoint.Checkpoint(0, made.parameters, "", made.rows, made.loss_before, made.loss_after)
    return origin + b"\n" + checkpoint.to_bytes(weights)


def from_bytes(data: bytes) -> Pretrained:
    """The prior in these bytes. Raises checkpoint.Unreadable or checkpoint.ForeignSchema."""
    line, _mark, rest = data.partition(b"\n")
    weights = checkpoint.from_bytes(rest)
    try:
        origin = json.loads(line)
        simulator, seed = int(origin["simulator"]), int(origin["seed"])
        below, above = (np.array(origin["spread"][side], dtype=np.float64) for side in ("below", "above"))
        spread = Spread(below, above)
    except (KeyError, TypeError, ValueError, OverflowError, RecursionError) as error:
        raise checkpoint.Unreadable(
            _("The model this program starts with does not say where it comes from.")
        ) from error
    return Pretrained(
        simulator, seed, weights.parameters, weights.rows, weights.loss_before, weights.loss_after, spread
    )
