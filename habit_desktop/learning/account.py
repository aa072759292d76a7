"""What an account of past predictions holds: how right they were, who predicted best, what is understood."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

FEWEST_OUTCOMES = 60
"""Before so many outcomes dots of how right the chances were would be luck."""
FEWEST_TO_RANK = 30
"""Before so many outcomes a habit is not ranked among others."""


class Lean(StrEnum):
    """How the chances lie to what happens: as they should, too near to 0 and 100, or too near to the middle."""

    EVEN = "even"
    TOO_SURE = "too_sure"
    TOO_CAREFUL = "too_careful"


@dataclass(frozen=True, slots=True)
class Dot:
    """Predictions that said nearly the same: how many, their mean chance, how many were done, its 80 % range (0–1)."""

    count: int
    said: float
    done: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """What was said and what happened over so many days; dots are empty while there are too few of them."""

    days: int
    replayed: int
    said: float
    happened: float
    dots: tuple[Dot, ...]
    lean: Lean


@dataclass(frozen=True, slots=True)
class Course:
    """The mean losses (nats) of all judged predictions up to each day, an ordinal; ``judged`` counts these.

    The gains are how much less network and rules lose a day than the average, and the standard error of that.
    """

    days: tuple[int, ...]
    network: tuple[float, ...]
    rules: tuple[float, ...]
    average: tuple[float, ...]
    judged: tuple[int, ...]
    network_gain: tuple[float, float]
    rules_gain: tuple[float, float]


class Voice(StrEnum):
    """Who says how likely a habit is: the simple rules, the network as it was delivered, or the person's own."""

    RULES = "rules"
    PRIOR = "prior"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Charge:
    """Who has had the most say since a day; None: since before the first."""

    since: date | None
    who: Voice


@dataclass(frozen=True, slots=True)
class Skill:
    """How much less is lost on a habit than by its average, as a part of that; low and high are its 80 % range.

    It is drawn towards that of all habits, the more the less is known.
    """

    habit: int
    days: int
    skill: float
    low: float
    high: float
