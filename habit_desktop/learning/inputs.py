"""The ten inputs of the network: one declared list, in the order of the network's first layer."""

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum

import numpy as np

from habit_desktop.learning.odds import Floats, logit


class Moment(Enum):
    """Up to when events may be read for an input."""

    DAY_START = "day start"
    NOW = "now"


class Scale(Enum):
    """The function applied to a raw value before it is centred and divided by its spread."""

    LINEAR = "linear"
    LOGARITHMIC = "log(1 + value)"
    LOG_ODDS = "log-odds"


class Column(IntEnum):
    """The inputs by their column in every array of inputs."""

    STREAK = 0
    RATE_30D = 1
    APP_OPENINGS = 2
    REMINDERS_OPENED = 3
    HOUR = 4
    RULES = 5
    DAYS_SINCE_DONE = 6
    WEEKDAY = 7
    MOMENTUM = 8
    REMINDED = 9


@dataclass(frozen=True, slots=True)
class Input:
    """One input: what is measured, from low to high, and how the network sees it: (scale(raw) - centre) / spread."""

    key: str
    name: str
    unit: str
    low: float
    high: float
    moment: Moment
    scale: Scale
    centre: float
    spread: float


def _log(value: float) -> float:
    return math.log1p(value)


# Spreads bring the usual values near -1 … 1; what is read during the day is exactly 0 at the start of a day.
INPUTS = (
    Input("streak", "current streak", "days", 0, 3650, Moment.DAY_START, Scale.LOGARITHMIC, 0, _log(30)),
    Input("rate_30d", "rate over 30 days", "share", 0, 1, Moment.DAY_START, Scale.LINEAR, 0.5, 0.5),
    Input("app_openings", "app openings today", "times", 0, 100, Moment.NOW, Scale.LOGARITHMIC, 0, _log(10)),
    Input("reminders_opened", "reminders opened today", "times", 0, 100, Moment.NOW, Scale.LOGARITHMIC, 0, _log(5)),
    Input("hour", "time since the day began", "hours", 0, 25, Moment.NOW, Scale.LINEAR, 0, 24),
    Input("rules", "chance by the simple rules", "chance", 0.01, 0.99, Moment.DAY_START, Scale.LOG_ODDS, 0, 2),
    Input("days_since_done", "days since last done", "days", 0, 3650, Moment.DAY_START, Scale.LOGARITHMIC, 0, _log(7)),
    Input("weekday", "effect of the weekday", "share", -1, 1, Moment.DAY_START, Scale.LINEAR, 0, 0.5),
    Input("momentum", "7 days against 30 days", "share", -1, 1, Moment.DAY_START, Scale.LINEAR, 0, 0.5),
    Input("reminded", "reminders shown today", "times", 0, 100, Moment.NOW, Scale.LOGARITHMIC, 0, _log(5)),
)

SCHEMA = hashlib.sha256(repr(INPUTS).encode()).hexdigest()[:16]
"""Changes with anything said about the inputs: weights learned on another list are not served."""


_LOW, _HIGH = np.array([[item.low, item.high] for item in INPUTS]).T
_CENTRE, _SPREAD = np.array([[item.centre, item.spread] for item in INPUTS]).T
_LOGARITHMIC, _LOG_ODDS = (
    np.array([item.scale is scale for item in INPUTS]) for scale in (Scale.LOGARITHMIC, Scale.LOG_ODDS)
)


def normalised(raw: Floats) -> Floats:
    """The inputs as the network sees them: (…, 10) raw values, held within their ranges → (…, 10)."""
    x: Floats = np.clip(raw, _LOW, _HIGH)
    x[..., _LOGARITHMIC] = np.log1p(x[..., _LOGARITHMIC])
    x[..., _LOG_ODDS] = logit(x[..., _LOG_ODDS])
    x -= _CENTRE
    x /= _SPREAD
    return x


@dataclass(frozen=True, slots=True)
class Today:
    """What has happened since the day began, for each habit: (habits,); `hour` counts hours since the day's start."""

    app_openings: Floats
    reminders_opened: Floats
    hour: Floats
    reminded: Floats


def day_so_far(app_openings: float, hour: float, reminders_opened: Sequence[float], reminded: Sequence[float]) -> Today:
    """The day as it stands: two numbers that are the same for all habits, and two with one number for each habit."""
    opened, shown = np.array(reminders_opened, dtype=np.float64), np.array(reminded, dtype=np.float64)
    return Today(np.full(len(opened), float(app_openings)), opened, np.full(len(opened), hour), shown)


def day_start(habits: int) -> Today:
    """The first moment of a day, when nothing has happened yet."""
    return day_so_far(0, 0, [0] * habits, [0] * habits)
