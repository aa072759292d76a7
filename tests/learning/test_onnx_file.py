"""Facts about the network as an ONNX model: another program that runs it gets the same numbers."""

import sys

import numpy as np
import onnx
import onnxruntime
import pytest

from habit_desktop.learning import mlp
from habit_desktop.learning.checkpoint import Checkpoint
from habit_desktop.learning.inputs import INPUTS, SCHEMA, normalised
from habit_desktop.learning.odds import Floats, sigmoid
from habit_desktop.learning.onnx_file import OnnxMissing, to_onnx
from habit_desktop.learning.prior import from_bytes
from habit_desktop.resources import resource

DRAWN: Floats = np.random.default_rng(5).normal(0, 0.4, mlp.SIZE)
CHECKPOINT = Checkpoint(7, DRAWN, "2026-03-02T09:00:00+00:00", 412, 0.6, 0.5)


def run(content: bytes, raw: Floats, rules_log_odds: Floats) -> list[Floats]:
    """The correction, the log-odds and the chance as ONNX Runtime works them out."""
    session = onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])
    found: list[Floats] = session.run(
        ["correction", "log_odds", "chance"], {"raw": raw, "rules_log_odds": rules_log_odds}
    )
    return found


def rows(count: int) -> Floats:
    """Raw inputs all over their ranges and a little beyond, and those of a first morning."""
    rng = np.random.default_rng(count)
    low, high = np.array([[each.low, each.high] for each in INPUTS]).T
    drawn: Floats = rng.uniform(low - 1, high + 1, (count, len(INPUTS)))
    drawn[0] = 0
    return drawn


@pytest.mark.parametrize("count", [1, 500])
@pytest.mark.parametrize("parameters", [DRAWN, from_bytes(resource("prior.network").read_bytes()).parameters])
def test_onnx_runtime_gets_the_networks_log_odds(parameters: Floats, count: int) -> None:
    raw, rules = rows(count), np.random.default_rng(2).normal(0, 2, count)
    correction, log_odds, chance = run(to_onnx(parameters, CHECKPOINT), raw, rules)
    ours = mlp.forward(parameters, normalised(raw))
    assert correction.shape == (count,)
    assert np.abs(correction - ours).max() < 1e-6
    assert np.abs(log_odds - (rules + ours)).max() < 1e-6
    assert np.abs(chance - sigmoid(rules + ours)).max() < 1e-6


def test_the_model_says_what_it_is_and_what_its_inputs_mean() -> None:
    model = onnx.load_from_string(to_onnx(DRAWN, CHECKPOINT))
    known = {entry.key: entry.value for entry in model.metadata_props}
    assert (known["version"], known["schema"], known["rows"]) == ("7", SCHEMA, "412")
    assert known["inputs"].split() == [each.key for each in INPUTS]
    assert all(each.unit in model.graph.input[0].doc_string for each in INPUTS)
    assert model.producer_name == "Habit Desktop"


def test_the_same_network_gives_the_same_bytes() -> None:
    assert to_onnx(DRAWN, CHECKPOINT) == to_onnx(DRAWN, CHECKPOINT)


def test_without_the_package_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnx", None)
    with pytest.raises(OnnxMissing):
        to_onnx(DRAWN, CHECKPOINT)
