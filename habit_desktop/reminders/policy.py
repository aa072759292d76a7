"""Whether a reminder speaks: one decision with its reason, from the chance and the person's settings."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from habit_desktop.domain.habit import Policy
from habit_desktop.reminders.benefit import Benefit

UNHEEDED_BEFORE_TRIALS = 8
"""So many reminders nobody heeded follow the plain rule, before any is held back to see whether they help.

Fewer would make a new habit's reminders look broken; each more costs those whom reminders do not help. On simulated
people 5 to 10 are worth the same within a thirtieth of the whole gain, 20 a tenth less, 40 a quarter.
"""
_LEAST_SHARE, _LARGEST_SHARE = 0.05, 0.95
_SURE = 0.8


class Action(StrEnum):
    """What becomes of a reminder."""

    REMIND = "remind"
    QUIET = "quiet"
    NORMAL = "normal"


class Reason(StrEnum):
    """Why a reminder speaks or stays quiet.

    The last three are those of decisions left to chance, whichever way it fell: reminders seem to help here, nobody
    knows yet, or they do not seem to.
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


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Chances (0–1) below which a reminder is wanted, and above which it is not."""

    remind_below: float = 0.4
    quiet_above: float = 0.8


@dataclass(frozen=True, slots=True)
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


def inclination(
    policy: Policy, chance: float, thresholds: Thresholds, benefit: Benefit | None = None, draw: float = 0.0
) -> Decision:
    """Return how a habit leans between its set times: remind, stay quiet, or wait for the time.

    `benefit` is what its reminders have been worth, `draw` a number (0 ≤ draw < 1) that chance has drawn for this
    reminder; without them the plain rule decides.
    """
    leaning = _plain(policy, chance, thresholds)
    return _weighed(leaning, benefit, draw) if leaning.action is Action.REMIND else leaning


def decide_at_set_time(
    policy: Policy, chance: float, thresholds: Thresholds, benefit: Benefit | None = None, draw: float = 0.0
) -> Decision:
    """Return what happens at a time the person set: quiet where the habit is likely anyway, else a reminder.

    Where reminders were not heeded, chance (`draw`, see `inclination`) holds some back: the more, the less they help.
    """
    leaning = _plain(policy, chance, thresholds)
    if leaning.action is Action.QUIET:
        return leaning
    reminder = Decision(Action.REMIND, leaning.reason, leaning.threshold)
    return reminder if policy is Policy.ALWAYS else _weighed(reminder, benefit, draw)


def decide_in_list(chance: float, thresholds: Thresholds) -> Decision:
    """Return whether a habit stands in the evening's list: where it is not likely anyway. Nothing is left to chance."""
    if chance > thresholds.quiet_above:
        return Decision(Action.QUIET, Reason.LIKELY, thresholds.quiet_above)
    return Decision(Action.REMIND, Reason.DIGEST, thresholds.quiet_above)


def share_shown(benefit: Benefit) -> float:
    """Return the probability with which a reminder is shown that the plain rule wants: all, at first.

    Then the odds are those that it is worth its cost, squared: between Thompson's sampling, which would take them as
    they are and spend more on finding out, and going by the better bet, which would cease to find out. Neither way is
    ever taken for good, so that a change can be noticed.
    """
    if benefit.unheeded < UNHEEDED_BEFORE_TRIALS:
        return 1.0
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


def _weighed(reminder: Decision, benefit: Benefit | None, draw: float) -> Decision:
    """Return the reminder, or held back by chance where it may not help."""
    share = 1.0 if benefit is None else share_shown(benefit)
    if benefit is None or share == 1:
        return reminder
    action = Action.REMIND if draw < share else Action.QUIET
    return Decision(action, _standing(benefit), reminder.threshold, share)


def _standing(benefit: Benefit) -> Reason:
    if benefit.worth_it > _SURE:
        return Reason.HELPFUL
    return Reason.UNHELPFUL if benefit.worth_it < 1 - _SURE else Reason.ON_TRIAL
