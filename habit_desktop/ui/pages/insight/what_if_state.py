"""What could be different and what would come of it, as values: pure, so that it can be tested without a screen."""

from collections.abc import Mapping
from dataclasses import dataclass

from habit_desktop.domain.csv_table import written
from habit_desktop.engine.inside import Choices, Circumstance, Inside
from habit_desktop.ui.widgets.chance_ring import Ring
from habit_desktop.wording.chances import with_range
from habit_desktop.wording.numbers import percent
from habit_desktop.wording.what_if import as_it_is, between, circumstance_name, circumstance_value, would_say

UNPROVEN = (Circumstance.REMINDED, Circumstance.REMINDERS_OPENED)
TOGGLED = 2


@dataclass(frozen=True, slots=True)
class Lever:
    """One thing that could be different: ``places`` there are, the one it is at, the one that is so, and both in words.

    ``toggles`` tells that it either is so or is not.
    """

    circumstance: Circumstance
    name: str
    places: int
    at: int
    so: int
    value: str
    toggles: bool

    @property
    def moved(self) -> bool:
        """Whether it is another than what is so."""
        return self.at != self.so


@dataclass(frozen=True, slots=True)
class WhatIfState:
    """The answer: its sentence, the ring, the range, and where every lever stands."""

    sentence: str
    ring: Ring
    range: str
    levers: tuple[Lever, ...]

    @property
    def changed(self) -> bool:
        """Whether anything is different."""
        return any(lever.moved for lever in self.levers)


def what_if_state(now: Inside, would_be: Inside) -> WhatIfState:
    """The card of an answer, beside what is so."""
    chance, levers = would_be.chance, tuple(_lever(each, would_be) for each in now.choices)
    said = with_range(chance.probability, chance.low, chance.high)
    changed = any(lever.moved for lever in levers)
    sentence = would_say(now.chance.probability, chance.probability) if changed else as_it_is(chance.probability)
    ring = Ring(chance.probability, chance.low, chance.high, percent(chance.probability), said)
    return WhatIfState(sentence, ring, between(chance.low, chance.high), levers)


def lever_values(choices: Choices, inside: Inside) -> list[str]:
    """All that a lever could be, in words."""
    name = choices.circumstance.value
    return [circumstance_value(name, value, inside.rows_30d, inside.day_starts_at) for value in choices.values]


def still_asked(now: Inside, wishes: Mapping[Circumstance, float]) -> dict[Circumstance, float]:
    """What is to be different of what was wished for: what could be so, and is not so anyway."""
    return {
        each.circumstance: wishes[each.circumstance]
        for each in now.choices
        if each.circumstance in wishes
        and wishes[each.circumstance] in each.values
        and wishes[each.circumstance] != each.values[each.at]
    }


def what_if_csv(now: Inside, would_be: Inside) -> str:
    """Every thing that could be different, as it is and as it would be, and the chance of both."""
    rows = [
        (each.circumstance.value, now.settled[each.circumstance], would_be.settled[each.circumstance])
        for each in now.choices
    ]
    chances = ("chance", now.chance.probability, would_be.chance.probability)
    return written(("what", "is", "would_be"), [*rows, chances])


def _lever(choices: Choices, would_be: Inside) -> Lever:
    value = would_be.settled[choices.circumstance]
    at = min(range(len(choices.values)), key=lambda place: abs(choices.values[place] - value))
    name = choices.circumstance.value
    return Lever(
        choices.circumstance,
        circumstance_name(name),
        len(choices.values),
        at,
        choices.at,
        circumstance_value(name, value, would_be.rows_30d, would_be.day_starts_at),
        len(choices.values) == TOGGLED,
    )
