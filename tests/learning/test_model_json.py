"""Facts about the JSON document of a network: it says all that is needed to compute the same chances."""

import json
import math
from collections.abc import Callable

import numpy as np
import pytest

from habit_desktop.learning import mlp
from habit_desktop.learning.checkpoint import Checkpoint
from habit_desktop.learning.inputs import INPUTS, SCHEMA, normalised
from habit_desktop.learning.model_json import FORMAT, VERSION, to_json
from habit_desktop.learning.odds import Floats

PARAMETERS: Floats = np.random.default_rng(5).normal(0, 0.4, mlp.SIZE)
CHECKPOINT = Checkpoint(7, PARAMETERS, "2026-03-02T09:00:00+00:00", 412, 0.6, 0.5)
SCALES: dict[str, Callable[[float], float]] = {
    "linear": lambda v: v,
    "signed_log1p": lambda v: math.copysign(math.log(1 + abs(v)), v),
    "log_odds": lambda v: math.log(v / (1 - v)),
}


def said(document: dict[str, list[dict[str, object]]], raw: list[float]) -> float:
    """What a reader of the document alone makes of one row of inputs, in plain Python."""
    units = []
    for entry, value in zip(document["inputs"], raw, strict=True):
        low, high, centre, spread = (float(str(entry[key])) for key in ("low", "high", "centre", "spread"))
        units.append((SCALES[str(entry["scale"])](min(max(value, low), high)) - centre) / spread)
    for layer in document["layers"]:
        weights, biases = np.array(layer["weights"]), np.array(layer["biases"])
        sums = [sum(u * w for u, w in zip(units, column, strict=True)) for column in weights.T]
        units = [total + bias for total, bias in zip(sums, biases, strict=True)]
        if layer["activation"] == "tanh":
            units = [math.tanh(unit) for unit in units]
    return float(units[0])


def test_a_reader_of_the_document_alone_gets_the_networks_numbers() -> None:
    document = json.loads(to_json(PARAMETERS, CHECKPOINT))
    rng = np.random.default_rng(1)
    low, high = np.array([[each.low, each.high] for each in INPUTS]).T
    rows: Floats = rng.uniform(low - 1, high + 1, (50, len(INPUTS)))
    ours = mlp.forward(PARAMETERS, normalised(rows))
    assert [said(document, row) for row in rows.tolist()] == pytest.approx(ours, abs=1e-12)


def test_it_names_its_form_its_version_and_every_input() -> None:
    document = json.loads(to_json(PARAMETERS, CHECKPOINT))
    assert (document["format"], document["version"]) == (FORMAT, VERSION)
    assert (document["model"]["version"], document["model"]["schema"], document["model"]["rows"]) == (7, SCHEMA, 412)
    assert [entry["name"] for entry in document["inputs"]] == [each.key for each in INPUTS]
    assert all(entry["unit"] and entry["meaning"] for entry in document["inputs"])


def test_its_weights_come_back_bit_for_bit() -> None:
    layers = json.loads(to_json(PARAMETERS, CHECKPOINT))["layers"]
    parts = [np.array(layer[name]).ravel() for layer in layers for name in ("weights", "biases")]
    assert np.array_equal(np.concatenate(parts), PARAMETERS)


def test_the_network_everybody_starts_with_is_version_0() -> None:
    model = json.loads(to_json(PARAMETERS, None))["model"]
    assert (model["version"], model["trained_at"], model["rows"]) == (0, None, 0)
