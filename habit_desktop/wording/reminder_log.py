"""What became of a reminder, in words: what the person did about it, and how the day turned out."""

from datetime import datetime

from habit_desktop.domain.calendar import Mark
from habit_desktop.reminders.policy import Reason
from habit_desktop.wording.dates import clock_time
from habit_desktop.wording.joins import halves_of
from habit_desktop.wording.language import _
from habit_desktop.wording.marks import mark_words


def what_followed(answer: str | None, snoozed_until: datetime | None, outcome: Mark | None) -> str:
    """What a person did about a reminder and what the day is by now: ``put off until 19:00; done``."""
    return halves_of((_answered(answer, snoozed_until), mark_words(outcome) if outcome else ""))


def waited(cause: Reason) -> str:
    """What a reminder waited for before it was decided about."""
    words = {
        Reason.AWAY: _("after waiting for you to be back"),
        Reason.FULL_SCREEN: _("after waiting for the end of a full screen"),
        Reason.DO_NOT_DISTURB: _("after waiting until you could be disturbed"),
    }
    return words.get(cause, "")


def _answered(answer: str | None, snoozed_until: datetime | None) -> str:
    if snoozed_until:
        return _("put off until {time}").format(time=clock_time(snoozed_until))
    words = {
        "done": _("answered “Done”"),
        "skip": _("answered “Skip”"),
        "snooze": _("put off"),
        "default": _("opened"),
        "more": _("answered with some more"),
        "inline-reply": _("answered with an amount"),
    }
    return words.get(answer or "", "")
