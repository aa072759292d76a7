"""Chances said of simulated people, whose true chances are known: what no log of real people can tell.

They are drawn from a seed of their own: the prior was not learned on them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from evaluate.arms import Arm
from evaluate.scoring import Age
from habit_desktop.learning.forecast import Forecast, forecast
from habit_desktop.learning.odds import Floats, Ints, clipped
from habit_desktop.learning.prior import from_bytes
from habit_desktop.learning.replay import replay
from habit_desktop.learning.simulator.life import Life, simulate
from habit_desktop.learning.training import seeded

SEED = 4711
CROWDS, PEOPLE, DAYS = 12, 12, 365
_TENTHS = 10


class Voice(IntEnum):
    """Who says a chance, by row in arrays (voices, rows); the last two are the ends of the range that is shown."""

    TRUTH = 0
    RULES = 1
    PRIOR = 2
    NETWORK = 3
    SERVED = 4
    LOW = 5
    HIGH = 6


@dataclass(frozen=True, slots=True)
class Said:
    """Mornings of simulated people: chances (voices, rows), the habit's `age` in days since its first row (rows,).

    `weight`: (rows,) makes every habit of a person and every person weigh the same, and sums to the number of people.
    """

    chances: Floats
    age: Ints
    weight: Floats

    def at(self, age: Age) -> "Said":
        """The rows at an age; the weights stay, so that people count by how much of them lies there."""
        rows = (self.age >= age.days.start) & (self.age < (age.days.stop or np.inf))
        return Said(self.chances[:, rows], self.age[rows], self.weight[rows])


@dataclass(frozen=True, slots=True)
class Tenth:
    """A tenth of the rows, of all of them in the order of the served chance: two means, and how many rows."""

    served: float
    truth: float
    rows: int


def crowd(number: int, prior: bytes) -> Said:
    """What is said each morning of one crowd of people, by the learner that ships."""
    life = simulate(PEOPLE, DAYS, seeded(SEED, number))
    return joined([_person(life, person, f"{number}-{person}", prior) for person in range(PEOPLE)])


def joined(parts: Sequence[Said]) -> Said:
    """The rows of all parts."""
    return Said(
        np.concatenate([part.chances for part in parts], axis=1),
        np.concatenate([part.age for part in parts]),
        np.concatenate([part.weight for part in parts]),
    )


def expected_loss(said: Said, voice: Voice) -> float:
    """The log loss to be expected where the truth is known, without the luck of what happened: nats."""
    truth, inside = said.chances[Voice.TRUTH], clipped(said.chances[voice])
    loss = -(truth * np.log(inside) + (1 - truth) * np.log(1 - inside))
    return float(np.average(loss, weights=said.weight))


def tenths(said: Said) -> list[Tenth]:
    """Ten groups of equal size by the served chance, each with its means."""
    truth, served = said.chances[[Voice.TRUTH, Voice.SERVED]]
    groups = np.array_split(np.argsort(served, kind="stable"), _TENTHS)
    return [Tenth(float(served[rows].mean()), float(truth[rows].mean()), len(rows)) for rows in groups]


def coverage(said: Said) -> tuple[float, float]:
    """How often the truth lies in the range that is shown, and how wide that is on average."""
    truth, low, high = said.chances[[Voice.TRUTH, Voice.LOW, Voice.HIGH]]
    held = (low <= truth) & (truth <= high)
    return float(np.average(held, weights=said.weight)), float(np.average(high - low, weights=said.weight))


def _person(life: Life, person: int, name: str, prior: bytes) -> Said:
    own = life.person == person
    truth, outcomes = life.chance[own], life.outcomes[own]
    learner = Arm().learner(prior, name, len(outcomes), life.first_weekday)
    start = from_bytes(prior)
    said = [
        _voices(forecast(learner.memory, learner.parameters, learner.gate, prior=start.parameters, spread=start.spread))
        for _ in replay(learner, outcomes)
    ]
    known = ~np.isnan(truth)
    age = np.arange(truth.shape[1]) - np.argmax(~np.isnan(outcomes), axis=1)[:, None]
    rows = known.sum(axis=1, keepdims=True)
    weight = np.broadcast_to(1 / np.maximum(rows, 1) / max((rows > 0).sum(), 1), truth.shape)
    chances = np.concatenate([truth[None], np.stack(said, axis=-1)])
    return Said(chances[:, known], age[known], weight[known])


def _voices(said: Forecast) -> Floats:
    """All that is said but the truth: (voices - 1, habits)."""
    return np.stack([said.rules, said.prior, said.network, said.served, said.low, said.high])
