"""How much two habits' days go together beyond weekday and trend, and how surely."""

from dataclasses import dataclass
from math import erfc, sqrt

import numpy as np

from habit_desktop.learning.grid import counts
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.statistics.expectation import freedom_spent

LAGS = 14


@dataclass(frozen=True, slots=True)
class Associations:
    """All pairs (habits, habits) of one habit's day with another's ``lag`` days later; the row comes first in time.

    ``days`` counts the days both have, ``slope`` is by how much the second is higher for one more of the first,
    ``correlation`` lies in -1…1, ``p`` is the chance of as much by chance alone; NaN where there is nothing to compare.
    """

    days: Floats
    slope: Floats
    correlation: Floats
    p: Floats


def associations(first: Floats, second: Floats, lag: int) -> Associations:
    """Compare residuals (habits, days) of one day with those (habits, days) ``lag`` days later.

    Runs make days count for less than their number: the variance of the sum of products is that of two independent
    series with their own autocorrelations. Source: Bartlett 1935, "Some aspects of the time-correlation problem".
    """
    inflation = _inflation(first, second)
    before, after = first[:, : first.shape[1] - lag], second[:, lag:]
    x, y = np.nan_to_num(before), np.nan_to_num(after)
    known_x, known_y = counts(before).astype(float), counts(after).astype(float)
    products, days = x @ y.T, known_x @ known_y.T
    squares_x, squares_y = (x**2) @ known_y.T, known_x @ (y**2).T
    with np.errstate(invalid="ignore", divide="ignore"):
        freedom = np.maximum(1.0 - freedom_spent(days) / days, 0.0)
        z = products * np.sqrt(freedom / ((x**2) @ (y**2).T * inflation))
        slope = products / squares_x
        correlation = products / np.sqrt(squares_x * squares_y)
    p = np.array([[erfc(abs(each) / sqrt(2)) for each in row] for row in z]).reshape(z.shape)
    return Associations(days, slope, correlation, p)


def _inflation(first: Floats, second: Floats) -> Floats:
    """How much wider (habits, habits) chance alone spreads a sum of products because days resemble their neighbours."""
    inflation: Floats = np.maximum(1.0, 1.0 + 2.0 * _autocorrelations(first) @ _autocorrelations(second).T)
    return inflation


def _autocorrelations(residuals: Floats) -> Floats:
    """The correlation (habits, lags) of each habit's day with the one 1, 2, … days later."""
    filled, known = np.nan_to_num(residuals), counts(residuals).astype(float)
    variance = (filled**2).sum(axis=1) / np.maximum(known.sum(axis=1), 1.0)
    found = np.zeros((len(residuals), LAGS))
    for lag in range(1, min(LAGS + 1, residuals.shape[1])):
        pairs = (known[:, lag:] * known[:, :-lag]).sum(axis=1)
        products = (filled[:, lag:] * filled[:, :-lag]).sum(axis=1)
        found[:, lag - 1] = products / np.maximum(pairs * variance, 1e-9)
    return found
