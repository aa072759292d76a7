"""Predictions kept from the past, and what they say of who predicts best: all made before the outcome was known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from habit_desktop.learning.evaluation import Scoreboard, climatology, scoreboard
from habit_desktop.learning.gate import Gate
from habit_desktop.learning.odds import logit


@dataclass(frozen=True, slots=True)
class Kept:
    """One prediction: habit and day as plain numbers, two chances (0–1), the outcome (None where none counts)."""

    habit: int
    day: int
    rules: float
    network: float
    outcome: bool | None


def gate_of(kept: Iterable[Kept]) -> Gate:
    """The gate as these predictions have set it, day after day."""
    gate = Gate()
    for _, day in groupby(_lessons(kept), key=lambda prediction: prediction.day):
        predictions = list(day)
        logits = logit(np.array([[p.rules for p in predictions], [p.network for p in predictions]]))
        gate.learn(logits, np.array([_number(p.outcome) for p in predictions]))
    return gate


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
