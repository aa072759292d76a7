"""A time the app proposes to remind at, in words."""

from datetime import time

from habit_desktop.reminders.timing import Basis
from habit_desktop.wording.dates import clock_time
from habit_desktop.wording.language import _, ngettext


def proposal(at: time, basis: Basis, usual: tuple[time, time]) -> str:
    """What is proposed, and why: ``You usually do this between 18:10 and 19:00. Remind at 17:45?``."""
    first, last = map(clock_time, usual)
    if basis is Basis.LAST_USEFUL:
        pattern = _("You do this at no fixed hour, and seldom after {last}. Remind at {time}?")
        return pattern.format(last=last, time=clock_time(at))
    if first == last:
        return _("You usually do this around {first}. Remind at {time}?").format(first=first, time=clock_time(at))
    pattern = _("You usually do this between {first} and {last}. Remind at {time}?")
    return pattern.format(first=first, last=last, time=clock_time(at))


def not_enough_yet(known: int, needed: int) -> str:
    """Too few days are known by the hour."""
    return ngettext(
        "Not enough yet: it is known of {known} of {needed} day when this was done.",
        "Not enough yet: it is known of {known} of {needed} days when this was done.",
        needed,
    ).format(known=known, needed=needed)


def no_usual_hour() -> str:
    """No time is better than another."""
    return _("You do this at all hours; no time is better than another.")


def fitting(current: time) -> str:
    """The time that is set is a good one."""
    return _("{time} fits when you do this.").format(time=clock_time(current))


def declined(at: time) -> str:
    """The time was proposed before."""
    return _("You did not want {time}; it is proposed again only when you do this at other hours.").format(
        time=clock_time(at)
    )


def accept_label(at: time) -> str:
    """The button that sets the time."""
    return _("Remind at {time}").format(time=clock_time(at))


def decline_label() -> str:
    """The button that leaves all as it is."""
    return _("Leave as it is")


def accepted(name: str, at: time) -> str:
    """The time is set now."""
    return _("{name}: will remind at {time}").format(name=name, time=clock_time(at))


def put_aside(name: str) -> str:
    """The time is not proposed any more."""
    return _("{name}: all stays as it is").format(name=name)
