"""How right the chances were: what was said beside what happened."""

import math

import numpy as np

from habit_desktop.learning.account import FEWEST_OUTCOMES, Dot, Lean, Reliability
from habit_desktop.learning.evaluation import calibration, reliability
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.track import Track

_BAND_Z = 1.2816
_SLOPE_Z = 1.96
_LEAST_SPREAD = 1e-3


def reliability_of(seen: Track) -> Reliability:
    """How right the served chances were."""
    judged = seen.only(seen.counts)
    days = len(judged.day)
    if days == 0:
        return Reliability(0, 0, 0.0, 0.0, (), Lean.EVEN)
    y, p = judged.outcome, judged.served
    enough = days >= FEWEST_OUTCOMES
    bins = reliability(y, p) if enough else []
    return Reliability(
        days,
        int((~judged.made).sum()),
        float(p.mean()),
        float(y.mean()),
        tuple(_dot(each.count, each.mean_chance, round(each.share_done * each.count)) for each in bins),
        _lean(y, p) if enough else Lean.EVEN,
    )


def _dot(count: int, said: float, done: int) -> Dot:
    return Dot(count, said, done, *wilson(done, count))


def wilson(done: int, count: int, z: float = _BAND_Z) -> tuple[float, float]:
    """The range (0–1) that holds the true share, by Wilson's score; 80 % unless another `z` is given."""
    share, square = done / count, z * z
    middle = (share + square / (2 * count)) / (1 + square / count)
    half = z / (1 + square / count) * math.sqrt(share * (1 - share) / count + square / (4 * count * count))
    return max(middle - half, 0.0), min(middle + half, 1.0)


def _lean(y: Floats, p: Floats) -> Lean:
    """Where the slope of a logistic regression is clearly not 1."""
    if y.min() == y.max() or float(np.std(p)) < _LEAST_SPREAD:
        return Lean.EVEN
    fit = calibration(y, p)
    if fit.slope + _SLOPE_Z * fit.slope_error < 1:
        return Lean.TOO_SURE
    return Lean.TOO_CAREFUL if fit.slope - _SLOPE_Z * fit.slope_error > 1 else Lean.EVEN
