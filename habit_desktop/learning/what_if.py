"""What the model would say had the day, or the days before it, been different: facts are changed, never inputs.

So everything that rests on the same facts moves with them, the simple rules too. What stays is what was learned: the
network's weights, who is heard, the usual hours of the habit, and all days but the last 30.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from habit_desktop.learning.explanation import Explanation, explain
from habit_desktop.learning.forecast import Forecast, forecast
from habit_desktop.learning.gate import Gate
from habit_desktop.learning.inputs import Today
from habit_desktop.learning.look import Look
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.reliving import with_done, with_run
from habit_desktop.learning.spread import UNMEASURED, Spread


@dataclass(frozen=True, slots=True)
class Standing:
    """What a forecast was made from.

    `before` is the memory some days ago; `outcomes`: (habits, days) are those of all closed days; `later` tells for an
    hour which share of its done days each habit is done after it: (habits,).
    """

    memory: Memory
    before: Memory
    outcomes: Floats
    look: Look
    later: Callable[[float], Floats]
    parameters: Floats
    gate: Gate
    by_day: Gate
    prior: Floats
    mean_day: Floats
    spread: Spread = UNMEASURED


@dataclass(frozen=True, slots=True)
class Change:
    """What is different for one habit; None leaves a thing as it is.

    `hour` counts from the day's start, `weekday` from Monday (0); `others_done` is how many of the other habits are
    done today; `run` the last rows alike, below zero misses; `done_30d` the rows done in the last 30 days.
    """

    hour: float | None = None
    app_openings: int | None = None
    reminded: int | None = None
    reminders_opened: int | None = None
    others_done: int | None = None
    weekday: int | None = None
    run: int | None = None
    done_30d: int | None = None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What would be said, and why; `outcomes`: (days,) are the habit's days as they would have gone."""

    said: Forecast
    why: Explanation
    look: Look
    outcomes: Floats


def what_if(standing: Standing, habit: int, change: Change) -> WhatIf:
    """The chance of a habit had things been different; without a difference it is the forecast's, bit by bit."""
    outcomes = _outcomes(standing.outcomes[habit], change)
    memory, look = _memory(standing, habit, outcomes, change), _look(standing, habit, change)
    parameters, gate, by_day, prior = standing.parameters, standing.gate, standing.by_day, standing.prior
    said = forecast(memory, parameters, gate, look, by_day=by_day, prior=prior, spread=standing.spread)
    why = explain(said, memory, outcomes, habit, parameters, gate, standing.mean_day, by_day=by_day, prior=prior)
    return WhatIf(
        said, why if memory.rules.weekday == standing.memory.rules.weekday else _uncounted(why), look, outcomes
    )


def others_today(look: Look, habit: int) -> list[int]:
    """The other habits that are done or could be today, those that are done first."""
    others = [at for at in range(len(look.open)) if at != habit and (look.open[at] or look.today.done[at])]
    return sorted(others, key=lambda at: not look.today.done[at])


def _uncounted(why: Explanation) -> Explanation:
    """The same without counts: those of a weekday are read from the history, where today has its own."""
    return replace(why, contributions=tuple(replace(part, done=None, of=None) for part in why.contributions))


def _outcomes(outcomes: Floats, change: Change) -> Floats:
    if change.run is not None:
        outcomes = with_run(outcomes, change.run)
    return outcomes if change.done_30d is None else with_done(outcomes, change.done_30d)


def _memory(standing: Standing, habit: int, outcomes: Floats, change: Change) -> Memory:
    memory, since = standing.memory, standing.before.days_closed
    if (outcomes != standing.outcomes[habit])[~np.isnan(outcomes)].any():
        days = standing.outcomes[:, since:].copy()
        days[habit] = outcomes[since:]
        memory = memory.had_it_gone(standing.before, days.T)
    return memory if change.weekday in (None, memory.rules.weekday) else memory.on(int(change.weekday or 0))


def _look(standing: Standing, habit: int, change: Change) -> Look:
    look = standing.look
    if change.hour is not None:
        look = look.at(change.hour, standing.later(change.hour))
    return replace(look, today=_today(look, habit, change))


def _today(look: Look, habit: int, change: Change) -> Today:
    """The day so far, where a reminder that was opened has been shown."""
    today, done = look.today, look.today.done
    shown = _with(today.reminded, habit, change.reminded)
    opened = _with(today.reminders_opened, habit, change.reminders_opened)
    if change.reminded is not None:
        opened = np.minimum(opened, shown)
    if change.others_done is not None:
        others = others_today(look, habit)
        done = done.copy()
        done[others] = np.arange(len(others)) < change.others_done
    return replace(
        today,
        app_openings=_with(today.app_openings, habit, change.app_openings),
        reminded=np.maximum(shown, opened) if change.reminders_opened is not None else shown,
        reminders_opened=opened,
        done=done,
    )


def _with(numbers: Floats, habit: int, number: int | None) -> Floats:
    if number is None:
        return numbers
    changed = numbers.copy()
    changed[habit] = number
    return changed
