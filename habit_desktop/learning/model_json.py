"""The network as a small JSON document that says all there is to know: inputs, weights, and how a chance comes about.

`habit-desktop-model` 1 holds: `model` (which version, on which schema of inputs, trained when and on how many rows),
`inputs` (in the order of the first layer's rows: name, unit, range, and `scale`, `centre` and `spread` of its
normalisation), `layers` (`weights` as a list of rows, one for each unit of the layer before, `biases` and
`activation`), and `how`, the formulas in words. All numbers are written so that reading them gives the same bits.
"""

import json

from habit_desktop.learning import mlp
from habit_desktop.learning.checkpoint import Checkpoint
from habit_desktop.learning.inputs import INPUTS, SCHEMA, Input, Scale
from habit_desktop.learning.odds import Floats

FORMAT, VERSION = "habit-desktop-model", 1
ACTIVATIONS = ("tanh", "tanh", "linear")

_SCALES = {Scale.LINEAR: "linear", Scale.LOGARITHMIC: "signed_log1p", Scale.LOG_ODDS: "log_odds"}
HOW = {
    "normalisation": "x = (scale(clip(raw, low, high)) - centre) / spread",
    "linear": "scale(v) = v",
    "signed_log1p": "scale(v) = sign(v) * log(1 + |v|)",
    "log_odds": "scale(v) = log(v / (1 - v))",
    "layers": "unit = activation(sum over the layer before of unit * weight, + bias)",
    "chance": "1 / (1 + exp(-(rules_log_odds + output))): the network corrects what the simple rules say",
    "served": "the app mixes this chance with those of the rules and of the network it came with",
}


def to_json(parameters: Floats, checkpoint: Checkpoint | None) -> bytes:
    """The document of a network (321,); without a checkpoint it is the one everybody starts with, version 0."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "model": about(checkpoint),
        "inputs": [_input(each) for each in INPUTS],
        "layers": [
            {"weights": weights.tolist(), "biases": biases.tolist(), "activation": activation}
            for (weights, biases), activation in zip(mlp.layers(parameters), ACTIVATIONS, strict=True)
        ],
        "how": HOW,
    }
    return (json.dumps(document, indent=1, allow_nan=False, ensure_ascii=False) + "\n").encode()


def about(checkpoint: Checkpoint | None) -> dict[str, str | int | float | None]:
    """What is known of a version."""
    return {
        "version": checkpoint.version if checkpoint else 0,
        "schema": SCHEMA,
        "parameters": mlp.SIZE,
        "trained_at": checkpoint.trained_at if checkpoint else None,
        "rows": checkpoint.rows if checkpoint else 0,
        "loss_before": checkpoint.loss_before if checkpoint else None,
        "loss_after": checkpoint.loss_after if checkpoint else None,
    }


def _input(each: Input) -> dict[str, str | float]:
    return {
        "name": each.key,
        "meaning": each.name,
        "unit": each.unit,
        "low": each.low,
        "high": each.high,
        "known": each.moment.value,
        "scale": _SCALES[each.scale],
        "centre": each.centre,
        "spread": each.spread,
    }
