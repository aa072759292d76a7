"""The log of reminders, in words: how many came, what the person did about each, and how the day turned out."""

from datetime import date, datetime

from habit_desktop.domain.calendar import Mark
from habit_desktop.reminders.policy import Reason
from habit_desktop.wording.dates import clock_time, month, near_day, weekday
from habit_desktop.wording.joins import capitalised, halves_of, line_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.marks import mark_words
from habit_desktop.wording.numbers import amount, percent


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


def log_title(shown: int, quiet: int, days: int) -> str:
    """How many reminders came in the last days, as a sentence."""
    if not shown and not quiet:
        return _("Nothing was decided in the last {days} days").format(days=days)
    reminders = ngettext("{count} reminder", "{count} reminders", shown).format(count=amount(shown))
    came = _("{reminders} in the last {days} days").format(reminders=reminders, days=days)
    return line_of((came, quiet_words(quiet)))


def log_legend() -> str:
    """What the log is."""
    return _("Every decision with its reason, its chance, and what became of the day. Enter or a click tells more.")


def log_empty() -> str:
    """What stands in place of a log without a decision."""
    return _("Once a reminder was shown or held back, it stands here with its chance and its reason.")


def log_filtered_out() -> str:
    """What stands in place of a log whose filter leaves nothing."""
    return _("Nothing like that was decided in these days.")


def log_day(day: date, today: date, shown: int, quiet: int) -> str:
    """The heading of a day in the log: ``Today · 2 shown, 5 quiet``."""
    named = near_day(day, today)
    if (today - day).days >= 2:
        named = _("{weekday} {day} {month}").format(weekday=weekday(day.weekday()), day=day.day, month=month(day.month))
    return f"{capitalised(named)} · {line_of((shown_words(shown), quiet_words(quiet)))}"


def chance_of(probability: float | None) -> str:
    """The chance of a decision, or a dash where none was known."""
    return "–" if probability is None else percent(probability)


def shown_words(count: int) -> str:
    """How many reminders were shown: ``2 shown``."""
    return ngettext("{count} shown", "{count} shown", count).format(count=amount(count))


def quiet_words(count: int) -> str:
    """How many reminders were not: ``5 kept quiet``."""
    return ngettext("{count} kept quiet", "{count} kept quiet", count).format(count=amount(count))


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
