"""Why a habit was not reminded of on a day: decided, or never come to a decision."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from habit_desktop.reminders.policy import Decision


class Silence(StrEnum):
    """What became of a habit's reminders on a day. After the first two, nothing was decided, for the reason named."""

    REMINDED = "reminded"
    HELD_BACK = "held_back"
    NOT_THERE = "not_there"
    PUT_AWAY = "put_away"
    RESTING = "resting"
    NOT_DUE = "not_due"
    ANSWERED = "answered"
    OFF = "off"
    PAUSED = "paused"
    NO_TIME = "no_time"
    NO_TIME_THAT_DAY = "no_time_that_day"
    YET_TO_COME = "yet_to_come"
    LIST_TO_COME = "list_to_come"
    LIST_WAS_BEFORE = "list_was_before"
    NOBODY_THERE = "nobody_there"
    WAITING = "waiting"
    HELD_UP = "held_up"
    QUIET_HOURS = "quiet_hours"
    NOT_UNLIKELY = "not_unlikely"
    REST_DAYS = "rest_days"
    OUTSIDE_HOURS = "outside_hours"
    NONE_UNASKED = "none_unasked"


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Why a habit was not reminded of on a habit day.

    ``decision`` is the last one of that day, where there was one, or the one that stands behind what is said;
    ``probability`` (0–1) the chance it went by, or, of a day that is over, that of its morning. ``at`` is when that
    was, or when the time named comes or came; ``until`` the last day of a pause, ``hours`` those in which nobody needs
    to ask, ``threshold`` the chance below which that happens.
    """

    silence: Silence
    day: date
    probability: float | None = None
    decision: Decision | None = None
    at: datetime | None = None
    until: date | None = None
    hours: tuple[time, time] | None = None
    threshold: float | None = None
