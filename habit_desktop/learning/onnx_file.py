"""The network as an ONNX model, for Netron and whatever else reads that format. Needs the package `onnx`.

Inputs `raw` (rows, 10), the inputs as measured, and `rules_log_odds` (rows,); outputs `correction`, `log_odds` and
`chance`, (rows,) each. The normalisation is part of the graph. Numbers are 64 bits wide, so that other tools get what
this program gets, not what a rounder arithmetic makes of it.
"""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING

import numpy as np

from habit_desktop.learning import mlp
from habit_desktop.learning.checkpoint import Checkpoint
from habit_desktop.learning.inputs import INPUTS, Input, Scale
from habit_desktop.learning.model_json import HOW, about
from habit_desktop.learning.odds import LEAST_CHANCE, Flags, Floats

if TYPE_CHECKING:  # an optional extra of tens of megabytes: loaded when a model is written, and only then
    from onnx import ModelProto, NodeProto, TensorProto

OPSET, IR_VERSION = 17, 8  # old enough for every tool in use, new enough for all that is said here
PRODUCER = "Habit Desktop"


class OnnxMissing(Exception):
    """The package that writes ONNX is not installed."""


def to_onnx(parameters: Floats, checkpoint: Checkpoint | None) -> bytes:
    """The model of a network (321,); without a checkpoint the one everybody starts with. Raises OnnxMissing."""
    try:
        import onnx
    except ImportError as error:
        raise OnnxMissing("onnx") from error
    model: ModelProto = _model(parameters, checkpoint)
    onnx.checker.check_model(model, full_check=True)
    written: bytes = model.SerializeToString(deterministic=True)
    return written


def _model(parameters: Floats, checkpoint: Checkpoint | None) -> "ModelProto":
    from onnx import TensorProto, helper

    graph = _Graph()
    x = graph.normalised("raw")
    layers = mlp.layers(parameters)
    for number, (weights, biases) in enumerate(layers, start=1):
        x = graph.layer(number, x, weights, biases, last=number == len(layers))
    graph.add("Squeeze", [x, graph.constant("last axis", np.array([1]))], "correction")
    graph.add("Add", ["rules_log_odds", "correction"], "log_odds")
    graph.add("Sigmoid", ["log_odds"], "chance")
    double, told = TensorProto.DOUBLE, helper.make_tensor_value_info
    names = "; ".join(f"{each.key}: {each.name} ({each.unit})" for each in INPUTS)
    made = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "habit chance",
            [
                told("raw", double, ["rows", len(INPUTS)], doc_string=names),
                told("rules_log_odds", double, ["rows"], doc_string="log-odds of the simple rules' chance"),
            ],
            [told(name, double, ["rows"]) for name in ("correction", "log_odds", "chance")],
            graph.constants,
            doc_string=HOW["chance"],
        ),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
        producer_name=PRODUCER,
    )
    known = {**about(checkpoint), "inputs": " ".join(each.key for each in INPUTS), **HOW}
    helper.set_model_props(made, {name: str(value) for name, value in known.items() if value is not None})
    return made


class _Graph:
    """A graph in the making: every step returns the name of what it makes."""

    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []
        self._numbers: Iterator[int] = count(1)

    def constant(self, name: str, values: "Floats | Flags | np.ndarray[tuple[int, ...], np.dtype[np.int64]]") -> str:
        """Numbers the graph knows."""
        from onnx import numpy_helper

        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def add(self, kind: str, inputs: Sequence[str], name: str = "") -> str:
        """One operation."""
        from onnx import helper

        name = name or f"{kind} {next(self._numbers)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name))
        return name

    def normalised(self, raw: str) -> str:
        """The inputs as the network sees them."""
        low, high, centre, spread = (
            self.constant(name, np.array([getattr(each, name) for each in INPUTS], dtype=np.float64))
            for name in ("low", "high", "centre", "spread")
        )
        one = self.constant("one", np.array(1.0))
        inside = self.add("Min", [self.add("Max", [raw, low]), high], "within range")
        size = self.add("Log", [self.add("Add", [self.add("Abs", [inside]), one])])
        signed = self.add("Mul", [self.add("Sign", [inside]), size], "signed log1p")
        bounds = [self.constant(f"chance from {bound}", np.array(bound)) for bound in (LEAST_CHANCE, 1 - LEAST_CHANCE)]
        chance = self.add("Min", [self.add("Max", [inside, bounds[0]]), bounds[1]])
        odds = self.add("Log", [self.add("Div", [chance, self.add("Sub", [one, chance])])], "log odds")
        logs, log_odds = (
            self.constant(f"is {scale.name}", _which(INPUTS, scale)) for scale in (Scale.LOGARITHMIC, Scale.LOG_ODDS)
        )
        scaled = self.add("Where", [logs, signed, self.add("Where", [log_odds, odds, inside])], "scaled")
        return self.add("Div", [self.add("Sub", [scaled, centre]), spread], "normalised")

    def layer(self, number: int, x: str, weights: Floats, biases: Floats, *, last: bool) -> str:
        """A layer of the network; all but the last go through tanh."""
        names = [self.constant(f"layer {number} {name}", each) for name, each in (("w", weights), ("b", biases))]
        summed = self.add("Add", [self.add("MatMul", [x, names[0]]), names[1]], f"layer {number} sum")
        return summed if last else self.add("Tanh", [summed], f"layer {number}")


def _which(inputs: Sequence[Input], scale: Scale) -> Flags:
    return np.array([each.scale is scale for each in inputs])
