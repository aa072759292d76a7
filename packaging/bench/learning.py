"""The lines of the learning layer: beside scikit-learn's MLPClassifier of the same sizes, or a limit."""

import warnings
from dataclasses import dataclass

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from bench.line import WITHIN, Aim, Line, Ratio
from habit_desktop.learning import mlp
from habit_desktop.learning.dataset import Rows, build
from habit_desktop.learning.explanation import explain
from habit_desktop.learning.forecast import Forecast, forecast
from habit_desktop.learning.gate import Gate
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.prior import Pretrained, from_bytes
from habit_desktop.learning.training import Recipe, finished, seeded, train
from habit_desktop.resources import resource

_HABITS, _DAYS = 50, 3650
_ROWS = 300
_RECIPE = Recipe()
_PREDICT, _FIT = "predict_proba", "fit"


def lines() -> list[Line]:
    """What is timed of the learning layer."""
    one, many = _person(1, _ROWS + 1), _person(_HABITS, _DAYS)
    peer = _peer(one.rows)
    row, habits = one.rows.x[:1], many.rows.x[:_HABITS]
    parameters, said = one.prior.parameters, one.served()
    mean_day = one.rows.x.mean(axis=0) + 0.1  # no input is as usual, so that none is left out
    return [
        Line(
            "forward pass of one row",
            lambda: mlp.forward(parameters, row),
            _PREDICT,
            lambda: peer.predict_proba(row),
            Aim(Ratio.TIMES_FASTER, 12),
        ),
        Line(
            "a full served prediction *",
            one.served,
            _PREDICT,
            lambda: peer.predict_proba(row),
            Aim(Ratio.TIMES_FASTER, 2),
        ),
        Line(
            f"training, {len(one.rows)} rows × {_RECIPE.epochs} epochs",
            one.trained,
            _FIT,
            lambda: _peer(one.rows),
            Aim(Ratio.TIMES_FASTER, 5),
        ),
        Line(
            f"forward pass of {_HABITS} habits",
            lambda: mlp.forward(parameters, habits),
            "one habit",
            lambda: mlp.forward(parameters, row),
            Aim(Ratio.TIMES_AS_LONG, 2.5),
        ),
        Line(
            f"{_HABITS} served predictions at once *",
            many.served,
            "one habit",
            one.served,
            Aim(Ratio.TIMES_AS_LONG, 2.5),
        ),
        Line(
            "explanation of one chance",
            lambda: explain(
                said, one.memory, one.outcomes[0], 0, parameters, one.gate, mean_day, prior=one.prior.parameters
            ),
            "limit",
            1e-3,
            WITHIN,
        ),
        Line(
            f"features of {_HABITS} habits × {_DAYS // 365} years",
            lambda: build(many.outcomes, first_weekday=0),
            "limit",
            0.5,
            WITHIN,
        ),
        Line(f"one more day of {_HABITS} habits", many.one_more_day, "limit", 1e-3, WITHIN),
    ]


@dataclass(frozen=True, slots=True)
class _Person:
    """Somebody whose days are known: outcomes (habits, days), and all that predicts the next day."""

    outcomes: Floats
    rows: Rows
    memory: Memory
    gate: Gate
    prior: Pretrained

    def served(self) -> Forecast:
        """The forecast of the day that begins."""
        prior = self.prior
        return forecast(self.memory, prior.parameters, self.gate, prior=prior.parameters, spread=prior.spread)

    def trained(self) -> object:
        """The candidate of one training."""
        prior = self.prior.parameters
        return finished(train(self.rows, prior, prior, seeded(0), _RECIPE))

    def one_more_day(self) -> object:
        """A day is closed and the next morning's inputs are known."""
        self.memory.close(self.outcomes[:, self.memory.days_closed % _DAYS])
        return self.memory.morning()


def _person(habits: int, days: int) -> _Person:
    """Habits of different rates; on the first day all are done, so that each later day is a row."""
    rng = np.random.default_rng(habits)
    outcomes = (rng.random((habits, days)) < rng.uniform(0.1, 0.9, (habits, 1))).astype(np.float64)
    outcomes[:, 0] = 1
    rows, memory = build(outcomes, first_weekday=0)
    return _Person(outcomes, rows, memory, Gate(habits), from_bytes(resource("prior.network").read_bytes()))


def _peer(rows: Rows) -> MLPClassifier:
    """The peer after as many epochs as ours trains, of which none is spared."""
    peer = MLPClassifier(
        hidden_layer_sizes=mlp.WIDTHS[1:-1],
        activation="tanh",
        solver="adam",
        batch_size=_RECIPE.batch_rows,
        learning_rate_init=_RECIPE.learning_rate,
        max_iter=_RECIPE.epochs,
        n_iter_no_change=_RECIPE.epochs,
        random_state=0,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        return peer.fit(rows.x, rows.y)
