"""Why this number: what moved the chance away from the habit's long-run rate, in percentage points, with counts."""

from dataclasses import dataclass
from enum import Enum

import numpy as np

from habit_desktop.learning import mlp
from habit_desktop.learning.evidence import Evidence, after_as_long, last_days, on_weekday
from habit_desktop.learning.forecast import Forecast
from habit_desktop.learning.gate import Gate, Predictor
from habit_desktop.learning.inputs import INPUTS, Column
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.rules import Expert
from habit_desktop.learning.shapley import shapley

_SMALLEST_STEP = 1e-9


class Feature(Enum):
    """What can move a chance: three steps of the rules, the hour, the network as such, its ten inputs by their keys."""

    RECENT_DAYS = "recent_days"
    SAME_WEEKDAY = "same_weekday"
    SINCE_LAST_DONE = "since_last_done"
    NOT_YET = "not_yet"
    USUAL_CORRECTION = "usual_correction"
    STREAK = "streak"
    RATE_30D = "rate_30d"
    APP_OPENINGS = "app_openings"
    REMINDERS_OPENED = "reminders_opened"
    HOUR = "hour"
    RULES = "rules"
    DAYS_SINCE_DONE = "days_since_done"
    WEEKDAY = "weekday"
    MOMENTUM = "momentum"
    REMINDED = "reminded"


@dataclass(frozen=True, slots=True)
class Reason:
    """One contribution in percentage points; the feature's value (an input's raw one) and a count, where it has any.

    SAME_WEEKDAY's value is the weekday (0 Monday), SINCE_LAST_DONE's the days (0 never done). NOT_YET is what the
    hours that passed without a mark took away, USUAL_CORRECTION what the network adds on the person's mean day.
    """

    feature: Feature
    points: float
    value: float | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """The chance told as a sum: 100 · (chance - base) is the sum of the reasons' points; base is the long-run rate."""

    base: float
    chance: float
    reasons: tuple[Reason, ...]

    def strongest(self, count: int) -> tuple[Reason, ...]:
        """The reasons that move the chance most, strongest first."""
        return tuple(sorted(self.reasons, key=lambda reason: -abs(reason.points))[:count])


# Each expert walks from the long-run rate over the recent rate and the weekday's to its own chance; the walks are
# weighed as the experts are, so that what the mixture ignores moves nothing.
_RECENT = np.array([expert if expert < Expert.WEEKDAY_30 else Expert.HALF_LIFE_30 for expert in Expert])
_WEEKDAY = _RECENT.copy()
_WEEKDAY[Expert.WEEKDAY_30 : Expert.MARKOV_1] = [Expert.WEEKDAY_30, Expert.WEEKDAY_90, Expert.WEEKDAY_365]
_WEEKDAY[[Expert.WEEKDAY_MARKOV, Expert.WEEKDAY_SINCE_DONE]] = Expert.WEEKDAY_30


def explain(
    said: Forecast, memory: Memory, outcomes: Floats, habit: int, parameters: Floats, gate: Gate, mean_day: Floats
) -> Explanation:
    """Why the forecast says this chance for the habit at this place of its arrays, now.

    The forecast must come from this memory, these parameters and this gate; outcomes: (days,) are the habit's closed
    days; mean_day: (10,) the person's mean normalised inputs, against which the network's inputs are weighed.
    """
    base = float(said.morning.experts[habit, Expert.CLIMATOLOGY])
    rules = _rules_reasons(said, memory, outcomes, habit)
    network = _network_reasons(said, habit, parameters, gate, mean_day)
    not_yet = Reason(Feature.NOT_YET, 100 * float(said.now[habit] - said.served[habit]))
    return Explanation(base, float(said.now[habit]), (*rules, not_yet, *network))


def _rules_reasons(said: Forecast, memory: Memory, outcomes: Floats, habit: int) -> list[Reason]:
    experts, weights = said.morning.experts[habit], memory.rules.weights[habit]
    recent, weekday = experts[_RECENT], experts[_WEEKDAY]
    days_since = int(said.morning.raw[habit, Column.DAYS_SINCE_DONE])
    today = memory.rules.weekday
    return [
        Reason(
            Feature.RECENT_DAYS,
            _points(weights, recent - experts[Expert.CLIMATOLOGY]),
            evidence=last_days(outcomes),
        ),
        Reason(
            Feature.SAME_WEEKDAY,
            _points(weights, weekday - recent),
            value=today,
            evidence=on_weekday(outcomes),
        ),
        Reason(
            Feature.SINCE_LAST_DONE,
            _points(weights, experts - weekday),
            value=days_since,
            evidence=after_as_long(outcomes, days_since),
        ),
    ]


def _network_reasons(said: Forecast, habit: int, parameters: Floats, gate: Gate, mean_day: Floats) -> list[Reason]:
    share = gate.weights[Predictor.NETWORK]

    def correction(x: Floats) -> Floats:
        served: Floats = share * mlp.forward(parameters, x)
        return served

    x = said.morning.x[habit]
    usual = float(correction(mean_day[None])[0])
    shares = shapley(correction, x, mean_day)
    per_logit = 100 * _slope(float(said.rules[habit]), float(said.served[habit]), usual + float(shares.sum()))
    raw = said.morning.raw[habit]
    return [
        Reason(Feature.USUAL_CORRECTION, per_logit * usual),
        *(
            Reason(Feature(item.key), per_logit * float(shares[column]), value=float(raw[column]))
            for column, item in enumerate(INPUTS)
        ),
    ]


def _points(weights: Floats, steps: Floats) -> float:
    return 100 * float(weights @ steps)


def _slope(start: float, end: float, log_odds: float) -> float:
    """How far the chance moves per unit of log-odds on the way from start to end."""
    if abs(log_odds) < _SMALLEST_STEP:
        return start * (1 - start)
    return (end - start) / log_odds
