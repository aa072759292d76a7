"""Who is in charge: the share of each predictor in the served chance, and which candidates are refused outright."""

import math
from enum import Enum, IntEnum

import numpy as np

from habit_desktop.learning import mlp
from habit_desktop.learning.dataset import Rows
from habit_desktop.learning.evaluation import calibration
from habit_desktop.learning.inputs import SCHEMA
from habit_desktop.learning.odds import Floats, sigmoid
from habit_desktop.learning.training import Trained

_SHARE = 0.05
"""Weight shared out anew each day with outcomes; .005 to .1 lie within .0006 of each other on the benchmark."""
_RECENT_ROWS = 200
_LONGEST_MOVE = 1.0
_MOST_MOVED = 0.1
_SLOPES = (0.5, 1.5)
_CERTAINTY = 2.0


class Predictor(IntEnum):
    """Whose predictions are mixed, by their row in arrays (predictors, habits)."""

    RULES = 0
    PRIOR = 1
    NETWORK = 2


START = np.array([1.0, 6.0, 2.0]) / 9
"""The weights before any outcome: the prior's until a person's own days speak for their network or for the rules.

Chosen once by cross-validation over the benchmark's people; 1 : 2 : 2 to 1 : 8 : 4 lie within .0004 of each other.
"""


class Gate:
    """The weights of the predictors, earned by predictions made before the outcome and pooled over a person's habits.

    Predictions are mixed in log-odds, so a network's weight is the part of its correction that is served.
    """

    def __init__(self) -> None:
        """Nothing has been predicted."""
        self.weights = START.copy()

    def serve(self, logits: Floats) -> Floats:
        """The served log-odds: (predictors, habits) → (habits,); exactly the rules' where nobody differs from them."""
        rules = logits[Predictor.RULES]
        served: Floats = rules.copy()
        for predictor in Predictor:
            served += self.weights[predictor] * (logits[predictor] - rules)
        return served

    def learn(self, logits: Floats, outcomes: Floats) -> None:
        """A day's predictions (predictors, habits) have met its outcomes (habits,); a day is one step.

        NaN stands for no outcome, or no prediction made before it, and moves nothing.
        """
        known = ~np.isnan(outcomes) & ~np.isnan(logits).any(axis=0)
        if not known.any():
            return
        log_odds, y = logits[:, known], outcomes[known]
        gains = y * log_odds - np.logaddexp(0.0, log_odds)
        # Correctly rounded sums: a day's step does not depend on the order of the habits or on absent ones.
        gain = np.array([math.fsum(row) for row in gains.tolist()])
        weights = self.weights * np.exp(gain - gain.max())
        self.weights = (1 - _SHARE) * weights / weights.sum() + _SHARE * START


class Refusal(Enum):
    """Why a candidate does not take charge."""

    SCHEMA = "schema"
    NOT_FINITE = "not finite"
    NO_BETTER = "no better"
    MOVED_TOO_FAR = "moved too far"
    CALIBRATION = "calibration"


def judge(candidate: Trained, current: Floats, rows: Rows, schema: str = SCHEMA) -> Refusal | None:
    """Why the candidate is refused, or None; `current` are the parameters it would replace, `rows` those it saw."""
    if schema != SCHEMA or candidate.parameters.shape != (mlp.SIZE,):
        return Refusal.SCHEMA
    if not np.isfinite([*candidate.parameters, candidate.loss_before, candidate.loss_after]).all():
        return Refusal.NOT_FINITE
    if candidate.loss_after >= candidate.loss_before:
        return Refusal.NO_BETTER
    recent = rows.latest(_RECENT_ROWS)
    correction = mlp.forward(candidate.parameters, recent.x)
    moved = np.abs(correction - mlp.forward(current, recent.x)) > _LONGEST_MOVE
    if moved.mean() > _MOST_MOVED:
        return Refusal.MOVED_TOO_FAR
    if _is_miscalibrated(recent.y, sigmoid(recent.rules_logit + correction)):
        return Refusal.CALIBRATION
    return None


def _is_miscalibrated(y: Floats, p: Floats) -> bool:
    """Whether the slope lies outside .5–1.5 by more than its error explains: few rows cannot say."""
    found = calibration(y, p)
    lowest, highest = _SLOPES
    margin = _CERTAINTY * found.slope_error
    return found.slope + margin < lowest or found.slope - margin > highest
