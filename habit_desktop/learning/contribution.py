"""What moved a chance, as plain values: which feature, by how many points, on what evidence."""

from collections.abc import Iterable
from enum import StrEnum
from math import fsum

from habit_desktop.domain.value import value


class Group(StrEnum):
    """What features are about, in the order they are told: the simple rules, what the network reads, the blend."""

    RULES = "rules"
    RECENT_BEHAVIOUR = "recent_behaviour"
    WEEKDAY = "weekday"
    TIME = "time"
    REMINDERS = "reminders"
    APP_USE = "app_use"
    OTHER_HABITS = "other_habits"
    BLEND = "blend"


class Feature(StrEnum):
    """What can move a chance: parts of the simple rules, an input of the network, or the blend of both."""

    RECENT = "recent"
    WEEKDAY_RULE = "weekday_rule"
    SINCE_DONE_RULE = "since_done_rule"
    STREAK = "streak"
    RATE_30D = "rate_30d"
    APP_OPENINGS = "app_openings"
    REMINDERS_OPENED = "reminders_opened"
    HOUR = "hour"
    RULES = "rules"
    WEEKDAY = "weekday"
    OTHER_HABITS = "other_habits"
    REMINDED = "reminded"
    REMINDER_DOSE = "reminder_dose"
    BLEND = "blend"

    @property
    def group(self) -> Group:
        """What the feature is about."""
        return _GROUPS[self]


# The rules' chance, as an input of the network, sums up how it went so far: it is told with the run and the month.
_GROUPS = {
    Feature.RECENT: Group.RULES,
    Feature.WEEKDAY_RULE: Group.RULES,
    Feature.SINCE_DONE_RULE: Group.RULES,
    Feature.STREAK: Group.RECENT_BEHAVIOUR,
    Feature.RATE_30D: Group.RECENT_BEHAVIOUR,
    Feature.APP_OPENINGS: Group.APP_USE,
    Feature.REMINDERS_OPENED: Group.REMINDERS,
    Feature.HOUR: Group.TIME,
    Feature.RULES: Group.RECENT_BEHAVIOUR,
    Feature.WEEKDAY: Group.WEEKDAY,
    Feature.OTHER_HABITS: Group.OTHER_HABITS,
    Feature.REMINDED: Group.REMINDERS,
    Feature.REMINDER_DOSE: Group.REMINDERS,
    Feature.BLEND: Group.BLEND,
}


@value
class Contribution:
    """One feature's part in a chance.

    ``points`` are percentage points; ``done`` of ``of`` similar days were done, where there is such a count.
    ``value`` is the feature's own number at that moment: an input's in its unit, the days since the habit was last
    done (0: never) for the rule about them; None where it has none.
    """

    feature: Feature
    points: float
    done: int | None = None
    of: int | None = None
    value: float | None = None


def by_group(contributions: Iterable[Contribution]) -> dict[Group, float]:
    """The points of every group, in the order of the groups; those nothing was said about have none."""
    parts: dict[Group, list[float]] = {group: [] for group in Group}
    for contribution in contributions:
        parts[contribution.feature.group].append(contribution.points)
    return {group: fsum(points) for group, points in parts.items()}
