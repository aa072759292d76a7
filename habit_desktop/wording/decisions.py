"""What a reminder will do, or has done, and why, in words."""

from datetime import datetime

from habit_desktop.reminders.policy import Action, Decision, Reason
from habit_desktop.wording.dates import clock_time
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import percent


def rings(decision: Decision, at: datetime | None, *, past: bool = False) -> bool | None:
    """Tell whether a decision is drawn as a bell or as a silent one; None where no bell will ring, nor was one to."""
    if decision.action is Action.QUIET:
        return False
    return True if (at is not None or decision.action is Action.REMIND) and not past else None


def decision_line(decision: Decision, at: datetime | None, *, past: bool = False) -> str:
    """What the reminder of a habit does today, or did where it is ``past``, as its row says it."""
    if decision.action is Action.QUIET:
        return _quiet(decision, None if past else at)
    if past and at:
        return _told(decision.reason, clock_time(at))
    if at is None:
        return _no_time(decision)
    return _coming(decision, clock_time(at))


def quiet_line(reason: Reason, at: datetime | None = None) -> str:
    """Why a reminder stays quiet."""
    return _quiet(Decision(Action.QUIET, reason), at)


def decision_said(decision: Decision, probability: float | None = None) -> str:
    """What was decided about a reminder, by which chance (0–1) where it is known, for a log."""
    words = reason_said(decision.reason) if decision.action is Action.REMIND else _quiet(decision, decision.until)
    compared = _compared(decision, probability)
    return _("{decision} ({numbers})").format(decision=words, numbers=compared) if compared else words


def reason_said(reason: Reason) -> str:
    """Why a reminder spoke, for a log; one that stays quiet has its line."""
    match reason:
        case Reason.UNLIKELY:
            return _("reminded: less likely that day")
        case Reason.UNSURE:
            return _("reminded at its time")
        case Reason.ALWAYS:
            return _("reminded, as always")
        case Reason.DIGEST:
            return _("told in the evening’s list")
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


def _quiet(decision: Decision, at: datetime | None) -> str:
    match decision.reason:
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
            return _("staying quiet: its time has passed")
        case Reason.QUIET_HOURS if (end := decision.until or at) is not None:
            return _("quiet hours until {time}").format(time=clock_time(end))
        case Reason.QUIET_HOURS:
            return _("staying quiet: quiet hours")
        case Reason.PAUSED:
            return _("staying quiet: all reminders are paused")
        case Reason.REST_DAYS if decision.rest_days is not None:
            return ngettext(
                "staying quiet: {count} rest day left", "staying quiet: {count} rest days left", decision.rest_days
            ).format(count=decision.rest_days)
        case Reason.REST_DAYS:
            return _("staying quiet: rest days left")
        case Reason.DAILY_CAP if decision.limit is not None:
            return ngettext(
                "giving way to others: {count} reminder a day",
                "giving way to others: {count} reminders a day",
                decision.limit,
            ).format(count=decision.limit)
        case Reason.DAILY_CAP:
            return _("giving way to others")
        case Reason.DIGEST:
            return _("staying quiet: not in the list")
        case Reason.AWAY:
            return _("waiting until you are back")
        case Reason.FULL_SCREEN:
            return _("waiting while a window fills the screen")
        case Reason.DO_NOT_DISTURB:
            return _("waiting while you are not to be disturbed")
        case Reason.ON_TRIAL:
            return _("held back this time, to find out whether reminders help here")
        case Reason.HELPFUL:
            return _("held back for once, to see whether reminders still help here")
        case Reason.UNHELPFUL:
            return _("speaking less often: the last reminders here did not seem to help")
        case _rest:
            return _("staying quiet")


def _coming(decision: Decision, time: str) -> str:
    """What is said of a reminder that will speak at a time."""
    if decision.reason is Reason.SNOOZED:
        return _("snoozed until {time}").format(time=time)
    if decision.reason is Reason.DIGEST:
        return _("in the list at {time}").format(time=time)
    if decision.until is not None:
        return _("will remind at {time}, after the quiet hours").format(time=time)
    if decision.reason is Reason.UNLIKELY:
        return _("will remind at {time}: less likely today").format(time=time)
    return _("will remind at {time}").format(time=time)


def _told(reason: Reason, time: str) -> str:
    """What is said of a reminder that has spoken today."""
    if reason is Reason.DIGEST:
        return _("told in the list at {time}").format(time=time)
    return _("reminded at {time}").format(time=time)


def _no_time(decision: Decision) -> str:
    """What is said where no time is known."""
    if decision.action is Action.REMIND:
        return _("will remind: less likely today")
    return _("no reminder planned")


def _compared(decision: Decision, probability: float | None) -> str:
    """The chance a decision went by, beside what it was compared with; empty where none is known."""
    if probability is None:
        return ""
    chance, threshold = percent(probability), None if decision.threshold is None else percent(decision.threshold)
    match decision.reason:
        case Reason.REST_DAYS if decision.count_chance is not None:
            return _("chance {chance}, of reaching the count {count}").format(
                chance=chance, count=percent(decision.count_chance)
            )
        case Reason.UNLIKELY if threshold:
            return _("chance {chance}, below {threshold}").format(chance=chance, threshold=threshold)
        case Reason.LIKELY if threshold:
            return _("chance {chance}, above {threshold}").format(chance=chance, threshold=threshold)
        case Reason.DIGEST if threshold:
            return _("chance {chance}, not above {threshold}").format(chance=chance, threshold=threshold)
    return _("chance {chance}").format(chance=chance)
