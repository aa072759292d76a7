"""A day of the calendar as it looks and as it is told, and the notes of days: pure, tested without a screen."""

from datetime import date

from habit_desktop.domain.habit import Goal, Kind
from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.ui.widgets.mark_painting import Look
from habit_desktop.wording import habit_days
from habit_desktop.wording.dates import short_day


def look_of(reading: HabitReading, day: date) -> Look | None:
    """How a day of the calendar looks; None where the habit has no such day."""
    found = reading.day(day)
    if found is None:
        return None
    habit = reading.history.defined_on(day)
    reached = None
    if habit.kind is Kind.NUMERIC and habit.goal is Goal.AT_LEAST and found.amount and habit.target > 0:
        reached = min(found.amount / habit.target, 1.0)
    return Look(found.mark, reading.habit.color, reached)


def day_told(reading: HabitReading, day: date) -> tuple[str, str]:
    """A day of the calendar in words."""
    habit = reading.history.defined_on(day)
    return short_day(day), habit_days.day_said(habit, day, reading.day(day), reading.answered_at.get(day))


def notes(reading: HabitReading, search: str) -> tuple[tuple[date, str], ...]:
    """The notes that hold all words searched for, newest first."""
    wanted = search.casefold().split()
    return tuple(
        (day, text)
        for day, text in sorted(reading.history.notes.items(), reverse=True)
        if all(word in f"{text} {short_day(day)}".casefold() for word in wanted)
    )
