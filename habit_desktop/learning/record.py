"""Predictions kept from the past, and what they say of who predicts best: all made before the outcome was known."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import numpy as np

from habit_desktop.domain.value import value
from habit_desktop.learning.evaluation import Scoreboard, climatology, scoreboard
from habit_desktop.learning.gate import START, Gate
from habit_desktop.learning.odds import logit


@value
class Kept:
    """One prediction: habit and day as plain numbers, chances (0–1), the outcome (None where none counts).

    ``prior`` is what the prior said, None for the silent one, which says what the rules say.
    """

    habit: int
    day: int
    rules: float
    network: float
    outcome: bool | None
    prior: float | None = None


def weighing(kept: Iterable[Kept], habits: int) -> Iterator[Gate]:
    """The gate of so many habits before these predictions and after each day of them, so that it can be waited for."""
    gate = Gate(habits)
    yield gate
    for _, day in groupby(_lessons(kept), key=lambda prediction: prediction.day):
        predictions = list(day)
        places = [prediction.habit for prediction in predictions]
        logits, outcomes = np.full((len(START), habits), np.nan), np.full(habits, np.nan)
        logits[:, places] = logit(np.array([_chances(prediction) for prediction in predictions]).T)
        outcomes[places] = [_number(prediction.outcome) for prediction in predictions]
        gate.learn(logits, outcomes)
        yield gate


def scoreboard_of(kept: Sequence[Kept]) -> Scoreboard | None:
    """The three losses over these predictions; None before the first that met its outcome."""
    y, network, rules, running = [], [], [], []
    by_habit = sorted(_lessons(kept, first_rows=True), key=lambda prediction: (prediction.habit, prediction.day))
    for _, habit in groupby(by_habit, key=lambda prediction: prediction.habit):
        predictions = list(habit)
        outcomes = [_number(p.outcome) for p in predictions]
        running += climatology(np.array(outcomes)).tolist()[1:]
        y += outcomes[1:]
        network += [p.network for p in predictions[1:]]
        rules += [p.rules for p in predictions[1:]]
    return scoreboard(np.array(y), np.array(network), np.array(rules), np.array(running))


def _chances(kept: Kept) -> list[float]:
    """What each predictor said, in the order of `Predictor`."""
    return [kept.rules, kept.rules if kept.prior is None else kept.prior, kept.network]


def _lessons(kept: Iterable[Kept], first_rows: bool = False) -> list[Kept]:
    """Return the predictions from each habit's first row on, by day; that row itself is done by construction."""
    seen: set[int] = set()
    lessons = []
    for prediction in sorted(kept, key=lambda prediction: (prediction.day, prediction.habit)):
        if prediction.habit in seen:
            lessons.append(prediction)
        elif prediction.outcome is not None:
            seen.add(prediction.habit)
            if first_rows:
                lessons.append(prediction)
    return lessons


def _number(outcome: bool | None) -> float:
    return float("nan") if outcome is None else float(outcome)
