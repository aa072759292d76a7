"""A chance taken apart, and a network with it, as the engine tells them: for cards that show them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from itertools import pairwise
from math import sin

from habit_desktop.engine.frames import Frame, NetworkReading
from habit_desktop.engine.inside import Choices, Circumstance, InputReading, Inside, PastInside
from habit_desktop.engine.readings import Chance
from habit_desktop.learning.contribution import Contribution, Feature, by_group
from habit_desktop.learning.firing import Firing, Weights
from habit_desktop.learning.inputs import INPUTS
from habit_desktop.learning.similar import Alike, Similar
from tests.ui.people import TODAY

WIDTHS = (10, 16, 8, 1)
SETTLED = {
    Circumstance.HOUR: 15.25,
    Circumstance.WEEKDAY: 3.0,
    Circumstance.RUN: -1.0,
    Circumstance.DONE_30D: 19.0,
    Circumstance.OTHERS_DONE: 1.0,
    Circumstance.APP_OPENINGS: 0.0,
    Circumstance.REMINDED: 0.0,
    Circumstance.REMINDERS_OPENED: 0.0,
}
VALUES = {
    Circumstance.HOUR: (0.0, 6.0, 12.0, 15.25, 18.0, 23.5),
    Circumstance.WEEKDAY: tuple(map(float, range(7))),
    Circumstance.RUN: (-3.0, -2.0, -1.0, 1.0, 2.0, 3.0),
    Circumstance.DONE_30D: tuple(map(float, range(31))),
    Circumstance.OTHERS_DONE: (0.0, 1.0, 2.0),
    Circumstance.APP_OPENINGS: tuple(map(float, range(9))),
    Circumstance.REMINDED: (0.0, 1.0),
    Circumstance.REMINDERS_OPENED: (0.0, 1.0),
}
RAW = (-2.0, 0.63, 0.0, 0.0, 15.25, 0.49, -0.16, 0.71, 0.0, 0.0)
CONTRIBUTIONS = (
    Contribution(Feature.WEEKDAY_RULE, -8.6),
    Contribution(Feature.RECENT, -0.4),
    Contribution(Feature.STREAK, 10.5),
    Contribution(Feature.WEEKDAY, -11.6),
    Contribution(Feature.OTHER_HABITS, 0.3),
    Contribution(Feature.BLEND, -4.2),
)


def firing(loud: float = 1.0) -> Firing:
    """What the neurons say, so loudly."""
    return Firing(tuple(tuple(loud * sin(3 * layer + at) for at in range(w)) for layer, w in enumerate(WIDTHS)))


def inside(
    states: int = 1,
    settled: dict[Circumstance, float] | None = None,
    contributions: Sequence[Contribution] = CONTRIBUTIONS,
    base: float = 0.58,
    *,
    guessed: bool = False,
) -> Inside:
    """A chance of 44 % taken apart, for a network of so many states."""
    chance = base + sum(part.points for part in contributions) / 100
    return Inside(
        chance=Chance(chance, chance / 2, (1 + chance) / 2, guessed=guessed),
        base=base,
        contributions=tuple(contributions),
        groups=tuple(by_group(contributions).items()),
        inputs=inputs(),
        firings=tuple(firing(1 - 0.5 * at / states) for at in range(states)),
        similar=None if guessed else Similar(Alike.RUN, 35, 22, -1, 3),
        choices=tuple(Choices(each, values, values.index(SETTLED[each])) for each, values in VALUES.items()),
        settled=SETTLED | (settled or {}),
        rows_30d=30,
        day_starts_at=time(3),
    )


def past_inside(states: int = 1, day: date = TODAY - timedelta(days=1)) -> PastInside:
    """What the chance of a past day rested on."""
    return PastInside(day, Chance(0.7, 0.6, 0.8), inputs(), tuple(firing(0.2) for _ in range(states)))


def inputs() -> tuple[InputReading, ...]:
    """The ten inputs."""
    return tuple(InputReading(Feature(item.key), raw, raw / 2) for item, raw in zip(INPUTS, RAW, strict=True))


def weights(size: float) -> Weights:
    """Weights of all signs, the largest of a size."""
    layers = tuple(
        tuple(tuple(size * sin(layer + 1.3 * start + 0.7 * end) for end in range(after)) for start in range(before))
        for layer, (before, after) in enumerate(pairwise(WIDTHS))
    )
    return Weights(layers, tuple((0.0,) * width for width in WIDTHS[1:]))


def network(states: int = 4, *, dead: int = 1) -> NetworkReading:
    """A network that grew from state to state, some of whose first neurons are dead."""
    silent = (tuple(at < dead for at in range(16)), (False,) * 8)
    frames = [Frame(at, None, weights(0.5 + at / 4), silent) for at in range(states)]
    return NetworkReading(tuple(frames), states - 1)


@dataclass
class Asked:
    """Remembers what a signal carried."""

    told: list[object] = field(default_factory=list)

    def hear(self, what: object) -> None:
        """It was told this."""
        self.told.append(what)
