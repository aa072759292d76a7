"""Schedules in words: short beside a habit, and in full where one is chosen."""

from habit_desktop.domain.schedule import (
    Daily,
    EveryDays,
    Period,
    Schedule,
    TimesPerPeriod,
    TimesPerWindow,
    Weekdays,
)
from habit_desktop.wording.dates import short_weekday, weekday
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import days, times

WORKDAYS = frozenset(range(5))
WEEKEND = frozenset({5, 6})


def schedule_words(schedule: Schedule) -> str:
    """A schedule beside a habit's name: ``Tue, Thu, Sat``, ``3 times a week``."""
    match schedule:
        case Daily():
            return _("every day")
        case Weekdays(chosen):
            return _weekdays(chosen)
        case EveryDays(count):
            return _("every {days}").format(days=days(count))
        case TimesPerPeriod(count, Period.WEEK):
            return _("{times} a week").format(times=times(count))
        case TimesPerPeriod(count, _period):
            return _("{times} a month").format(times=times(count))
        case TimesPerWindow(count, window):
            return _("{times} in {days}").format(times=times(count), days=days(window))


def schedule_meaning(schedule: Schedule) -> str:
    """What a schedule asks for, in a full sentence."""
    match schedule:
        case Daily():
            return _("Due every day.")
        case Weekdays(chosen):
            names = _listed([weekday(day) for day in sorted(chosen)])
            return _("Due on {weekdays}; the other days do not count.").format(weekdays=names)
        case EveryDays(count):
            return _("Due again {days} after the last time it was done.").format(days=days(count))
        case TimesPerPeriod(count, Period.WEEK):
            return _("Due each day of the week until done {times}; the rest of the week is free.").format(
                times=times(count)
            )
        case TimesPerPeriod(count, _period):
            return _("Due each day of the month until done {times}; the rest of the month is free.").format(
                times=times(count)
            )
        case TimesPerWindow(count, window):
            return _("Due until it was done {times} in the last {days}, today included.").format(
                days=days(window), times=times(count)
            )


def _weekdays(chosen: frozenset[int]) -> str:
    if len(chosen) == 7:
        return _("every day")
    if chosen == WORKDAYS:
        return _("Mon to Fri")
    if chosen == WEEKEND:
        return _("weekends")
    return ", ".join(short_weekday(day) for day in sorted(chosen))


def _listed(names: list[str]) -> str:
    """Names with commas between, and an *and* before the last."""
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
