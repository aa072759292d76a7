"""How good the chances said of several people's logs were, every habit of a person and every person weighing the same.

The loss is the log loss in nats, chances held inside [.01, .99]. A habit's first day is done by construction and is
not scored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from evaluate.logs import Log
from habit_desktop.learning.evaluation import Calibration, calibration, log_loss
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.training import seeded

_FEWEST_ROWS = 5
"""A habit with fewer rows at an age is left out there: its mean would be mostly luck."""
_RESAMPLES = 2000
_TAILS_PERCENT = (2.5, 97.5)

Losses = Mapping[str, float]
"""Mean loss by person."""


class Age(Enum):
    """How long a habit has been tracked, by the calendar days since its first."""

    ALL = "all days"
    FIRST_DAYS = "days 1-14"
    FIRST_WEEKS = "days 15-59"
    LATER = "days 60+"

    @property
    def days(self) -> slice:
        """The columns of a log, which begins with day 0."""
        return _DAYS[self]


_DAYS = {
    Age.ALL: slice(1, None),
    Age.FIRST_DAYS: slice(1, 15),
    Age.FIRST_WEEKS: slice(15, 60),
    Age.LATER: slice(60, None),
}


@dataclass(frozen=True, slots=True)
class Score:
    """Losses by age and person, and what is counted over all rows or all habits."""

    losses: Mapping[Age, Losses]
    calibration: Calibration
    median_auc: float
    better_than_ew7: float


@dataclass(frozen=True, slots=True)
class Interval:
    """A number that rests on people, with its 95 % interval had other people been drawn."""

    value: float
    low: float
    high: float


def score(logs: Sequence[Log], chances: Sequence[Floats], ew7_chances: Sequence[Floats]) -> Score:
    """How good chances were: (days,) for each log, as are those of EW-7, which habits are compared with one by one."""
    losses = {age: losses_at(age, logs, chances) for age in Age}
    seen = [_scored(log, said) for log, said in zip(logs, chances, strict=True)]
    y, p = (np.concatenate(column) for column in zip(*seen, strict=True))
    pairs = zip(logs, chances, ew7_chances, strict=True)
    better = [
        _habit_loss(log, said, Age.ALL) < _habit_loss(log, simple, Age.ALL)
        for log, said, simple in pairs
        if _scored(log, said)[0].size
    ]
    aucs = [auc(*habit) for habit in seen if habit[0].size]
    return Score(losses, calibration(y, p), float(np.nanmedian(aucs)), float(np.mean(better)))


def losses_at(age: Age, logs: Sequence[Log], chances: Sequence[Floats]) -> dict[str, float]:
    """The loss of each person at an age: the mean of their habits that have rows enough there."""
    habits: dict[str, list[float]] = {}
    for log, said in zip(logs, chances, strict=True):
        if (~np.isnan(log.outcomes[age.days])).sum() >= _FEWEST_ROWS:
            habits.setdefault(log.person, []).append(_habit_loss(log, said, age))
    return {person: float(np.mean(losses)) for person, losses in habits.items()}


def mean_of(losses: Losses) -> float:
    """The mean over people, NaN without any."""
    return float(np.mean(list(losses.values()))) if losses else float("nan")


def auc(y: Floats, p: Floats) -> float:
    """How often a done day had the higher chance than one not done, ties counting half; NaN without one of each."""
    done, missed = p[y == 1], p[y == 0]
    if not done.size or not missed.size:
        return float("nan")
    ahead = done[:, None] - missed
    return float((ahead > 0).mean() + (ahead == 0).mean() / 2)


def skill(losses: Losses, reference: Losses) -> Interval:
    """The part of the reference's loss that is saved."""
    model, other = _paired(losses, reference)
    return _interval(1 - model / other)


def difference(losses: Losses, reference: Losses) -> Interval:
    """How much more is lost than by the reference."""
    model, other = _paired(losses, reference)
    return _interval(model - other)


def mean_score(scores: Sequence[Score]) -> Score:
    """The mean of several runs over the same logs, number by number."""
    losses = {
        age: {person: float(np.mean([one.losses[age][person] for one in scores])) for person in first}
        for age, first in scores[0].losses.items()
    }
    slopes = [(one.calibration.slope, one.calibration.intercept, one.calibration.slope_error) for one in scores]
    slope, intercept, error = np.mean(slopes, axis=0).tolist()
    auc_mean = float(np.mean([one.median_auc for one in scores]))
    better = float(np.mean([one.better_than_ew7 for one in scores]))
    return Score(losses, Calibration(slope, intercept, error), auc_mean, better)


def of_group(losses: Losses, members: frozenset[str]) -> Losses:
    """The losses of some of the people."""
    return {person: loss for person, loss in losses.items() if person in members}


def _scored(log: Log, said: Floats) -> tuple[Floats, Floats]:
    y, p = log.outcomes[Age.ALL.days], said[Age.ALL.days]
    known = ~np.isnan(y)
    return y[known], p[known]


def _habit_loss(log: Log, said: Floats, age: Age) -> float:
    losses = log_loss(log.outcomes[age.days], said[age.days])
    return float(losses[~np.isnan(log.outcomes[age.days])].mean())


def _paired(losses: Losses, reference: Losses) -> tuple[Floats, Floats]:
    """The two means, first over all people and then over each drawing of people: (1 + resamples,) each."""
    both = np.array([[losses[person], reference[person]] for person in losses])
    everybody = np.arange(len(both))
    drawn = seeded(0).integers(0, len(both), (_RESAMPLES, len(both)))
    means = both[np.vstack([everybody, drawn])].mean(axis=1)
    return means[:, 0], means[:, 1]


def _interval(numbers: Floats) -> Interval:
    low, high = np.percentile(numbers[1:], _TAILS_PERCENT)
    return Interval(float(numbers[0]), float(low), float(high))
