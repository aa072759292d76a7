"""All habits of a made-up person at a glance, what stands out among them, a month and a year."""

from datetime import date, timedelta

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.tally import Rate, Run
from habit_desktop.engine.findings import Finding
from habit_desktop.engine.overview import (
    HabitLine,
    MonthDay,
    MonthReading,
    OverviewReading,
    SpanTotal,
    TrashedLine,
    WeeksReading,
)
from habit_desktop.engine.readings import DayMark
from habit_desktop.engine.year import YearHabit, YearReading
from habit_desktop.learning.statistics.change_point import Change
from habit_desktop.learning.statistics.interference import Interference
from habit_desktop.learning.statistics.right_size import Aim, RightSize
from tests.ui.people import GYM, HABITS, MEDITATE, READ, STRETCH, TODAY, WALK

WEEKS = (None, 0.0, 0.4, 0.6, 0.7, 0.5, 0.8, 0.9, 1.0, 0.7, 0.6, 0.8)


def line(habit: Habit, strength: float | None = 0.6, month: int = 20, before: int = 15) -> HabitLine:
    """A habit's line: so many of 30 days done, so many of the 30 before."""
    return HabitLine(habit, strength, Rate(month, 30), Rate(before, 30), 3, WEEKS, TODAY - timedelta(days=90))


def week(*done: int) -> tuple[Rate, ...]:
    """Seven days of three habits, those not named without any."""
    return tuple(Rate(count, 3) for count in done) + (Rate(0, 0),) * (7 - len(done))


def overview(
    lines: tuple[HabitLine, ...] | None = None,
    archived: tuple[HabitLine, ...] = (),
    trash: tuple[TrashedLine, ...] = (),
) -> OverviewReading:
    """All habits on the Thursday of the pictures."""
    return OverviewReading(
        today=TODAY,
        totals=(
            SpanTotal(7, Rate(24, 33), Rate(20, 33)),
            SpanTotal(30, Rate(100, 144), Rate(110, 144)),
            SpanTotal(365, Rate(300, 500), Rate(0, 0)),
        ),
        lines=tuple(line(habit) for habit in HABITS) if lines is None else lines,
        archived=archived,
        trash=trash,
        weeks=WeeksReading(TODAY - timedelta(days=3), week(3, 2, 1), week(1, 1, 1, 1, 1, 1, 1), week(2, 2, 2, 2, 2)),
    )


def trashed(habit: Habit) -> TrashedLine:
    """A habit in the trash."""
    return TrashedLine(habit, TODAY + timedelta(days=20))


def findings() -> tuple[Finding, ...]:
    """One of each kind that the pictures show."""
    return (
        Finding(Change(100, 0.8, 0.45, 100, 40, 6.0), (READ,), date(2026, 3, 3)),
        Finding(Interference(0, 1, 0, 0.25, 41, 34, 38, 22, 0.001), (GYM, STRETCH)),
        Finding(RightSize(Aim.AT_LEAST, 6000.0, 4000.0, 0.4, 0.8, 60), (WALK,)),
    )


def march(until: int = 19) -> MonthReading:
    """The month of the pictures, up to a day."""
    days = tuple(
        MonthDay(date(2026, 3, number), Rate(number % 4, 3) if number % 4 < 4 else Rate(0, 0), int(number == until))
        for number in range(1, until + 1)
    )
    return MonthReading(date(2026, 3, 1), days, date(2025, 11, 1), date(2026, 3, 1), 0)


def year(habits: int = 2) -> YearReading:
    """The year before the pictures, of so many habits."""
    first = date(2025, 1, 1)
    marks = tuple(DayMark(first + timedelta(days=n), Mark.DONE if n % 3 else Mark.MISSED) for n in range(365))
    told = tuple(
        YearHabit(
            (MEDITATE, WALK)[number % 2],
            marks,
            Rate(243, 365),
            (Rate(20, 30),) * 12,
            Run(first, first + timedelta(days=8), 9),
            None if number % 2 == 0 else 1_500_000.0,
        )
        for number in range(habits)
    )
    months = (Rate(20 * habits, 30 * habits),) * 12
    return YearReading(2025, TODAY, told, Rate(243 * habits, 365 * habits), months, 2024, 2026, 0)
