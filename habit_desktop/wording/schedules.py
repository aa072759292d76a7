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
from habit_desktop.wording.joins import capitalised, list_of
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


def schedule_meaning(schedule: Schedule, week_start: int = 0) -> str:
    """What a schedule asks for, in a full sentence; ``week_start`` counts from Monday 0."""
    match schedule:
        case Daily():
            return _("Due every day.")
        case Weekdays(chosen):
            names = _listed([weekday(day) for day in sorted(chosen, key=lambda day: (day - week_start) % 7)])
            return _("Due on {weekdays}; the other days do not count.").format(weekdays=names)
        case EveryDays(count):
            return _("Due again {days} after the last time it was done.").format(days=days(count))
        case TimesPerPeriod(count, period):
            sentence = _("{times} {period}: due each day until then, and free for the rest of it.")
            return capitalised(sentence.format(times=times(count), period=period_words(period, week_start)))
        case TimesPerWindow(count, window):
            sentence = _("{times} within any {days}: due whenever the last {days}, today included, hold fewer.")
            return capitalised(sentence.format(times=times(count), days=days(window)))


def period_words(period: Period, week_start: int) -> str:
    """A calendar period, as what is counted is told of it: ``per calendar week, Monday first``."""
    if period is Period.MONTH:
        return _("per calendar month")
    return _("per calendar week, {weekday} first").format(weekday=weekday(week_start))


def _weekdays(chosen: frozenset[int]) -> str:
    if len(chosen) == 7:
        return _("every day")
    if chosen == WORKDAYS:
        return _("Mon to Fri")
    if chosen == WEEKEND:
        return _("weekends")
    return list_of(short_weekday(day) for day in sorted(chosen))


def _listed(names: list[str]) -> str:
    """Names with commas between, and an *and* before the last."""
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=list_of(names[:-1]), last=names[-1])
