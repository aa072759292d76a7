"""Whether a habit of so many times a period may rest on a day instead of being reminded of."""

from habit_desktop.domain.habit import Policy
from habit_desktop.domain.value import value
from habit_desktop.reminders.policy import Action, Decision, Reason, Thresholds


@value
class Room:
    """The days a habit may still be left out in its period, and the chance (0–1) that it reaches its count."""

    rest_days: int
    count_chance: float


def at_rest(policy: Policy, room: Room | None, thresholds: Thresholds) -> Decision | None:
    """Return the decision to leave a habit its rest, None where it has none to take.

    A habit of so many times a week, a month or a window speaks when its slack runs out, not daily. As long as today can
    be left out without missing the count (at least one rest day is left) it stays quiet, for *smart* and in the list
    alike; unless the chance to reach the count, today included, lies below the chance under which a single day is
    reminded of. Then it is decided like any other habit: by today's chance. *Always* takes no rest, and a habit
    without a count, one whose last rest day is gone or whose count is out of reach has none to take.
    """
    if room is None or policy not in (Policy.SMART, Policy.DIGEST) or room.rest_days < 1:
        return None
    if room.count_chance < thresholds.remind_below:
        return None
    return Decision(
        Action.QUIET,
        Reason.REST_DAYS,
        thresholds.remind_below,
        rest_days=room.rest_days,
        count_chance=room.count_chance,
    )
