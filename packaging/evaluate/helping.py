"""The part about reminders with people nothing was designed on: what is kept, and whether the effect is told right."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

import numpy as np

from evaluate.cores import spread
from evaluate.scoring import Interval
from evaluate.strangers import STRANGERS, Draw
from evaluate.tables import Cell, Table
from habit_desktop.engine.network import prior_in
from habit_desktop.engine.reminder_value import Way, Worth, worth_of
from habit_desktop.engine.simulated_trials import Told
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.training import seeded

PEOPLE, DAYS = 250, 365
LEAST_KEPT, MOST_REMINDED = 0.95, 0.60
LEAST_HELD, MOST_HELD = 0.87, 0.93
ALL = "all of them"
_RESAMPLES = 2000

Worths = Mapping[Way, Sequence[Worth]]
"""What some crowds came to, under each way in the same order."""


@dataclass(frozen=True, slots=True)
class Held:
    """How often the range held the true effect, with its Monte-Carlo standard error, over so many."""

    share: float
    error: float
    count: int


def measured(prior: bytes) -> list[Table]:
    """All tables of this part; `prior` is the file with the network everybody starts with."""
    return tables({name: lived(draw, prior, PEOPLE, DAYS, name) for name, draw in STRANGERS.items()})


def lived(draw: Draw, prior: bytes, people: int, days: int, name: str, seed: int = 0) -> Worths:
    """What a crowd came to under each way."""
    traits, start = draw(people, seed), prior_in(prior)
    ways = {way.value: partial(worth_of, way, traits, days, seed, start) for way in Way}
    found = spread(f"reminders, {name}", ways)
    return {way: [found[way.value]] for way in Way}


def tables(crowds: Mapping[str, Worths]) -> list[Table]:
    """The tables of some crowds, and of all of them together."""
    together: Worths = {way: [*chain.from_iterable(worths[way] for worths in crowds.values())] for way in Way}
    every = {**crowds, ALL: together}
    return [_keeping(every), _holding(every), _standing(every)]


def kept(worths: Worths, way: Way) -> Interval:
    """The share of the completions of reminding always that are left, with its 95 % interval over people."""
    return _ratio(_joined(worths[way], "completions"), _joined(worths[Way.ALWAYS], "completions"))


def reminded(worths: Worths, way: Way) -> Interval:
    """The share of the reminders of reminding always that are left, with its 95 % interval over people."""
    return _ratio(_joined(worths[way], "reminders"), _joined(worths[Way.ALWAYS], "reminders"))


def held(worths: Worths, *, habit: bool) -> Held:
    """How often the range held the truth of a person, or of a habit, that was told at the end of the days."""
    told: list[Told] = [
        each for worth in worths[Way.LEARNED] for each in worth.told if each.habit is habit and each.benefit.known
    ]
    share = sum(each.held for each in told) / len(told) if told else math.nan
    return Held(share, math.sqrt(share * (1 - share) / len(told)) if told else math.nan, len(told))


def _keeping(every: Mapping[str, Worths]) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (
            name,
            kept(worths, Way.NEVER).value,
            kept(worths, Way.PLAIN).value,
            reminded(worths, Way.PLAIN).value,
            kept(worths, Way.LEARNED),
            reminded(worths, Way.LEARNED),
        )
        for name, worths in every.items()
    ]
    return Table(
        "Strangers: what is kept of reminding always, and with how many of its reminders",
        f"{PEOPLE} people of each kind over {DAYS} days, nothing was chosen on them; the same luck under each way. "
        f"Learned is by what reminders were worth; the aim is {LEAST_KEPT:.0%} of the completions or more with "
        f"{MOST_REMINDED:.0%} of the reminders or fewer. 95 % intervals over people (bootstrap).",
        ("people", "none: kept", "chance: kept", "chance: reminders", "learned: kept", "learned: reminders"),
        tuple(rows),
    )


def _holding(every: Mapping[str, Worths]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for name, worths in every.items():
        person, habit = held(worths, habit=False), held(worths, habit=True)
        rows.append((name, person.share, person.error, person.count, habit.share, habit.error, habit.count))
    return Table(
        "Strangers: does the range hold the effect of reminders?",
        f"The range that is told means to hold the true effect nine times in ten; the aim is {LEAST_HELD:.0%} to "
        f"{MOST_HELD:.0%} for all of them together. After {DAYS} days, for those to whom an effect is told; ± is the "
        "standard error of the share.",
        ("people", "person: held", "±", "people told", "habit: held", "± ", "habits told"),
        tuple(rows),
    )


def _standing(every: Mapping[str, Worths]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for name, worths in every.items():
        over = (_ratio(_joined(worths[way], "overstated"), _joined(worths[way], "habit_days")) for way in Way)
        rows.append((name, *(each.value for each in over)))
    return Table(
        "Strangers: does a habit that is reminded look as if it needed none?",
        "By how much the chance on one's own was said to be higher than it truly was. Who learns what reminders are "
        "worth takes out what they add; all other ways do not know it.",
        ("people", *(way.value for way in Way)),
        tuple(rows),
    )


def _joined(worths: Sequence[Worth], name: str) -> Floats:
    return np.array([number for worth in worths for number in getattr(worth, name)])


def _ratio(part: Floats, whole: Floats) -> Interval:
    """The ratio of two sums over people, and its interval had other people been drawn."""
    drawn = seeded(0).integers(0, len(part), (_RESAMPLES, len(part)))
    ratios = part[drawn].sum(axis=1) / whole[drawn].sum(axis=1)
    low, high = np.percentile(ratios, (2.5, 97.5))
    return Interval(float(part.sum() / whole.sum()), float(low), float(high))
