"""Whether a reminder speaks: one decision with its reason, from the chance and the person's settings."""

from datetime import datetime
from enum import StrEnum

from habit_desktop.domain.habit import Policy
from habit_desktop.domain.value import value
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit

_LEAST_SHARE, _LARGEST_SHARE = 0.1, 0.95
_SEEMING = 0.6


class Action(StrEnum):
    """What becomes of a reminder."""

    REMIND = "remind"
    QUIET = "quiet"
    NORMAL = "normal"


class Reason(StrEnum):
    """Why a reminder speaks or stays quiet.

    The last three are those of a person who lets reminders be tried: they seem to help here, nobody knows yet, or they
    do not seem to.
    """

    ALWAYS = "always"
    UNLIKELY = "unlikely"
    UNSURE = "unsure"
    LIKELY = "likely"
    OFF = "off"
    ANSWERED = "answered"
    SNOOZED = "snoozed"
    TOO_LATE = "too_late"
    QUIET_HOURS = "quiet_hours"
    PAUSED = "paused"
    DIGEST = "digest"
    REST_DAYS = "rest_days"
    DAILY_CAP = "daily_cap"
    AWAY = "away"
    FULL_SCREEN = "full_screen"
    DO_NOT_DISTURB = "do_not_disturb"
    HELPFUL = "helpful"
    ON_TRIAL = "on_trial"
    UNHELPFUL = "unhelpful"


@value
class Thresholds:
    """Chances (0–1) below which a reminder is wanted, and above which it is not; the person may set others.

    ``trying`` tells whether the person lets chance hold some reminders back in between, to find out whether they help.
    """

    remind_below: float = 0.4
    quiet_above: float = 0.8
    trying: bool = False


@value
class Decision:
    """What becomes of a reminder, and why; ``threshold`` is the chance it was compared with, where one was.

    ``share`` is the probability with which it was to speak, None where nothing was left to chance: it belongs in the
    log, for without it the decision teaches nothing.

    What else a reason rests on: ``rest_days`` left in the habit's period and ``count_chance`` (0–1), that of reaching
    its count; ``limit``, the reminders a day may have; ``until``, when the quiet hours end.
    """

    action: Action
    reason: Reason
    threshold: float | None = None
    share: float | None = None
    rest_days: int | None = None
    count_chance: float | None = None
    limit: int | None = None
    until: datetime | None = None

    @property
    def wants_to_speak(self) -> bool:
        """Whether it speaks, or would but for chance: whatever else may silence it has to treat the two alike.

        Else only those that chance held back would be left to learn from.
        """
        return self.action is Action.REMIND or self.share is not None


def inclination(
    policy: Policy, chance: float, thresholds: Thresholds, benefit: Benefit = NOTHING_KNOWN, draw: float = 0.0
) -> Decision:
    """Return how a habit leans between its set times: remind, stay quiet, or wait for the time.

    `benefit` is what its reminders have been worth, `draw` a number (0 ≤ draw < 1) that chance has drawn for this
    reminder; both count only where the person lets reminders be tried.
    """
    leaning = _plain(policy, chance, thresholds)
    return _tried(leaning, thresholds, benefit, draw) if leaning.action is Action.REMIND else leaning


def decide_at_set_time(
    policy: Policy, chance: float, thresholds: Thresholds, benefit: Benefit = NOTHING_KNOWN, draw: float = 0.0
) -> Decision:
    """Return what happens at a time the person set: quiet where the habit is likely anyway, else a reminder.

    Where the person lets reminders be tried, chance (`draw`, see `inclination`) holds some back between the thresholds.
    """
    leaning = _plain(policy, chance, thresholds)
    if leaning.action is Action.QUIET:
        return leaning
    reminder = Decision(Action.REMIND, leaning.reason, leaning.threshold)
    return reminder if policy is Policy.ALWAYS else _tried(reminder, thresholds, benefit, draw)


def decide_in_list(chance: float, thresholds: Thresholds) -> Decision:
    """Return whether a habit stands in the evening's list: where it is not likely anyway. Nothing is left to chance."""
    if chance > thresholds.quiet_above:
        return Decision(Action.QUIET, Reason.LIKELY, thresholds.quiet_above)
    return Decision(Action.REMIND, Reason.DIGEST, thresholds.quiet_above)


def share_shown(benefit: Benefit) -> float:
    """Return the probability with which a reminder is shown that is tried.

    The odds are those that it is worth it, squared: between Thompson's sampling, which would take them as they
    are and spend more on finding out, and going by the better bet, which would cease to find out. Neither way is ever
    taken for good, so that a change can be noticed.
    """
    worth_it = benefit.worth_it
    share = worth_it**2 / (worth_it**2 + (1 - worth_it) ** 2)
    return min(max(share, _LEAST_SHARE), _LARGEST_SHARE)


def _plain(policy: Policy, chance: float, thresholds: Thresholds) -> Decision:
    if policy is Policy.OFF:
        return Decision(Action.QUIET, Reason.OFF)
    if policy is Policy.ALWAYS:
        return Decision(Action.NORMAL, Reason.ALWAYS)
    if chance < thresholds.remind_below:
        return Decision(Action.REMIND, Reason.UNLIKELY, thresholds.remind_below)
    if chance > thresholds.quiet_above:
        return Decision(Action.QUIET, Reason.LIKELY, thresholds.quiet_above)
    return Decision(Action.NORMAL, Reason.UNSURE)


def _tried(reminder: Decision, thresholds: Thresholds, benefit: Benefit, draw: float) -> Decision:
    """Return the reminder, or held back where the person lets reminders be tried.

    Between the thresholds chance decides. Below them only what is known counts: where reminders do not seem to help, an
    unlikely day is no reason for one.
    """
    standing = _standing(benefit)
    if not thresholds.trying:
        return reminder
    if reminder.reason is Reason.UNSURE:
        share = share_shown(benefit)
        return Decision(Action.REMIND if draw < share else Action.QUIET, standing, reminder.threshold, share)
    return Decision(Action.QUIET, standing, reminder.threshold) if standing is Reason.UNHELPFUL else reminder


def _standing(benefit: Benefit) -> Reason:
    if benefit.worth_it > _SEEMING:
        return Reason.HELPFUL
    return Reason.UNHELPFUL if benefit.worth_it < 1 - _SEEMING else Reason.ON_TRIAL
