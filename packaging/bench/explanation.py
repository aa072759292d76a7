"""The lines of explaining: beside the passes through the networks that exact values cannot do without, and shap."""

import importlib
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import Any

import numpy as np

from bench.figure import Limit
from bench.line import Line
from bench.person import Person
from habit_desktop.learning import mlp
from habit_desktop.learning.explanation import explain
from habit_desktop.learning.odds import Floats, sigmoid
from habit_desktop.learning.shapley import shapley

_DAYS = 300
_SAME = 1e-9


def lines() -> Iterator[Line]:
    """What is timed of one chance of one habit, at the start of a day."""
    person, said = (known := Person.made_up(1, _DAYS)), known.served()
    parameters, prior = person.prior.parameters, person.prior.parameters
    x, mean_day = said.morning.x[0], person.rows.x.mean(axis=0) + 0.1  # no input is as usual, so that none is left out
    every = _mixtures(x, mean_day)

    def chance(rows: Floats) -> Floats:
        return sigmoid(said.morning.rules_logit[0] + mlp.forward(parameters, rows) + mlp.forward(prior, rows))

    def told() -> object:
        return explain(said, person.memory, person.outcomes[0], 0, parameters, person.gate, mean_day, prior=prior)

    passes = f"{len(every)} passes"
    yield Line(
        "the shares of ten inputs",
        lambda: shapley(chance, x, mean_day),
        passes,
        lambda: chance(every),
        Limit.AT_MOST,
        1.5,
    )
    yield Line("a whole explanation", told, passes, lambda: chance(every), Limit.AT_MOST, 2.5)
    if find_spec("shap"):
        yield _beside_shap(chance, x, mean_day)


def _mixtures(x: Floats, reference: Floats) -> Floats:
    """Each input as it is or as usual: (2**inputs, inputs)."""
    members = np.arange(2 ** len(x))[:, None] >> np.arange(len(x)) & 1 == 1
    return np.where(members, x, reference)


def _beside_shap(chance: Callable[[Floats], Floats], x: Floats, reference: Floats) -> Line:
    """The same shares by shap, which has to come to the same numbers. Raises ValueError where it does not."""
    shap: Any = importlib.import_module("shap")
    explainer = shap.explainers.Exact(chance, shap.maskers.Independent(reference[None]))

    def others() -> Any:
        return explainer(x[None], silent=True).values[0]

    def ours() -> Floats:
        return shapley(chance, x, reference)

    if not np.allclose(ours(), others(), rtol=0, atol=_SAME):
        raise ValueError("shap and we do not come to the same shares")
    return Line("the shares of ten inputs", ours, "shap, exact", others, Limit.FASTER, 2)
