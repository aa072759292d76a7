"""Which candidates are refused outright, and how much of a training's way is gone."""

from dataclasses import replace
from enum import Enum

import numpy as np

from habit_desktop.learning import mlp
from habit_desktop.learning.dataset import Rows
from habit_desktop.learning.evaluation import calibration
from habit_desktop.learning.inputs import SCHEMA
from habit_desktop.learning.odds import Floats, sigmoid
from habit_desktop.learning.training import Recipe, Trained, mean_loss

_RECENT_ROWS = 200
_LONGEST_MOVE = 1.0
_MOST_MOVED = 0.1
_SLOPES = (0.5, 1.5)
_CERTAINTY = 2.0
_PARTS_OF_THE_WAY = (1.0, 0.5, 0.25, 0.125)


class Refusal(Enum):
    """Why a candidate does not take charge."""

    SCHEMA = "schema"
    NOT_FINITE = "not finite"
    NO_BETTER = "no better"
    MOVED_TOO_FAR = "moved too far"
    CALIBRATION = "calibration"


def longest_step(candidate: Trained, current: Floats, rows: Rows, recipe: Recipe) -> tuple[Trained, Refusal | None]:
    """The candidate, or as much of its way from `current` as does not move the chances too far, and what is judged.

    A training that was refused whole would be refused again tomorrow, from the same start and on the same rows.
    """
    way = candidate.parameters - current
    for part in _PARTS_OF_THE_WAY:
        shortened = candidate
        if part < 1:
            parameters = current + part * way
            shortened = replace(candidate, parameters=parameters, loss_after=mean_loss(parameters, rows, recipe))
        refusal = judge(shortened, current, rows)
        if refusal is not Refusal.MOVED_TOO_FAR:
            return shortened, refusal
    return candidate, Refusal.MOVED_TOO_FAR


def judge(candidate: Trained, current: Floats, rows: Rows, schema: str = SCHEMA) -> Refusal | None:
    """Why the candidate is refused, or None; `current` are the parameters it would replace, `rows` those it saw.

    The starts of days and the looks during them are judged apart. A slope outside .5–1.5 is no reason to keep
    parameters that predict the same rows worse: who has begun to see a pattern is at first too timid about it.
    """
    if schema != SCHEMA or candidate.parameters.shape != (mlp.SIZE,):
        return Refusal.SCHEMA
    if not np.isfinite([*candidate.parameters, candidate.loss_before, candidate.loss_after]).all():
        return Refusal.NOT_FINITE
    if candidate.loss_after >= candidate.loss_before:
        return Refusal.NO_BETTER
    recent = rows.latest(_RECENT_ROWS)
    for kind in (recent.is_start, ~recent.is_start):
        if kind.any() and (refusal := _judge_chances(candidate.parameters, current, recent.where(kind))):
            return refusal
    return None


def _judge_chances(candidate: Floats, current: Floats, rows: Rows) -> Refusal | None:
    now, then = (rows.rules_logit + mlp.forward(parameters, rows.x) for parameters in (candidate, current))
    if (np.abs(now - then) > _LONGEST_MOVE).mean() > _MOST_MOVED:
        return Refusal.MOVED_TOO_FAR
    if _is_miscalibrated(rows.y, sigmoid(now)) and _loss(rows.y, now) >= _loss(rows.y, then):
        return Refusal.CALIBRATION
    return None


def _is_miscalibrated(y: Floats, p: Floats) -> bool:
    """Whether the slope lies outside .5–1.5 by more than its error explains: few rows cannot say."""
    found = calibration(y, p)
    lowest, highest = _SLOPES
    margin = _CERTAINTY * found.slope_error
    return found.slope + margin < lowest or found.slope - margin > highest


def _loss(y: Floats, log_odds: Floats) -> float:
    return float(np.mean(np.logaddexp(0.0, log_odds) - y * log_odds))
