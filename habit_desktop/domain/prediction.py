"""What was predicted for a day, and what the day turned out to be."""

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from habit_desktop.domain.value import value


class Origin(StrEnum):
    """How a chance in the past came about: really made then, or worked out afterwards, strictly in time."""

    MADE = "made"
    REPLAYED = "replayed"


@value
class Prediction:
    """The chance (0–1) of a habit at the start of a day.

    ``served`` is the number shown, ``rules``, ``prior`` and ``network`` are its components, ``low`` and ``high`` its
    range, ``inputs`` the ten raw inputs of the network, ``version`` the network's. ``prior`` is None where the prior
    was silent, and said what the rules said.
    """

    habit: str
    day: date
    made_at: datetime
    origin: Origin
    version: int
    served: float
    rules: float
    network: float
    low: float
    high: float
    inputs: tuple[float, ...]
    prior: float | None = None


@value
class Outcome:
    """What a closed day turned out to be; later edits of the day do not change it."""

    habit: str
    day: date
    done: bool
    closed_at: datetime


class Scored(NamedTuple):
    """What was said before a day (0–1) by each who has a say, and what came of it; None where nothing counts."""

    day: date
    served: float
    rules: float
    network: float
    prior: float | None
    done: bool | None
