"""Whether a reminder speaks: one decision with its reason, from the chance and the person's settings."""

from dataclasses import dataclass
from enum import StrEnum

from habit_desktop.domain.habit import Policy


class Action(StrEnum):
    """What becomes of a reminder."""

    REMIND = "remind"
    QUIET = "quiet"
    NORMAL = "normal"


class Reason(StrEnum):
    """Why a reminder speaks or stays quiet."""

    ALWAYS = "always"
    UNLIKELY = "unlikely"
    UNSURE = "unsure"
    LIKELY = "likely"
    OFF = "off"
    ANSWERED = "answered"
    SNOOZED = "snoozed"
    TOO_LATE = "too_late"
    QUIET_HOURS = "quiet_hours"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Chances (0–1) below which a reminder is wanted, and above which it is not."""

    remind_below: float = 0.4
    quiet_above: float = 0.8


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a reminder, and why; ``threshold`` is the chance it was compared with, where one was."""

    action: Action
    reason: Reason
    threshold: float | None = None


def inclination(policy: Policy, chance: float, thresholds: Thresholds) -> Decision:
    """Return how a habit leans between its set times: remind, stay quiet, or wait for the time."""
    if policy is Policy.OFF:
        return Decision(Action.QUIET, Reason.OFF)
    if policy is Policy.ALWAYS:
        return Decision(Action.NORMAL, Reason.ALWAYS)
    if chance < thresholds.remind_below:
        return Decision(Action.REMIND, Reason.UNLIKELY, thresholds.remind_below)
    if chance > thresholds.quiet_above:
        return Decision(Action.QUIET, Reason.LIKELY, thresholds.quiet_above)
    return Decision(Action.NORMAL, Reason.UNSURE)


def decide_at_set_time(policy: Policy, chance: float, thresholds: Thresholds) -> Decision:
    """Return what happens at a time the person set: quiet where the habit is likely anyway, else a reminder."""
    leaning = inclination(policy, chance, thresholds)
    if leaning.action is Action.NORMAL:
        return Decision(Action.REMIND, leaning.reason, leaning.threshold)
    return leaning
