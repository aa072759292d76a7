"""What weekday and time of year let expect of each day, and what the day had beyond that."""

import numpy as np

from habit_desktop.learning.grid import counts
from habit_desktop.learning.odds import Floats

TREND_DAYS = 28
WEEKDAYS = 7
_SHRUNK_BY = 2.0


def residuals(values: Floats, first_weekday: int) -> Floats:
    """What each value (habits, days) has beyond its habit's weekday and the weeks around it; NaN stays NaN.

    The trend is a mean of the days around, each counting the less the farther off, up to four weeks to both sides; a
    weekday's part is shrunk towards none. Both are taken out before habits are compared (Frisch and Waugh 1933).
    """
    known = counts(values).astype(float)
    filled = np.nan_to_num(values)
    level = _smooth(filled, known)
    beyond = np.where(known > 0, filled - level, 0.0)
    for weekday in range(WEEKDAYS):
        days = slice((weekday - first_weekday) % WEEKDAYS, None, WEEKDAYS)
        part = beyond[:, days].sum(axis=1) / (known[:, days].sum(axis=1) + _SHRUNK_BY)
        beyond[:, days] -= part[:, None]
    left: Floats = np.where(known > 0, beyond, np.nan)
    return left


def _smooth(filled: Floats, known: Floats) -> Floats:
    """The weighted mean (habits, days) of the known values around each day."""
    away = np.abs(np.subtract.outer(np.arange(filled.shape[1]), np.arange(filled.shape[1])))
    near = np.maximum(0.0, 1.0 - away / (TREND_DAYS + 1))
    weight: Floats = known @ near
    level: Floats = (filled @ near) / np.maximum(weight, 1e-9)
    return level


def freedom_spent(days: Floats) -> Floats:
    """How many of so many days' degrees of freedom the expectation has used up: one a weekday, one each four weeks."""
    spent: Floats = WEEKDAYS + days / TREND_DAYS
    return spent
