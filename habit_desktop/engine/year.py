"""A year of all habits, to look back on: its days, its months and its best runs."""

from dataclasses import dataclass
from datetime import date

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.credit import Credit
from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.history import History
from habit_desktop.domain.tally import Rate, Run, added, best_runs, rate, runs
from habit_desktop.engine.credits import Credits
from habit_desktop.engine.readings import DayMark
from habit_desktop.engine.session import Session

MONTHS = 12


@dataclass(frozen=True, slots=True)
class YearHabit:
    """A habit's year: a mark for each of its days, what was done of what was asked for, and its longest run.

    ``total`` adds up the amounts of a numeric habit, None for one of yes and no.
    """

    habit: Habit
    days: tuple[DayMark, ...]
    rate: Rate
    months: tuple[Rate, ...]
    best: Run | None
    total: float | None


@dataclass(frozen=True, slots=True)
class YearReading:
    """A calendar year up to today; ``earliest`` and ``latest`` are the years there is something to see of."""

    year: int
    today: date
    habits: tuple[YearHabit, ...]
    rate: Rate
    months: tuple[Rate, ...]
    earliest: int
    latest: int
    week_start: int


def read_year(session: Session, year: int, credits: Credits | None = None) -> YearReading:
    """Return a year of all habits that had a day that counted in it, archived ones included.

    ``credits`` are those known by now.
    """
    histories, today, known = session.histories(), session.today(), credits or Credits()
    starts = [days[0].day.year for habit in histories if (days := session.days(habit))]
    first, last = date(year, 1, 1), date(year, 12, 31)
    habits = [
        _habit(history, _of_year(session.days(habit), year), known.between(session, habit, first, last))
        for habit, history in histories.items()
    ]
    lived = tuple(each for each in habits if each.rate.counted)
    return YearReading(
        year=year,
        today=today,
        habits=lived,
        rate=added(each.rate for each in lived),
        months=tuple(added(each.months[month] for each in lived) for month in range(MONTHS)),
        earliest=min(starts, default=today.year),
        latest=today.year,
        week_start=session.settings().week_start,
    )


def _of_year(days: list[HabitDay], year: int) -> list[HabitDay]:
    if not days:
        return []
    start = days[0].day
    first, end = (date(year, 1, 1) - start).days, (date(year + 1, 1, 1) - start).days
    return days[max(0, first) : max(0, end)]


def _habit(history: History, days: list[HabitDay], credits: list[Credit]) -> YearHabit:
    habit = history.habit
    numeric = habit.kind is Kind.NUMERIC and not habit.to_quit
    return YearHabit(
        habit=habit,
        days=tuple(DayMark(day.day, day.mark, _reached(history, day)) for day in days),
        rate=rate(credits),
        months=_months(days, credits),
        best=next(iter(best_runs(runs(days), 1)), None),
        total=sum(day.amount or 0.0 for day in days) if numeric else None,
    )


def _months(days: list[HabitDay], credits: list[Credit]) -> tuple[Rate, ...]:
    by_month: list[list[Credit]] = [[] for _month in range(MONTHS)]
    for day, credit in zip(days, credits, strict=True):
        by_month[day.day.month - 1].append(credit)
    return tuple(rate(each) for each in by_month)


def _reached(history: History, day: HabitDay) -> float | None:
    """Return how much (0–1) of its target a day's amount reached, None where that means nothing."""
    if day.amount is None or day.mark is Mark.DONE:
        return None
    habit = history.defined_on(day.day)
    return min(1.0, day.amount / habit.target) if habit.goal is Goal.AT_LEAST and habit.target > 0 else None
