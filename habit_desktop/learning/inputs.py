"""The ten inputs of the network: one declared list, in the order of the network's first layer."""

import hashlib
import math
from collections.abc import Sequence
from enum import Enum, IntEnum

import numpy as np

from habit_desktop.domain.value import value
from habit_desktop.learning.odds import Floats, logit


class Moment(Enum):
    """Up to when events may be read for an input."""

    DAY_START = "day start"
    NOW = "now"


class Scale(Enum):
    """The function applied to a raw value before it is centred and divided by its spread."""

    LINEAR = "linear"
    LOGARITHMIC = "log(1 + size), with the value's sign"
    LOG_ODDS = "log-odds"


class Column(IntEnum):
    """The inputs by their column in every array of inputs."""

    STREAK = 0
    RATE_30D = 1
    APP_OPENINGS = 2
    REMINDERS_OPENED = 3
    HOUR = 4
    RULES = 5
    WEEKDAY = 6
    OTHER_HABITS = 7
    REMINDED = 8
    REMINDER_DOSE = 9


@value
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


_START, _NOW = Moment.DAY_START, Moment.NOW
_LOG, _LINEAR = Scale.LOGARITHMIC, Scale.LINEAR


# Spreads bring the usual values near -1 … 1; what is read during the day alone is exactly 0 at the start of a day.
INPUTS = (
    Input("streak", "current streak; below zero: days without", "days", -3650, 3650, _START, _LOG, 0, _log(30)),
    Input("rate_30d", "rate over 30 days", "share", 0, 1, _START, _LINEAR, 0.5, 0.5),
    Input("app_openings", "app openings today", "times", 0, 100, _NOW, _LOG, 0, _log(5)),
    Input("reminders_opened", "reminders opened today", "times", 0, 100, _NOW, _LOG, 0, _log(3)),
    Input("hour", "time since the day began", "hours", 0, 25, _NOW, _LINEAR, 0, 5),
    Input("rules", "chance by the simple rules", "chance", 0.01, 0.99, _START, Scale.LOG_ODDS, 0, 2),
    Input("weekday", "effect of the weekday", "share", -1, 1, _START, _LINEAR, 0, 0.5),
    Input("other_habits", "other habits done since yesterday", "share", 0, 1, _START, _LINEAR, 0.5, 0.5),
    Input("reminded", "reminders shown today", "times", 0, 100, _NOW, _LOG, 0, _log(3)),
    Input("reminder_dose", "reminders in the last 7 days", "times", 0, 100, _START, _LOG, 0, _log(7)),
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
    x[..., _LOGARITHMIC] = np.copysign(np.log1p(np.abs(x[..., _LOGARITHMIC])), x[..., _LOGARITHMIC])
    x[..., _LOG_ODDS] = logit(x[..., _LOG_ODDS])
    x -= _CENTRE
    x /= _SPREAD
    return x


@value
class Today:
    """What has happened since the day began, for each habit: (habits,); `hour` counts hours since the day's start.

    `done` is 1 where the habit itself is done: that speaks of the others.
    """

    app_openings: Floats
    reminders_opened: Floats
    hour: Floats
    reminded: Floats
    done: Floats


def day_so_far(
    app_openings: float,
    hour: float,
    reminders_opened: Sequence[float],
    reminded: Sequence[float],
    done: Sequence[bool],
) -> Today:
    """The day as it stands: two numbers that are the same for all habits, and three with one number for each habit."""
    opened, shown, marked = (np.array(values, dtype=np.float64) for values in (reminders_opened, reminded, done))
    return Today(np.full(len(opened), float(app_openings)), opened, np.full(len(opened), float(hour)), shown, marked)
