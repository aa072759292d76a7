"""A habit's past days in words: each of them, and those a calendar shows."""

from datetime import date, datetime

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.tally import Rate
from habit_desktop.domain.term import counts_times
from habit_desktop.wording.dates import (
    clock_time,
    short_day,
    short_month,
    span,
)
from habit_desktop.wording.joins import facts_of
from habit_desktop.wording.language import _
from habit_desktop.wording.marks import mark_words, progress
from habit_desktop.wording.numbers import days
from habit_desktop.wording.rates import rate_of


def day_said(habit: Habit, day: date, found: HabitDay | None, answered_at: datetime | None) -> str:
    """What a day of the calendar carries: ``done at 21:40 · 4,120 of 6,000 steps``."""
    if found is None:
        return _("before the first day")
    mark = mark_words(found.mark)
    if answered_at is not None and found.mark in (Mark.DONE, Mark.MISSED, Mark.SKIPPED):
        mark = _("{mark} at {time}").format(mark=mark, time=clock_time(answered_at))
    reached = progress(habit, found.amount) if found.amount is not None else ""
    return facts_of((mark, reached, first_line(found.note)))


def first_line(note: str) -> str:
    """A note in a line of facts: its first line, in quotes."""
    line = note.strip().split("\n")[0]
    return _("“{note}”").format(note=line) if line else ""


def calendar_name(habit: str) -> str:
    """What a screen reader calls the calendar."""
    return _("Days of {name}").format(name=habit)


def day_announced(day: date, said: str, calendar: str) -> str:
    """The day the keyboard is on, as a screen reader says it."""
    return _("{day}: {said}. {calendar}").format(day=short_day(day), said=said, calendar=calendar)


def calendar_title(habit: Habit, done_days: int, known: Rate) -> str:
    """What the calendar shows: ``Done on 53 of 78 due days``.

    Where times are counted ``Done 44 of 51 times asked for``, with more than that ``Done on 46 days, 44 of 51 …``.
    """
    if not counts_times(habit.schedule):
        if not known.counted:
            return _("No day counts here yet")
        return _("Done on {rate}").format(rate=rate_of(habit, known))
    if not known.counted and not done_days:
        return _("No day counts here yet")
    if done_days == known.done and known.counted:
        return _("Done {rate}").format(rate=rate_of(habit, known))
    done = _("Done on {days}").format(days=days(done_days))
    return _("{done}, {rate}").format(done=done, rate=rate_of(habit, known)) if known.counted else done


def last_year() -> str:
    """The days of the newest sheet of the calendar."""
    return _("Last 12 months")


def span_of_months(first: date, last: date) -> str:
    """The months two days less than a year apart lie in: ``Jan – Mar 2026``, ``Nov – Jan 2026``, ``Mar 2026``."""
    end = _("{month} {year}").format(month=short_month(last.month), year=last.year)
    if (first.year, first.month) == (last.year, last.month):
        return end
    return span(short_month(first.month), end)


def partly_done() -> str:
    """A day whose amount fell short of its target."""
    return _("partly")
