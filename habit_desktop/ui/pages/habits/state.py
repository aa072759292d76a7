"""What the overview's cards show of a reading, as values: pure, so that they can be tested without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from habit_desktop.domain.habit import Habit
from habit_desktop.domain.schedule import Daily
from habit_desktop.engine.findings import Finding
from habit_desktop.engine.overview import HabitLine, OverviewReading, SpanTotal, difference
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording import overview as words
from habit_desktop.wording.findings import finding_evidence, finding_explained, finding_sentence
from habit_desktop.wording.joins import called, facts_of, line_of
from habit_desktop.wording.numbers import signed_points
from habit_desktop.wording.rates import done_of
from habit_desktop.wording.schedules import schedule_words
from habit_desktop.wording.streaks import streak_words

NOTABLE_POINTS = 3


class Order(StrEnum):
    """How the list is sorted."""

    MINE = "mine"
    NAME = "name"
    STRENGTH = "strength"
    TREND = "trend"


class Sign(StrEnum):
    """The drawing beside a finding: what kind it is of."""

    TOGETHER = "link"
    CHANGE = "step"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class TotalState:
    """One span of days: its name, its share, its counts, and how it compares."""

    name: str
    share: str
    counts: str
    change: str
    ink: Ink
    said: str


@dataclass(frozen=True, slots=True)
class LineState:
    """One habit of the list, ready to be painted; ``weeks`` and ``strength`` are shares (0–1).

    ``told`` says what the share of the month is made of.
    """

    habit: Habit
    detail: str
    weeks: tuple[float | None, ...]
    share: str
    told: str
    trend: str
    trend_ink: Ink
    streak: str
    strength: float | None
    said: str


@dataclass(frozen=True, slots=True)
class FindingState:
    """One finding: its drawing, its sentence, what it rests on, what kind it is, and the habits it is about."""

    sign: Sign
    sentence: str
    evidence: str
    explained: str
    habits: tuple[Habit, ...]


def totals_title(reading: OverviewReading) -> str:
    """The sentence over the totals: the shortest span in which something counted."""
    total = next((each for each in reading.totals if each.now.counted), reading.totals[0])
    return words.totals_title(total.now, difference(total.now, total.before), total.days)


def total_states(reading: OverviewReading) -> tuple[TotalState, ...]:
    """The spans, the shortest first."""
    return tuple(_total(each) for each in reading.totals)


def line_state(line: HabitLine) -> LineState:
    """One habit as the list shows it."""
    trend = line.trend
    return LineState(
        habit=line.habit,
        detail=_detail(line.habit),
        weeks=line.weeks,
        share=words.share(line.month),
        told=words.month_told(line.habit, line.month),
        trend="" if trend is None else signed_points(100 * trend),
        trend_ink=_ink(trend),
        streak=streak_words(line.streak),
        strength=line.strength,
        said=words.line_said(line.habit, line.month, trend, line.streak, line.strength),
    )


def arranged(lines: Sequence[HabitLine], order: Order, search: str) -> tuple[HabitLine, ...]:
    """The lines that hold all words searched for in name or tags, in an order; what is not known stands last."""
    wanted = search.casefold().split()
    found = [line for line in lines if all(word in _searched(line.habit) for word in wanted)]
    match order:
        case Order.NAME:
            found.sort(key=lambda line: line.habit.name.casefold())
        case Order.STRENGTH:
            found.sort(key=lambda line: -1.0 if line.strength is None else line.strength, reverse=True)
        case Order.TREND:
            found.sort(key=lambda line: -2.0 if line.trend is None else line.trend, reverse=True)
        case Order.MINE:
            pass
    return tuple(found)


def finding_states(findings: Sequence[Finding], today: date) -> tuple[FindingState, ...]:
    """The findings in words."""
    return tuple(
        FindingState(
            _sign(found),
            finding_sentence(found.fact, found.habits, found.since, today),
            finding_evidence(found.fact, found.habits),
            finding_explained(found.fact),
            found.habits,
        )
        for found in findings
    )


def weeks_title(reading: OverviewReading) -> str:
    """The sentence over the weeks."""
    return words.weeks_title(*reading.weeks.so_far(reading.today))


def _total(total: SpanTotal) -> TotalState:
    change = difference(total.now, total.before)
    share, compared = words.share(total.now), words.against_before(change, total.days)
    name, counts = words.span_name(total.days), done_of(total.now)
    return TotalState(name, share, counts, compared, _ink(change), called(name, line_of((share, counts, compared))))


def _detail(habit: Habit) -> str:
    schedule = "" if isinstance(habit.schedule, Daily) else schedule_words(habit.schedule)
    parts = [*habit.tags, schedule] if habit.tags or schedule else [schedule_words(habit.schedule)]
    return facts_of(parts)


def _ink(change: float | None) -> Ink:
    """Up in green, down in red, and neither where there is hardly a difference."""
    if change is None or abs(round(100 * change)) < NOTABLE_POINTS:
        return Ink.SOFT
    return Ink.DONE if change > 0 else Ink.NEGATIVE


def _searched(habit: Habit) -> str:
    return " ".join([habit.name, *habit.tags]).casefold()


def _sign(found: Finding) -> Sign:
    if found.since is not None:
        return Sign.CHANGE
    return Sign.TOGETHER if len(found.habits) > 1 else Sign.TARGET
