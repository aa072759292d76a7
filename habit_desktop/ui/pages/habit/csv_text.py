"""The numbers behind each chart as CSV: a heading, then a line for each value, as spreadsheets read it."""

from collections.abc import Iterable, Sequence
from datetime import date

from habit_desktop.domain.csv_table import written
from habit_desktop.domain.schedule import WEEKDAYS
from habit_desktop.domain.tally import Run, Stretch, Tally
from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.ui.pages.chance_csv import chances_written
from habit_desktop.ui.pages.habit.curve_state import seen_chances
from habit_desktop.ui.pages.habit.rhythm_state import HoursState
from habit_desktop.ui.pages.habit.sheet import Sheet
from habit_desktop.ui.pages.habit.span import Span, first_seen
from habit_desktop.ui.pages.habit.sums_state import ColumnsState


def calendar_csv(reading: HabitReading, sheet: Sheet) -> str:
    """The days a calendar shows."""
    days = (day for day in reading.days if sheet.holds(day.day))
    return written(
        ("day", "due", "mark", "amount"), ((each.day, int(each.due), each.mark, each.amount) for each in days)
    )


def strength_csv(reading: HabitReading, span: Span) -> str:
    """The strength (0–1) of each day of a span."""
    strength = reading.strength
    skipped = max((first_seen(reading, span) - strength.first).days, 0)
    first = strength.first.toordinal()
    return written(
        ("day", "strength"),
        ((date.fromordinal(first + at), strength.values[at]) for at in range(skipped, len(strength.values))),
    )


def chance_csv(reading: HabitReading, span: Span) -> str:
    """The chance (0–1) of each due day of a span, how it came about, and what happened (1, 0 or empty)."""
    return chances_written(seen_chances(reading, span))


def sums_csv(state: ColumnsState) -> str:
    """The sums of columns."""
    return _tallies((state.stretch, tally) for tally in state.tallies)


def hours_csv(state: HoursState) -> str:
    """How often each hour of each weekday had a tick, and how many of the days that count were done."""
    head = ("weekday", "due", "done", *(f"{hour:02}:00" for hour in range(24)))
    return written(
        head,
        (
            (WEEKDAYS[weekday], state.rates[weekday].counted, state.rates[weekday].done, *line.times)
            for weekday, line in zip(state.weekdays, state.lines, strict=True)
        ),
    )


def runs_csv(runs: Sequence[Run]) -> str:
    """Runs of done days, the longest first."""
    return written(("first", "last", "days"), ((run.first, run.last, run.done) for run in runs))


def progress_csv(found: Iterable[tuple[Stretch, Tally]]) -> str:
    """What this week, month, quarter and year add up to."""
    return _tallies(found)


def _tallies(found: Iterable[tuple[Stretch, Tally]]) -> str:
    return written(
        ("stretch", "first", "last", "total", "asked", "done", "due"),
        (
            (stretch, tally.first, tally.last, tally.total, tally.aim, tally.done, tally.counted)
            for stretch, tally in found
        ),
    )
