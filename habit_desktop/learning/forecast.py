"""The chances of all habits of a person at one moment, by everybody who has a say."""

from dataclasses import dataclass

import numpy as np

from habit_desktop.learning import mlp
from habit_desktop.learning.gate import Gate
from habit_desktop.learning.inputs import Today
from habit_desktop.learning.memory import Memory, Morning
from habit_desktop.learning.odds import Floats, sigmoid
from habit_desktop.learning.rules import Expert

_EIGHTY_PERCENT = 1.2815515655446004
"""The normal quantile that leaves ten percent above."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """The chances before a day's outcome is known; everything is (habits,) but logits: (predictors, habits).

    `served` is the chance of the day whatever the hour; `now` the chance that is left, given that the habit is not
    done yet; `low` … `high` an 80 % range around `now`.
    """

    morning: Morning
    logits: Floats
    rules: Floats
    network: Floats
    served: Floats
    now: Floats
    low: Floats
    high: Floats


def forecast(
    memory: Memory,
    parameters: Floats,
    gate: Gate,
    today: Today | None = None,
    later: Floats | None = None,
    *,
    prior: Floats | None = None,
) -> Forecast:
    """The chances of the day that begins, or as of now: with `today` and `later`, (habits,) of `hours.shares_later`.

    `parameters` and `prior` are (321,); where no prior is given it is the silent one.
    """
    morning = memory.morning(today)
    rules_logit = morning.rules_logit
    prior_logit = rules_logit if prior is None else rules_logit + mlp.forward(prior, morning.x)
    logits = np.stack([rules_logit, prior_logit, rules_logit + mlp.forward(parameters, morning.x)])
    served_logit = gate.serve(logits)
    # Bayes: not done by now is sure on a day without, and as likely as the share to come on a day with.
    now_logit = served_logit if later is None else served_logit + np.log(later)
    rules, _, network, served, now = sigmoid(np.stack([*logits, served_logit, now_logit]))
    low, high = chance_range(now, memory.rules.rows_within(Expert.HALF_LIFE_30))
    return Forecast(morning, logits, rules, network, served, now, low, high)


def chance_range(chance: Floats, rows: Floats) -> tuple[Floats, Floats]:
    """The 80 % range of each chance: wide while few rows are known, and never without the chance itself.

    Wilson's score interval (1927), with one row more than was seen so that it is defined for a new habit.
    """
    known = rows + 1
    square = _EIGHTY_PERCENT**2
    middle = (chance + square / (2 * known)) / (1 + square / known)
    reach = _EIGHTY_PERCENT * np.sqrt(chance * (1 - chance) / known + square / (4 * known**2)) / (1 + square / known)
    low, high = np.clip([middle - reach, middle + reach], 0, 1)
    return np.minimum(low, chance), np.maximum(high, chance)
