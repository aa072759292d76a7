"""A pause of all reminders, in words."""

from datetime import datetime

from habit_desktop.wording.dates import clock_time, near_day, weekday
from habit_desktop.wording.language import _


def until_words(until: datetime, now: datetime) -> str:
    """When a pause ends, as seen from now: ``19:30``, ``Saturday 03:00``, ``2 Apr 03:00``."""
    if until.date() == now.date():
        return clock_time(until)
    days = (until.date() - now.date()).days
    if days == 1:
        day = _("tomorrow")
    elif 0 < days < 7:
        day = weekday(until.weekday())
    else:
        day = near_day(until.date(), now.date())
    return _("{day} {time}").format(day=day, time=clock_time(until))


def pause_names() -> dict[str, str]:
    """The lengths of a pause of all reminders, by their keys, in the order they are offered."""
    return {
        "hour": _("For an hour"),
        "tomorrow": _("Until tomorrow"),
        "day": _("For a day"),
        "week": _("For a week"),
    }


def reminders_rest(until: str) -> str:
    """All reminders were paused."""
    return _("No reminder comes before {when}").format(when=until)


def reminders_back() -> str:
    """The pause of all reminders is over."""
    return _("Reminders come again")
