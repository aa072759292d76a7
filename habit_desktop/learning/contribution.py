"""What moved a chance, as plain values: which feature, by how many points, on what evidence."""

from dataclasses import dataclass
from enum import StrEnum


class Feature(StrEnum):
    """What can move a chance: parts of the simple rules, or an input of the network."""

    RECENT = "recent"
    WEEKDAY_RULE = "weekday_rule"
    SINCE_DONE_RULE = "since_done_rule"
    OTHER_RULES = "other_rules"
    STREAK = "streak"
    RATE_30D = "rate_30d"
    APP_OPENINGS = "app_openings"
    REMINDERS_OPENED = "reminders_opened"
    HOUR = "hour"
    RULES = "rules"
    DAYS_SINCE_DONE = "days_since_done"
    WEEKDAY = "weekday"
    MOMENTUM = "momentum"
    REMINDED = "reminded"


@dataclass(frozen=True, slots=True)
class Contribution:
    """One feature's part in a chance.

    ``points`` are percentage points; ``done`` of ``of`` similar days were done, where there is such a count.
    """

    feature: Feature
    points: float
    done: int | None = None
    of: int | None = None
