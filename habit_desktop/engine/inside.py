"""What is inside a chance: its sum, its inputs, what every neuron says; and what it would be were things different."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from habit_desktop.engine.foresight import Outlook
from habit_desktop.engine.network import Network
from habit_desktop.engine.readings import Chance
from habit_desktop.engine.session import Session
from habit_desktop.learning.contribution import Contribution, Feature, Group, by_group
from habit_desktop.learning.firing import Firing, firing, inputs_of
from habit_desktop.learning.inputs import INPUTS
from habit_desktop.learning.look import Look
from habit_desktop.learning.memory import WINDOW_DAYS
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.reliving import done_of, possible_runs, run_of
from habit_desktop.learning.similar import Similar, similar
from habit_desktop.learning.what_if import Change, Standing, WhatIf, others_today, what_if

HALF_HOURS = 48
MOST_OPENINGS = 8


class Circumstance(StrEnum):
    """What can differ about a day: what happened since it began, and how the days before it went."""

    HOUR = "hour"
    WEEKDAY = "weekday"
    RUN = "run"
    DONE_30D = "done_30d"
    OTHERS_DONE = "others_done"
    APP_OPENINGS = "app_openings"
    REMINDED = "reminded"
    REMINDERS_OPENED = "reminders_opened"


@dataclass(frozen=True, slots=True)
class Choices:
    """What a circumstance could be, in order; ``at`` is the place of what is so."""

    circumstance: Circumstance
    values: tuple[float, ...]
    at: int


@dataclass(frozen=True, slots=True)
class InputReading:
    """One of the network's ten inputs: as it was read, in its unit, and as the network sees it."""

    feature: Feature
    raw: float
    normalised: float


@dataclass(frozen=True, slots=True)
class Inside:
    """A chance taken apart.

    ``base`` (0–1) and the points (of 100) of the groups lead to the chance, and so do those of the contributions.
    ``firings`` are what the neurons of each network asked say. ``settled`` is how things stand or would stand; of what
    could differ, ``choices`` tells the rest. ``rows_30d`` is how many days of the last 30 count; hours are told from
    ``day_starts_at``.
    """

    chance: Chance
    base: float
    contributions: tuple[Contribution, ...]
    groups: tuple[tuple[Group, float], ...]
    inputs: tuple[InputReading, ...]
    firings: tuple[Firing, ...]
    similar: Similar | None
    choices: tuple[Choices, ...]
    settled: Mapping[Circumstance, float]
    rows_30d: int
    day_starts_at: time


@dataclass(frozen=True, slots=True)
class PastInside:
    """What a kept chance of a past day rested on."""

    day: date
    chance: Chance
    inputs: tuple[InputReading, ...]
    firings: tuple[Firing, ...]


def inside(
    session: Session,
    view: Outlook,
    habit: str,
    networks: Sequence[Network],
    different: Mapping[Circumstance, float] | None = None,
) -> Inside:
    """Return what is inside today's chance of a habit, or inside what it would be were some things different.

    With nothing different it is the outlook's own chance, bit by bit.
    """
    row, wishes = view.grid.habits.index(habit), different or {}
    start = _standing(view)
    found = what_if(start, row, _change(wishes))
    said, why = found.said, found.why
    numbers = (float(said.now[row]), float(said.low[row]), float(said.high[row]))
    x = said.moment.x[row]
    return Inside(
        chance=Chance(*numbers, guessed=view.knows_nothing_of(row)),
        base=why.base,
        contributions=why.strongest(len(why.contributions)),
        groups=tuple(by_group(why.contributions).items()),
        inputs=_inputs(said.moment.raw[row], x),
        firings=tuple(firing(network.parameters, x) for network in networks),
        similar=similar(found.outcomes, view.grid.first_weekday),
        choices=_choices(start, row),
        settled=_settled(found, row, int(wishes.get(Circumstance.WEEKDAY, start.memory.rules.weekday))),
        rows_30d=done_of(found.outcomes)[1],
        day_starts_at=session.settings().day_starts_at,
    )


def inside_of_day(session: Session, habit: str, day: date, networks: Sequence[Network]) -> PastInside | None:
    """Return what the kept chance of a past day rested on, None where none was kept."""
    kept = session.folder.predictions.of_habit_on(habit, day)
    if kept is None:
        return None
    x = inputs_of(kept.inputs)
    return PastInside(
        day,
        Chance(kept.served, kept.low, kept.high),
        _inputs(kept.inputs, x),
        tuple(firing(network.parameters, x) for network in networks),
    )


def _standing(view: Outlook) -> Standing:
    past = view.past
    return Standing(
        past.memory,
        past.days_ago(WINDOW_DAYS),
        view.grid.outcomes,
        view.look,
        view.later,
        view.network.parameters,
        past.gate,
        past.by_day,
        view.prior,
        past.usual_day.x,
        view.spread,
    )


def _change(wishes: Mapping[Circumstance, float]) -> Change:
    counts = {wish.value: round(value) for wish, value in wishes.items() if wish is not Circumstance.HOUR}
    return Change(hour=wishes.get(Circumstance.HOUR), **counts)


def _inputs(raw: Sequence[float] | Floats, x: Floats) -> tuple[InputReading, ...]:
    return tuple(
        InputReading(Feature(item.key), float(value), float(seen))
        for item, value, seen in zip(INPUTS, raw, x, strict=True)
    )


def _settled(found: WhatIf, row: int, weekday: int) -> Mapping[Circumstance, float]:
    today = found.look.today
    return {
        Circumstance.HOUR: float(today.hour[row]),
        Circumstance.WEEKDAY: weekday,
        Circumstance.RUN: run_of(found.outcomes),
        Circumstance.DONE_30D: done_of(found.outcomes)[0],
        Circumstance.OTHERS_DONE: _others_done(found.look, row),
        Circumstance.APP_OPENINGS: float(today.app_openings[row]),
        Circumstance.REMINDED: float(today.reminded[row]),
        Circumstance.REMINDERS_OPENED: float(today.reminders_opened[row]),
    }


def _others_done(look: Look, row: int) -> int:
    return sum(bool(look.today.done[other]) for other in others_today(look, row))


def _choices(start: Standing, row: int) -> tuple[Choices, ...]:
    """Return what could be different, without what could not."""
    look, outcomes = start.look, start.outcomes[row]
    today = look.today
    done, rows = done_of(outcomes)
    openings = float(today.app_openings[row])
    reminded, opened = float(today.reminded[row]), float(today.reminders_opened[row])
    runs = possible_runs(outcomes)
    offered = (
        _offered(Circumstance.HOUR, (half / 2 for half in range(HALF_HOURS)), float(today.hour[row])),
        _offered(Circumstance.WEEKDAY, range(7), start.memory.rules.weekday),
        _offered(Circumstance.RUN, runs, run_of(outcomes)),
        _offered(Circumstance.DONE_30D, range(rows + 1) if runs else (), done),
        _offered(Circumstance.OTHERS_DONE, range(len(others_today(look, row)) + 1), _others_done(look, row)),
        _offered(Circumstance.APP_OPENINGS, range(MOST_OPENINGS + 1), openings),
        _offered(Circumstance.REMINDED, (0.0, max(reminded, 1.0)), reminded),
        _offered(Circumstance.REMINDERS_OPENED, (0.0, max(opened, 1.0)), opened),
    )
    return tuple(each for each in offered if len(each.values) > 1)


def _offered(circumstance: Circumstance, values: Iterable[float], now: float) -> Choices:
    ordered = sorted({*map(float, values), float(now)})
    return Choices(circumstance, tuple(ordered), ordered.index(float(now)))
