"""A time the app proposes to remind at, in words."""

from datetime import time

from habit_desktop.reminders.timing import Basis
from habit_desktop.wording.dates import clock_time
from habit_desktop.wording.joins import halves_of, sentence_of
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


def times_title(proposed: int, name: str) -> str:
    """Whether a better time is known for any habit; ``name`` is that of the only one."""
    if not proposed:
        return _("No better time is known")
    if proposed == 1:
        return _("A better time to remind of “{name}”").format(name=name)
    return ngettext("A better time for {count} habit", "Better times for {count} habits", proposed).format(
        count=proposed
    )


def times_legend() -> str:
    """What a time is learned from."""
    return _("Learned from when you do each habit and which reminders you heed; nothing changes before you say so.")


def times_rest(fitting: int, too_few: int, at_all_hours: int, declined: int) -> str:
    """How things stand with the habits for which no time is proposed."""
    parts = []
    if fitting:
        parts.append(ngettext("{count} time fits as it is", "{count} times fit as they are", fitting))
    if too_few:
        parts.append(
            ngettext("of {count} habit too little is known yet", "of {count} too little is known yet", too_few)
        )
    if at_all_hours:
        parts.append(ngettext("{count} is done at all hours", "{count} are done at all hours", at_all_hours))
    if declined:
        parts.append(ngettext("{count} was left as it is", "{count} were left as they are", declined))
    counts = [count for count in (fitting, too_few, at_all_hours, declined) if count]
    told = halves_of(part.format(count=count) for part, count in zip(parts, counts, strict=True))
    return sentence_of(told)


def no_times() -> str:
    """What stands where no habit could have another time."""
    return _("Once a habit has one time or none and was done on some days by the hour, a better time may show here.")


def now_at(time: str) -> str:
    """The time a habit reminds at now: ``now at 19:00``."""
    return _("now at {time}").format(time=time)


def no_time_now() -> str:
    """A habit has no time now."""
    return _("no time now")
