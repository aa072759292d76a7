"""What the days of a span add up to, and how far the present stretches are: pure, tested without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from habit_desktop.domain.habit import Goal, Kind
from habit_desktop.domain.tally import (
    Stretch,
    Tally,
    stretch_of,
    tallies,
)
from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.ui.charts.columns import Column
from habit_desktop.ui.charts.meters import Meter
from habit_desktop.ui.pages.habit.span import Span, first_seen, seen_days
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording import sums
from habit_desktop.wording.abstinence import abstinence_line
from habit_desktop.wording.joins import capitalised, sentence_of, text_of
from habit_desktop.wording.slack import slack_said

MOST_COLUMNS = 60
FINEST_COLUMNS = 32


@dataclass(frozen=True, slots=True)
class ColumnsState:
    """The sums of a span, with the tallies they come from, oldest first."""

    stretch: Stretch
    tallies: tuple[Tally, ...]
    columns: tuple[Column, ...]
    title: str
    legend: str


def stretches(reading: HabitReading, span: Span) -> tuple[Stretch, ...]:
    """The stretches whose columns a span has room for, the finest first."""
    length = len(seen_days(reading, span))
    known = {Stretch.WEEK: 7, Stretch.MONTH: 30, Stretch.QUARTER: 91, Stretch.YEAR: 365}
    fitting = tuple(stretch for stretch, days in known.items() if length / days <= MOST_COLUMNS)
    return fitting or (Stretch.YEAR,)


def fitting_stretch(reading: HabitReading, span: Span) -> Stretch:
    """The stretch a span is shown in unless another is chosen."""
    length = len(seen_days(reading, span))
    known = {Stretch.WEEK: 7, Stretch.MONTH: 30, Stretch.QUARTER: 91}
    return next((stretch for stretch, days in known.items() if length / days <= FINEST_COLUMNS), Stretch.YEAR)


def columns_state(reading: HabitReading, span: Span, stretch: Stretch) -> ColumnsState:
    """The sums of a span, from the beginning of the stretch it begins in."""
    begin = max(stretch_of(first_seen(reading, span), stretch, reading.week_start)[0], reading.days[0].day)
    found = tuple(_tallies(reading, begin, stretch))
    columns = tuple(
        Column(sums.stretch_label(each.first, stretch), each.total, each.aim or None, each.last >= reading.today)
        for each in found
    )
    title = sums.sums_title(reading.habit, found, stretch)
    return ColumnsState(stretch, found, columns, title, sums.sums_legend(reading.habit))


def column_told(reading: HabitReading, state: ColumnsState, at: int) -> tuple[str, str]:
    """A column in words."""
    tally = state.tallies[at]
    title = f"{sums.stretch_title(tally.first, state.stretch)} · {sums.tally_total(reading.habit, tally.total)}"
    return title, sums.tally_facts(reading.habit, tally)


def progress_tallies(reading: HabitReading) -> tuple[tuple[Stretch, Tally], ...]:
    """What this week, month, quarter and year add up to so far."""
    found = []
    for stretch in Stretch:
        first = max(stretch_of(reading.today, stretch, reading.week_start)[0], reading.days[0].day)
        found.append((stretch, _tallies(reading, first, stretch)[0]))
    return tuple(found)


def progress_title(reading: HabitReading, week: Tally) -> str:
    """How far this week is, or how long a habit to quit was left alone."""
    if reading.abstinence:
        return capitalised(abstinence_line(reading.abstinence))
    return sums.progress_title(reading.habit, week, days_left(reading, week))


def progress_legend(reading: HabitReading) -> str:
    """How progress is read, and the room that is left where times are counted."""
    legend, slack = sums.progress_legend(to_quit=reading.habit.to_quit), reading.slack
    if slack is None:
        return legend
    return text_of((legend, sentence_of(slack_said(slack.slack, slack.standing, slack.resting))))


def days_left(reading: HabitReading, week: Tally) -> int:
    """How many days of a stretch are left, today among them while it is open."""
    return (week.last - reading.today).days + reading.is_open


def progress_meters(reading: HabitReading, found: Sequence[tuple[Stretch, Tally]]) -> tuple[Meter, ...]:
    """How far this week, month, quarter and year are, and how much of each has passed."""
    limit = reading.habit.kind is Kind.NUMERIC and reading.habit.goal is Goal.AT_MOST
    return tuple(
        Meter(
            sums.progress_name(stretch),
            sums.progress_number(reading.habit, tally),
            tally.total / tally.aim if tally.aim else 0.0,
            _progress_ink(tally, limit=limit),
            _share_passed(tally, reading.today) if tally.aim else None,
        )
        for stretch, tally in found
    )


def _tallies(reading: HabitReading, since: date, stretch: Stretch) -> list[Tally]:
    place = (since - reading.days[0].day).days
    return tallies(reading.history, reading.days[place:], reading.credits[place:], stretch, reading.week_start)


def _share_passed(tally: Tally, today: date) -> float:
    """How much (0–1) of a stretch has passed with today."""
    return ((today - tally.first).days + 1) / ((tally.last - tally.first).days + 1)


def _progress_ink(tally: Tally, *, limit: bool) -> Ink:
    reached = bool(tally.aim) and tally.total >= tally.aim * 0.999
    if limit:
        return Ink.NEGATIVE if tally.total > tally.aim else Ink.ACCENT
    return Ink.DONE if reached else Ink.ACCENT
