"""What a reminder will do, and why, in words."""

from datetime import datetime

from habit_desktop.reminders.policy import Action, Decision, Reason
from habit_desktop.wording.dates import clock_time
from habit_desktop.wording.language import _


def rings(decision: Decision, at: datetime | None) -> bool | None:
    """Tell whether a decision is drawn as a bell or as a silent one; None where no bell will ring, nor was one to."""
    if decision.action is Action.QUIET:
        return False
    return True if at is not None or decision.action is Action.REMIND else None


def decision_line(decision: Decision, at: datetime | None) -> str:
    """What the reminder of a habit does today, as its row says it."""
    if decision.action is Action.QUIET:
        return quiet_line(decision.reason, at)
    if at is None:
        return _no_time(decision)
    if decision.reason is Reason.UNLIKELY:
        return _("will remind at {time}: less likely today").format(time=clock_time(at))
    return _("will remind at {time}").format(time=clock_time(at))


def quiet_line(reason: Reason, at: datetime | None = None) -> str:
    """Why a reminder stays quiet."""
    match reason:
        case Reason.LIKELY:
            return _("staying quiet: likely on your own")
        case Reason.OFF:
            return _("reminders are off")
        case Reason.ANSWERED:
            return _("staying quiet: already answered")
        case Reason.SNOOZED if at is not None:
            return _("snoozed until {time}").format(time=clock_time(at))
        case Reason.SNOOZED:
            return _("snoozed")
        case Reason.TOO_LATE:
            return _("staying quiet: too late for today")
        case Reason.QUIET_HOURS if at is not None:
            return _("quiet hours until {time}").format(time=clock_time(at))
        case Reason.QUIET_HOURS:
            return _("staying quiet: quiet hours")
        case Reason.PAUSED:
            return _("staying quiet: all reminders are paused")
        case Reason.ON_TRIAL:
            return _("held back this time, to find out whether reminders help here")
        case Reason.HELPFUL:
            return _("held back for once, to see whether reminders still help here")
        case Reason.UNHELPFUL:
            return _("speaking less often: the last reminders here did not seem to help")
        case _rest:
            return _("staying quiet")


def _no_time(decision: Decision) -> str:
    """What is said where no time is known."""
    if decision.action is Action.REMIND:
        return _("will remind: less likely today")
    return _("no reminder planned")


def decision_said(decision: Decision) -> str:
    """What was decided about a reminder, without a time."""
    return reason_said(decision.reason) if decision.action is Action.REMIND else quiet_line(decision.reason)


def reason_said(reason: Reason) -> str:
    """Why a reminder spoke or stayed quiet, for a log."""
    match reason:
        case Reason.UNLIKELY:
            return _("reminded: less likely that day")
        case Reason.UNSURE:
            return _("reminded at its time")
        case Reason.ALWAYS:
            return _("reminded, as always")
        case Reason.SNOOZED:
            return _("reminded again after a snooze")
        case Reason.ON_TRIAL:
            return _("reminded: not known yet whether reminders help here")
        case Reason.HELPFUL:
            return _("reminded: reminders seem to help here")
        case Reason.UNHELPFUL:
            return _("reminded for once, to see whether reminders help by now")
        case _rest:
            return quiet_line(reason)
