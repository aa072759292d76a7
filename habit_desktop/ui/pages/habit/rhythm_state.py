"""The weekdays, hours and runs of a habit: pure, so that they can be tested without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.tally import (
    Rate,
    Run,
    best_runs,
    weekday_rates,
)
from habit_desktop.domain.term import counts_times
from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.ui.charts.hour_grid import HOURS, HourLine
from habit_desktop.ui.charts.meters import Meter
from habit_desktop.ui.pages.habit.span import Span, seen_days
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording import rhythms
from habit_desktop.wording.dates import short_weekday
from habit_desktop.wording.numbers import days as days_words

BEST_RUNS = 5
FEWEST_TO_JUDGE = 3
FEWEST_TICKS = 5
PEAK_HOURS = 2


@dataclass(frozen=True, slots=True)
class HoursState:
    """The weekdays and hours of a span: lines in the person's week, and each line's weekday, Monday 0."""

    weekdays: tuple[int, ...]
    lines: tuple[HourLine, ...]
    rates: tuple[Rate, ...]
    counts_times: bool
    title: str
    legend: str


def hours_state(reading: HabitReading, span: Span) -> HoursState:
    """When it is done: ticks given on the day itself by weekday and hour, and how often each weekday was done."""
    days = seen_days(reading, span)
    rates, counts = weekday_rates(reading.history, days), counts_times(reading.habit.schedule)
    ticks = [[0] * HOURS for _weekday in range(7)]
    for each in days:
        at = reading.answered_at.get(each.day) if each.mark is Mark.DONE else None
        if at is not None:
            ticks[each.day.weekday()][at.hour] += 1
    order = tuple((reading.week_start + number) % 7 for number in range(7))
    lines = tuple(HourLine(short_weekday(day), tuple(ticks[day]), rates[day].share) for day in order)
    title = rhythms.hours_title(rates, FEWEST_TO_JUDGE, counts_times=counts)
    return HoursState(order, lines, rates, counts, title, rhythms.hours_legend(_peak(ticks), counts_times=counts))


def hour_told(state: HoursState, line: int, hour: int) -> tuple[str, str]:
    """An hour of a weekday in words."""
    weekday = state.weekdays[line]
    ticks = state.lines[line].times[hour]
    return rhythms.hour_told(weekday, hour, ticks, state.rates[weekday], counts_times=state.counts_times)


def run_meters(reading: HabitReading) -> tuple[tuple[Run, ...], tuple[Meter, ...]]:
    """The longest runs there have been, the longest first."""
    best = tuple(best_runs(reading.runs, BEST_RUNS))
    longest = best[0].done if best else 1
    return best, tuple(
        Meter(
            rhythms.run_name(run, reading.today),
            days_words(run.done),
            run.done / longest,
            Ink.ACCENT if run.goes_on else Ink.SOFT,
        )
        for run in best
    )


def _peak(ticks: Sequence[Sequence[int]]) -> tuple[int, int] | None:
    """The two hours of the day with most ticks; None where there are too few to tell."""
    by_hour = [sum(line[hour] for line in ticks) for hour in range(HOURS)]
    if sum(by_hour) < FEWEST_TICKS:
        return None
    best = max(range(HOURS), key=lambda hour: by_hour[hour] + by_hour[(hour + 1) % HOURS])
    return best, (best + PEAK_HOURS) % HOURS
