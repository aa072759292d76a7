"""How good predictions were: losses, two yardsticks, calibration, reliability; outcomes are 1, 0 or NaN (no row)."""

import math

import numpy as np

from habit_desktop.domain.value import value
from habit_desktop.learning.odds import Floats, clipped, logit, sigmoid

_EW_HALF_LIFE_ROWS = 7
_NEWTON_STEPS = 30
_RIDGE = 1e-9
_LONGEST_STEP = 1.0
_SETTLED = 1e-12


def log_loss(y: Floats, p: Floats) -> Floats:
    """The loss in nats of each prediction, p held inside [.01, .99]; NaN where y is NaN or nothing was predicted."""
    inside = clipped(p)
    loss: Floats = -(y * np.log(inside) + (1 - y) * np.log(1 - inside))
    return loss


def mean_and_error(values: Floats) -> tuple[float, float]:
    """The mean of values (n,) and its standard error, which is infinite for a single one."""
    error = float(values.std(ddof=1)) / math.sqrt(len(values)) if len(values) > 1 else math.inf
    return float(values.mean()), error


def climatology(outcomes: Floats) -> Floats:
    """Before each day, the running rate of one habit: outcomes (days,) → (days,)."""
    return _running_rate(outcomes, 1.0, 0.5)


def ew7(outcomes: Floats) -> Floats:
    """Before each day, the rate of one habit with a half-life of seven rows: outcomes (days,) → (days,)."""
    return _running_rate(outcomes, 0.5 ** (1 / _EW_HALF_LIFE_ROWS), 1.0)


def _running_rate(outcomes: Floats, decay: float, pseudo_count: float) -> Floats:
    rates = np.empty(len(outcomes))
    done = rows = 0.0
    for day, outcome in enumerate(outcomes):
        rates[day] = (done + pseudo_count) / (rows + 2 * pseudo_count)
        if not np.isnan(outcome):
            done, rows = decay * done + outcome, decay * rows + 1
    return rates


@value
class Scoreboard:
    """Mean log loss of three predictors over the same answered predictions, and how many these are."""

    network: float
    rules: float
    climatology: float
    predictions: int


def scoreboard(y: Floats, network: Floats, rules: Floats, running_rate: Floats) -> Scoreboard | None:
    """The three losses where all three predicted and an outcome is known, arrays (predictions,); None without any."""
    losses = np.array([log_loss(y, p) for p in (network, rules, running_rate)])
    known = ~np.isnan(losses).any(axis=0)
    if not known.any():
        return None
    means = losses[:, known].mean(axis=1)
    return Scoreboard(float(means[0]), float(means[1]), float(means[2]), int(known.sum()))


@value
class Calibration:
    """A logistic regression of the outcome on the predicted log-odds; slope 1 and intercept 0 are perfect."""

    slope: float
    intercept: float
    slope_error: float


def calibration(y: Floats, p: Floats) -> Calibration:
    """How the outcomes y: (rows,) of 0 and 1 answer to p: (rows,); little data or no spread gives a large error."""
    x = np.column_stack([np.ones(len(p)), logit(clipped(p))])
    beta = np.array([0.0, 1.0])
    for _ in range(_NEWTON_STEPS):
        chance = sigmoid(x @ beta)
        step = np.linalg.solve(_information(x, chance), x.T @ (y - chance))
        beta = beta + np.clip(step, -_LONGEST_STEP, _LONGEST_STEP)
        if np.abs(step).max() < _SETTLED:
            break
    covariance = np.linalg.inv(_information(x, sigmoid(x @ beta)))
    return Calibration(float(beta[1]), float(beta[0]), float(np.sqrt(covariance[1, 1])))


def _information(x: Floats, chance: Floats) -> Floats:
    information: Floats = (x * (chance * (1 - chance))[:, None]).T @ x + _RIDGE * np.eye(2)
    return information


@value
class ReliabilityBin:
    """Predictions between two chances: how many, their mean chance and the share that was done."""

    low: float
    high: float
    count: int
    mean_chance: float
    share_done: float


def reliability(y: Floats, p: Floats, bins: int = 10) -> list[ReliabilityBin]:
    """The bins of equal width that hold any answered prediction: y, p (rows,)."""
    known = ~np.isnan(y) & ~np.isnan(p)
    y, p = y[known], p[known]
    place = np.minimum((p * bins).astype(np.int64), bins - 1)
    return [
        ReliabilityBin(
            int(number) / bins,
            (int(number) + 1) / bins,
            int((place == number).sum()),
            float(p[place == number].mean()),
            float(y[place == number].mean()),
        )
        for number in np.unique(place)
    ]
