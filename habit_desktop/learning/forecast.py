"""The chances of all habits of a person at one moment, by everybody who has a say."""

from collections.abc import Sequence

import numpy as np

from habit_desktop.domain.value import value
from habit_desktop.learning import mlp
from habit_desktop.learning.gate import DayVoice, Gate, day_gate
from habit_desktop.learning.look import Look
from habit_desktop.learning.memory import Memory, Morning
from habit_desktop.learning.odds import Floats, logit, sigmoid
from habit_desktop.learning.spread import UNMEASURED, Spread


@value
class Forecast:
    """The chances before a day's outcome is known; everything is (habits,) but logits: (predictors, habits).

    `morning` and `served` are those of the day's start, whatever the hour; `moment` and `now` those of the look, given
    that the habit is not done yet, and `on_own` the same had no reminder been shown today; `low` … `high` is an 80 %
    range around `now`.
    """

    morning: Morning
    moment: Morning
    logits: Floats
    rules: Floats
    prior: Floats
    network: Floats
    served: Floats
    now: Floats
    on_own: Floats
    low: Floats
    high: Floats


def forecast(
    memory: Memory,
    parameters: Floats,
    gate: Gate,
    look: Look | None = None,
    *,
    by_day: Gate | None = None,
    prior: Floats | None = None,
    spread: Spread = UNMEASURED,
) -> Forecast:
    """The chances of the day that begins, or as of a look during it.

    `parameters` and `prior` are (321,); where no prior is given it is the silent one. `by_day` is the gate of what the
    day adds; `spread` says how far the truth may lie from what the day starts with.
    """
    morning = memory.morning()
    rules_logit = morning.rules_logit
    prior_logit = rules_logit if prior is None else rules_logit + mlp.forward(prior, morning.x)
    moment = memory.morning(look.today) if look else morning
    correction = mlp.forward(parameters, morning.x)
    logits = np.array([rules_logit, prior_logit, rules_logit + correction])
    served_logit = gate.serve(logits)
    now_logit = own_logit = served_logit
    if look:
        by_day = by_day or day_gate(memory.habits)
        now_logit = by_day.serve(_voices(memory, parameters, served_logit, correction, look))
        own_logit = now_logit
        if look.today.reminded.any():
            own_logit = by_day.serve(_voices(memory, parameters, served_logit, correction, look.without_reminders()))
    below, above = spread.around(served_logit, memory.rules.situation.rows_seen)
    rules, by_prior, network, served, now, on_own, low, high = sigmoid(
        np.array([*logits, served_logit, now_logit, own_logit, now_logit + below, now_logit + above])
    )
    return Forecast(morning, moment, logits, rules, by_prior, network, served, now, on_own, low, high)


def _voices(memory: Memory, parameters: Floats, served_logit: Floats, start: Floats, look: Look) -> Floats:
    """What is left of the day's chance at a look, by the clock alone and with the network: (DayVoice, habits).

    `start`: (habits,) is what the network added at the start of the day.
    """
    # Bayes: not done by now is sure on a day without, and as likely as the share to come on a day with.
    voices = np.tile(served_logit + np.log(look.later), (len(DayVoice), 1))
    voices[DayVoice.NETWORK] += mlp.forward(parameters, memory.morning(look.today).x) - start
    return voices


def learn_of_day(
    by_day: Gate, memory: Memory, parameters: Floats, served: Floats, looks: Sequence[Look], outcomes: Floats
) -> None:
    """What could be said at the looks of a day has met its outcomes, (habits,); a habit's looks count as one.

    The day is about to be closed in the memory; `served`: (habits,) are the chances of its start, by these parameters
    among others, NaN where there was none.
    """
    if not looks:
        return
    lessons, start = memory.lessons(outcomes), mlp.forward(parameters, memory.morning().x)
    voices = [_voices(memory, parameters, logit(served), start, look) for look in looks]
    by_day.learn(np.stack(voices), np.stack([np.where(look.open, lessons, np.nan) for look in looks]))
