"""What a habit asks for, in the sentences under its schedule."""

from datetime import date

from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.schedule import TimesPerPeriod, TimesPerWindow
from habit_desktop.wording.dates import short_day
from habit_desktop.wording.joins import text_of
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import amount_with_unit, days
from habit_desktop.wording.schedules import period_words, schedule_meaning


def habit_meaning(habit: Habit, week_start: int = 0) -> str:
    """What a habit asks for, on which days, from when and until when; ``week_start`` counts from Monday 0."""
    return text_of((_what(habit, week_start), life_words(habit.starts, habit.ends)))


def life_words(starts: date | None, ends: date | None) -> str:
    """From which day to which a habit is there; empty where it always is."""
    if starts and ends:
        return _("From {first} to {last}.").format(first=short_day(starts), last=short_day(ends))
    if starts:
        return _("From {first} on.").format(first=short_day(starts))
    return _("Until {last}.").format(last=short_day(ends)) if ends else ""


def _what(habit: Habit, week_start: int) -> str:
    when = schedule_meaning(habit.schedule, week_start)
    if habit.kind is Kind.YES_NO:
        return when
    if habit.to_quit:
        return _("A day without it counts as done. {when}").format(when=when)
    target = amount_with_unit(habit.target, habit.unit)
    if habit.goal is Goal.AT_MOST:
        return _("At most {target} a day. {when}").format(target=target, when=when)
    match habit.schedule:
        case TimesPerPeriod(_times, period):
            within = period_words(period, week_start)
            sentence = _("At least {target} in total {period}: due each day until then, and free for the rest of it.")
            return sentence.format(target=target, period=within)
        case TimesPerWindow(_times, window):
            sentence = _("At least {target} in total within any {days}: due whenever the last {days} hold less.")
            return sentence.format(target=target, days=days(window))
    return _("At least {target} a day. {when}").format(target=target, when=when)
