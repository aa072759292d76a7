"""Why this number: what moved the chance away from the habit's long-run rate, in percentage points, with counts."""

from dataclasses import dataclass

import numpy as np

from habit_desktop.learning import mlp
from habit_desktop.learning.contribution import Contribution, Feature
from habit_desktop.learning.evidence import Evidence, after_as_long, last_days, on_weekday
from habit_desktop.learning.forecast import Forecast
from habit_desktop.learning.gate import Gate, Predictor
from habit_desktop.learning.inputs import INPUTS, Column
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.rules import Expert
from habit_desktop.learning.shapley import shapley

_SMALLEST_STEP = 1e-9


@dataclass(frozen=True, slots=True)
class Explanation:
    """The chance told as a sum: the points of the contributions add up to 100 · (chance - base), the long-run rate."""

    base: float
    chance: float
    contributions: tuple[Contribution, ...]

    def strongest(self, count: int) -> tuple[Contribution, ...]:
        """The contributions that move the chance most, strongest first."""
        return tuple(sorted(self.contributions, key=lambda part: -abs(part.points))[:count])


# Each expert walks from the long-run rate over the recent rate and the weekday's to its own chance; the walks are
# weighed as the experts are, so that what the mixture ignores moves nothing.
_RECENT = np.array([expert if expert < Expert.WEEKDAY_30 else Expert.HALF_LIFE_30 for expert in Expert])
_WEEKDAY = _RECENT.copy()
_WEEKDAY[Expert.WEEKDAY_30 : Expert.MARKOV_1] = [Expert.WEEKDAY_30, Expert.WEEKDAY_90, Expert.WEEKDAY_365]
_WEEKDAY[[Expert.WEEKDAY_MARKOV, Expert.WEEKDAY_SINCE_DONE]] = Expert.WEEKDAY_30


def explain(
    said: Forecast,
    memory: Memory,
    outcomes: Floats,
    habit: int,
    parameters: Floats,
    gate: Gate,
    mean_day: Floats,
    *,
    prior: Floats | None = None,
) -> Explanation:
    """Why the forecast says this chance for the habit at this place of its arrays, now.

    The forecast must come from this memory, these parameters, this gate and this prior (None: the silent one);
    outcomes: (days,) are the habit's closed days; mean_day: (10,) the person's mean normalised inputs, against which
    the networks' inputs are weighed.
    """
    base = float(said.morning.experts[habit, Expert.CLIMATOLOGY])
    rules = _of_rules(said, memory, outcomes, habit)
    network = _of_network(said, habit, {Predictor.PRIOR: prior, Predictor.NETWORK: parameters}, gate, mean_day)
    return Explanation(base, float(said.now[habit]), (*rules, *network))


def _of_rules(said: Forecast, memory: Memory, outcomes: Floats, habit: int) -> list[Contribution]:
    experts, weights = said.morning.experts[habit], memory.rules.weights[habit]
    recent, weekday = experts[_RECENT], experts[_WEEKDAY]
    days_since = int(said.morning.raw[habit, Column.DAYS_SINCE_DONE])
    return [
        _counted(Feature.RECENT, _points(weights, recent - experts[Expert.CLIMATOLOGY]), last_days(outcomes)),
        _counted(Feature.WEEKDAY_RULE, _points(weights, weekday - recent), on_weekday(outcomes)),
        _counted(Feature.SINCE_DONE_RULE, _points(weights, experts - weekday), after_as_long(outcomes, days_since)),
    ]


def _of_network(
    said: Forecast, habit: int, networks: dict[Predictor, Floats | None], gate: Gate, mean_day: Floats
) -> list[Contribution]:
    """What the networks add on the person's mean day, then what each input adds to that; the hour with the clock's."""

    def correction(x: Floats) -> Floats:
        served = np.zeros(len(x))
        for predictor, parameters in networks.items():
            if parameters is not None:
                served += gate.weights[predictor] * mlp.forward(parameters, x)
        return served

    usual = float(correction(mean_day[None])[0])
    shares = shapley(correction, said.morning.x[habit], mean_day)
    log_odds = usual + float(shares.sum())
    per_log_odds = 100 * _slope(float(said.rules[habit]), float(said.served[habit]), log_odds)
    points = {Feature(item.key): per_log_odds * float(share) for item, share in zip(INPUTS, shares, strict=True)}
    points[Feature.HOUR] += 100 * float(said.now[habit] - said.served[habit])
    return [
        Contribution(Feature.OTHER_RULES, per_log_odds * usual),
        *(Contribution(feature, value) for feature, value in points.items()),
    ]


def _counted(feature: Feature, points: float, evidence: Evidence | None) -> Contribution:
    if evidence is None:
        return Contribution(feature, points)
    return Contribution(feature, points, evidence.done, evidence.rows)


def _points(weights: Floats, steps: Floats) -> float:
    return 100 * float(weights @ steps)


def _slope(start: float, end: float, log_odds: float) -> float:
    """How far the chance moves per unit of log-odds on the way from start to end."""
    if abs(log_odds) < _SMALLEST_STEP:
        return start * (1 - start)
    return (end - start) / log_odds
