"""Why this number: what moved the chance away from the habit's long-run rate, in percentage points, with counts."""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from habit_desktop.domain.value import value
from habit_desktop.learning import mlp
from habit_desktop.learning.contribution import Contribution, Feature
from habit_desktop.learning.evidence import Evidence, after_as_long, last_days, on_weekday
from habit_desktop.learning.forecast import Forecast
from habit_desktop.learning.gate import DayVoice, Gate, Predictor, day_gate
from habit_desktop.learning.inputs import INPUTS, Column
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats, logit, sigmoid
from habit_desktop.learning.rules import Expert
from habit_desktop.learning.shapley import shapley

_Chance: TypeAlias = Callable[[Floats], Floats]


@value
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
    by_day: Gate | None = None,
    prior: Floats | None = None,
) -> Explanation:
    """Why the forecast says this chance for the habit at this place of its arrays, at its moment.

    The forecast must come from this memory, these parameters, these gates and this prior (None: the silent one);
    outcomes: (days,) are the habit's closed days; mean_day: (10,) the person's mean normalised inputs, against which
    the networks' inputs are weighed.

    The walk goes from the long-run rate over the simple rules, the networks on the mean day (the blend: what they add
    to the rules on any day) and today's inputs to the chance at the day's start; then over the clock and what has
    happened since to the chance now. The person's network and the prior are told as one, each as far as the gate lets
    it speak. Were the network told in full, the blend would take back three points and more, and over half of it, on
    24 % of the benchmark's days; were the prior told in the blend alone, that bar would be the longest on 59 % of them.
    """
    base = float(said.morning.experts[habit, Expert.CLIMATOLOGY])
    at_start = _chance_at_start(said, habit, parameters, gate, prior)
    usual = float(at_start(mean_day[None])[0] - said.rules[habit])
    moves = _moves(at_start, said.morning.x[habit], mean_day)
    moves += _moves_since_start(said, habit, parameters, by_day or day_gate(memory.habits))
    inputs = zip(INPUTS, moves, said.moment.raw[habit], strict=True)
    contributions = (
        *_of_rules(said, memory, outcomes, habit),
        *(Contribution(Feature(item.key), 100 * float(move), value=float(value)) for item, move, value in inputs),
        Contribution(Feature.BLEND, 100 * usual),
    )
    return Explanation(base, float(said.now[habit]), contributions)


def _of_rules(said: Forecast, memory: Memory, outcomes: Floats, habit: int) -> list[Contribution]:
    """The walk of the experts; a count is told where it is on the side that its part of the walk leads to."""
    experts, weights = said.morning.experts[habit], memory.rules.weights[habit]
    walk = np.stack([np.full(len(Expert), experts[Expert.CLIMATOLOGY]), experts[_RECENT], experts[_WEEKDAY], experts])
    level, points = walk @ weights, 100 * np.diff(walk @ weights)
    days_since = memory.days_since_done(habit) or 0
    return [
        _counted(Feature.RECENT, points[0], last_days(outcomes, level[0], points[0])),
        _counted(Feature.WEEKDAY_RULE, points[1], on_weekday(outcomes, level[1], points[1])),
        _counted(Feature.SINCE_DONE_RULE, points[2], after_as_long(outcomes, days_since), days_since),
    ]


def _chance_at_start(said: Forecast, habit: int, parameters: Floats, gate: Gate, prior: Floats | None) -> _Chance:
    """What would be served at the day's start, had the inputs been x: (rows, 10) → (rows,)."""
    rules_logit, weights = said.morning.rules_logit[habit], gate.weights[:, habit]

    def chance(x: Floats) -> Floats:
        log_odds = rules_logit + weights[Predictor.NETWORK] * mlp.forward(parameters, x)
        if prior is not None:
            log_odds += weights[Predictor.PRIOR] * mlp.forward(prior, x)
        return sigmoid(log_odds)

    return chance


def _moves_since_start(said: Forecast, habit: int, parameters: Floats, by_day: Gate) -> Floats:
    """How far the chance has moved since the day's start, by input: (10,); what the clock took is the hour's."""
    if said.moment is said.morning:
        return np.zeros(len(INPUTS))
    morning, now = said.morning.x[habit], said.moment.x[habit]
    weight = by_day.weights[DayVoice.NETWORK, habit]
    at_start, at_look = weight * mlp.forward(parameters, np.stack([morning, now]))
    by_the_clock = logit(said.now[habit]) - (at_look - at_start)

    def chance(x: Floats) -> Floats:
        return sigmoid(by_the_clock + (weight * mlp.forward(parameters, x) - at_start))

    moves = _moves(chance, now, morning)
    moves[Column.HOUR] += sigmoid(by_the_clock) - said.served[habit]
    return moves


def _moves(chance: _Chance, x: Floats, reference: Floats) -> Floats:
    """How far each input moves the chance on the way from the reference to x: exact Shapley values, (10,).

    They are taken of the chance, not of its log-odds: so each is a number of points as it stands, none beyond ±1, and
    they add up without being translated. An input that is no different adds nothing in any order and is left out.
    """
    moves, moved = np.zeros(len(x)), np.flatnonzero(x != reference)

    def of_moved(rows: Floats) -> Floats:
        whole = np.tile(reference, (len(rows), 1))
        whole[:, moved] = rows
        return chance(whole)

    if len(moved):
        moves[moved] = shapley(of_moved, x[moved], reference[moved])
    return moves


def _counted(feature: Feature, points: float, evidence: Evidence | None, value: float | None = None) -> Contribution:
    done, rows = (evidence.done, evidence.rows) if evidence else (None, None)
    return Contribution(feature, float(points), done, rows, value)
