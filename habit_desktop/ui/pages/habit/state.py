"""What the habit page's charts show of a reading, as values: pure, so that they can be tested without a screen."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.habit import Goal, Kind
from habit_desktop.domain.prediction import Origin
from habit_desktop.domain.tally import (
    Rate,
    Run,
    Stretch,
    Tally,
    best_runs,
    counts_times,
    rate,
    stretch_of,
    tallies,
    tally_of,
    weekday_rates,
)
from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.engine.readings import ChancePoint
from habit_desktop.ui.charts.columns import Column
from habit_desktop.ui.charts.curve import Curve, thinned
from habit_desktop.ui.charts.hour_grid import HOURS, HourLine
from habit_desktop.ui.charts.meters import Meter
from habit_desktop.ui.pages.insight.course import course
from habit_desktop.ui.widgets.mark_painting import Look
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording import habit_page as words
from habit_desktop.wording.abstinence import abstinence_line
from habit_desktop.wording.dates import short_day, short_weekday
from habit_desktop.wording.numbers import days as days_words
from habit_desktop.wording.numbers import percent
from habit_desktop.wording.schedules import schedule_words
from habit_desktop.wording.slack import slack_said
from habit_desktop.wording.trends import trend_title

BEST_RUNS = 5
DAYS_OF_A_MONTH = 30
NO_NUMBER = "–"
FEWEST_TO_JUDGE = 3
FEWEST_TICKS = 5
MOST_TOLD = 400  # so many values make the sentence over a curve
PEAK_HOURS = 2
MOST_COLUMNS = 60
FINEST_COLUMNS = 32
Told = tuple[str, str]


class Span(Enum):
    """How much of the past all charts show: (days, or None for all)."""

    MONTH = 30
    QUARTER = 91
    YEAR = 365
    ALL = None


@dataclass(frozen=True, slots=True)
class ColumnsState:
    """The sums of a span, with the tallies they come from, oldest first."""

    stretch: Stretch
    tallies: tuple[Tally, ...]
    columns: tuple[Column, ...]
    title: str
    legend: str


@dataclass(frozen=True, slots=True)
class HoursState:
    """The weekdays and hours of a span: lines in the person's week, and each line's weekday, Monday 0."""

    weekdays: tuple[int, ...]
    lines: tuple[HourLine, ...]
    rates: tuple[Rate, ...]
    title: str
    legend: str


@dataclass(frozen=True, slots=True)
class HeadState:
    """The head of the page: the habit in words, today's mark, and whether it rests."""

    name: str
    subtitle: str
    icon: str
    color: str
    look: Look
    mark_said: str
    today: date
    paused: bool
    archived: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """One number of the head: what it is, the number, and a word on it."""

    name: str
    number: str
    detail: str


def head_state(reading: HabitReading) -> HeadState:
    """The head of a habit's page."""
    habit, history = reading.habit, reading.history
    today = reading.day(reading.today)
    mark = today.mark if today else Mark.NOT_DUE
    stands = words.standing(reading.today, history.pause_on(reading.today), archived=history.archived)
    question = habit.question if habit.kind is Kind.YES_NO else words.asked_for(habit)
    parts = (stands, question, schedule_words(habit.schedule))
    return HeadState(
        name=habit.name,
        subtitle=" · ".join(part for part in parts if part),
        icon=habit.icon,
        color=habit.color,
        look=look_of(reading, reading.today) or Look(mark, habit.color),
        mark_said=words.today_said(habit.name, mark),
        today=reading.today,
        paused=history.paused_on(reading.today),
        archived=history.archived,
    )


def seen_days(reading: HabitReading, span: Span) -> tuple[HabitDay, ...]:
    """The days of a span, up to today."""
    return reading.days if span.value is None else reading.days[-span.value :]


def first_seen(reading: HabitReading, span: Span) -> date:
    """The day on which a span begins."""
    begin = reading.days[0].day if reading.days else reading.today
    return begin if span.value is None else reading.today - timedelta(days=span.value - 1)


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


def day_told(reading: HabitReading, day: date) -> Told:
    """A day of the calendar in words."""
    habit = reading.history.defined_on(day)
    return short_day(day), words.day_said(habit, day, reading.day(day), reading.answered_at.get(day))


def facts(reading: HabitReading, span: Span) -> tuple[Fact, ...]:
    """The numbers of the head."""
    return (
        _strength_fact(reading),
        _chance_fact(reading),
        _run_fact(reading),
        _rate_fact(reading, span),
    )


def _rate_fact(reading: HabitReading, span: Span) -> Fact:
    """How much of what was asked for was done: of the due days, or of the times a count asks for."""
    days, label = seen_days(reading, span), words.rate_label(span.value)
    summed = tally_of(reading.history, days) if counts_times(reading.habit.schedule) else None
    if summed and summed.aim:
        share = percent(min(summed.total / summed.aim, 1.0))
        return Fact(label, share, words.count_of(reading.habit, summed))
    known = rate(days)
    share = percent(known.share) if known.share is not None else NO_NUMBER
    return Fact(label, share, words.rate_of(known.done, known.counted))


def _strength_fact(reading: HabitReading) -> Fact:
    """The strength, and what it has gained in a month."""
    strength, now = reading.strength, reading.strength.last.after
    before = strength.values[-1 - DAYS_OF_A_MONTH] if len(strength.values) > DAYS_OF_A_MONTH else None
    return Fact(words.strength_label(), percent(now), words.strength_now(before, now, pending=strength.pending))


def _chance_fact(reading: HabitReading) -> Fact:
    """Today's chance, or why there is none."""
    if chance := reading.chance:
        told = words.chance_range(chance.low, chance.high)
        return Fact(words.chance_label(), percent(chance.probability), told)
    today = reading.day(reading.today)
    return Fact(words.chance_label(), NO_NUMBER, words.no_chance(due=today is not None and today.due))


def _run_fact(reading: HabitReading) -> Fact:
    """The run that goes on, or the days a habit to quit was left alone."""
    if reading.abstinence:
        return Fact(
            words.run_label(), days_words(reading.abstinence.days), words.run_best(reading.abstinence.best_days)
        )
    best = best_runs(reading.runs, 1)
    return Fact(words.run_label(), days_words(reading.streak), words.run_best(best[0].done if best else 0))


def strength_curve(reading: HabitReading, span: Span) -> Curve:
    """The strength of a span; an open day that is due leads on to what it may become."""
    strength, begin = reading.strength, first_seen(reading, span)
    skipped = max((begin - strength.first).days, 0)
    values = strength.values[skipped:]
    first = strength.first.toordinal() + skipped
    ahead: tuple[float, ...] = ()
    if values and _is_open(reading) and strength.if_done is not None and strength.if_not is not None:
        ahead = (strength.if_done, strength.if_not)
    last = reading.today.toordinal() - bool(strength.pending and values)
    return Curve(min(begin.toordinal(), last - 1), last, tuple(range(first, first + len(values))), values, ahead=ahead)


def strength_title(reading: HabitReading, span: Span) -> str:
    """The sentence over the curve of strength."""
    return words.strength_title(strength_curve(reading, span).values)


def strength_told(reading: HabitReading, day: date) -> Told:
    """A day of the curve of strength in words."""
    value = reading.strength.values[(day - reading.strength.first).days]
    found = reading.day(day)
    return f"{short_day(day)} · {percent(value)}", words.strength_told(found.mark) if found else ""


def strength_outlook(reading: HabitReading) -> str:
    """What today makes of the strength."""
    strength = reading.strength
    return words.strength_outlook(strength.if_done, strength.if_not, pending=strength.pending, due=_is_open(reading))


def strength_story(reading: HabitReading) -> tuple[str, ...]:
    """How the newest strength came about."""
    last = reading.strength.last
    return words.strength_story(last.before, last.kept, last.weight, last.after, last.day)


def seen_chances(reading: HabitReading, span: Span) -> tuple[ChancePoint, ...]:
    """The chances of a span."""
    begin = first_seen(reading, span)
    return reading.chances[bisect_left(reading.chances, begin, key=lambda point: point.day) :]


def chance_curve(reading: HabitReading, span: Span) -> Curve:
    """The chances of a span."""
    points = seen_chances(reading, span)
    last = reading.today.toordinal()
    begin = first_seen(reading, span) if span.value is not None else points[0].day if points else reading.today
    return Curve(
        min(begin.toordinal(), last - 1),
        last,
        tuple(point.day.toordinal() for point in points),
        tuple(point.chance.probability for point in points),
        tuple(point.chance.low for point in points),
        tuple(point.chance.high for point in points),
        tuple(point.origin is Origin.REPLAYED for point in points),
    )


def chance_title(reading: HabitReading, span: Span) -> str:
    """The sentence over the curve of chances."""
    seen = thinned(chance_curve(reading, span), MOST_TOLD)
    return trend_title(course([date.fromordinal(day) for day in seen.days], seen.values))


def chance_told(reading: HabitReading, day: date) -> Told:
    """A day of the curve of chances in words."""
    point = reading.chance_on(day)
    if point is None:
        return short_day(day), ""
    facts = words.chance_told(point.chance.low, point.chance.high, point.outcome)
    return f"{short_day(day)} · {percent(point.chance.probability)}", facts


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
    days = reading.days[(begin - reading.days[0].day).days :]
    found = tuple(tallies(reading.history, days, stretch, reading.week_start))
    columns = tuple(
        Column(words.stretch_label(each.first, stretch), each.total, each.aim or None, each.last >= reading.today)
        for each in found
    )
    title = words.sums_title(reading.habit, found, stretch)
    return ColumnsState(stretch, found, columns, title, words.sums_legend(reading.habit))


def column_told(reading: HabitReading, state: ColumnsState, at: int) -> Told:
    """A column in words."""
    tally = state.tallies[at]
    title = f"{words.stretch_title(tally.first, state.stretch)} · {words.tally_total(reading.habit, tally.total)}"
    return title, words.tally_facts(reading.habit, tally)


def hours_state(reading: HabitReading, span: Span) -> HoursState:
    """When it is done: ticks given on the day itself by weekday and hour, and each weekday's rate."""
    days = seen_days(reading, span)
    rates = weekday_rates(days)
    counts = [[0] * HOURS for _weekday in range(7)]
    for each in days:
        at = reading.answered_at.get(each.day) if each.mark is Mark.DONE else None
        if at is not None:
            counts[each.day.weekday()][at.hour] += 1
    order = tuple((reading.week_start + number) % 7 for number in range(7))
    lines = tuple(HourLine(short_weekday(day), tuple(counts[day]), rates[day].share) for day in order)
    title = words.hours_title(rates, FEWEST_TO_JUDGE)
    return HoursState(order, lines, rates, title, words.hours_legend(_peak(counts)))


def hour_told(state: HoursState, line: int, hour: int) -> Told:
    """An hour of a weekday in words."""
    weekday = state.weekdays[line]
    return words.hour_told(weekday, hour, state.lines[line].times[hour], state.rates[weekday])


def run_meters(reading: HabitReading) -> tuple[tuple[Run, ...], tuple[Meter, ...]]:
    """The longest runs there have been, the longest first."""
    best = tuple(best_runs(reading.runs, BEST_RUNS))
    longest = best[0].done if best else 1
    return best, tuple(
        Meter(
            words.run_name(run, reading.today),
            days_words(run.done),
            run.done / longest,
            Ink.ACCENT if run.goes_on else Ink.SOFT,
        )
        for run in best
    )


def progress_tallies(reading: HabitReading) -> tuple[tuple[Stretch, Tally], ...]:
    """What this week, month, quarter and year add up to so far."""
    found = []
    for stretch in Stretch:
        first = max(stretch_of(reading.today, stretch, reading.week_start)[0], reading.days[0].day)
        days = reading.days[(first - reading.days[0].day).days :]
        found.append((stretch, tallies(reading.history, days, stretch, reading.week_start)[0]))
    return tuple(found)


def progress_legend(reading: HabitReading) -> str:
    """How progress is read, and the room that is left where times are counted."""
    legend, slack = words.progress_legend(to_quit=reading.habit.to_quit), reading.slack
    if slack is None:
        return legend
    return f"{legend} {words.capitalized(slack_said(slack.slack, slack.standing, slack.resting))}."


def progress_title(reading: HabitReading, week: Tally) -> str:
    """How far this week is, or how long a habit to quit was left alone."""
    if reading.abstinence:
        return words.capitalized(abstinence_line(reading.abstinence))
    return words.progress_title(reading.habit, week, days_left(reading, week))


def days_left(reading: HabitReading, week: Tally) -> int:
    """How many days of a stretch are left, today among them while it is open."""
    return (week.last - reading.today).days + _is_open(reading)


def progress_meters(reading: HabitReading, found: Sequence[tuple[Stretch, Tally]]) -> tuple[Meter, ...]:
    """How far this week, month, quarter and year are, and how much of each has passed."""
    limit = reading.habit.kind is Kind.NUMERIC and reading.habit.goal is Goal.AT_MOST
    return tuple(
        Meter(
            words.progress_name(stretch),
            words.progress_number(reading.habit, tally),
            tally.total / tally.aim if tally.aim else 0.0,
            _progress_ink(tally, limit=limit),
            _share_passed(tally, reading.today) if tally.aim else None,
        )
        for stretch, tally in found
    )


def notes(reading: HabitReading, search: str) -> tuple[tuple[date, str], ...]:
    """The notes that hold all words searched for, newest first."""
    wanted = search.casefold().split()
    return tuple(
        (day, text)
        for day, text in sorted(reading.history.notes.items(), reverse=True)
        if all(word in f"{text} {short_day(day)}".casefold() for word in wanted)
    )


def _is_open(reading: HabitReading) -> bool:
    return bool(reading.days) and reading.days[-1].mark is Mark.PENDING


def _peak(counts: Sequence[Sequence[int]]) -> tuple[int, int] | None:
    """The two hours of the day with most ticks; None where there are too few to tell."""
    by_hour = [sum(line[hour] for line in counts) for hour in range(HOURS)]
    if sum(by_hour) < FEWEST_TICKS:
        return None
    best = max(range(HOURS), key=lambda hour: by_hour[hour] + by_hour[(hour + 1) % HOURS])
    return best, (best + PEAK_HOURS) % HOURS


def _share_passed(tally: Tally, today: date) -> float:
    """How much (0–1) of a stretch has passed with today."""
    return ((today - tally.first).days + 1) / ((tally.last - tally.first).days + 1)


def _progress_ink(tally: Tally, *, limit: bool) -> Ink:
    reached = bool(tally.aim) and tally.total >= tally.aim * 0.999
    if limit:
        return Ink.NEGATIVE if tally.total > tally.aim else Ink.ACCENT
    return Ink.DONE if reached else Ink.ACCENT
