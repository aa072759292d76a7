"""All habits at a glance: what was done of what was asked for, habit by habit, week by week and over a month."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.credit import Credit
from habit_desktop.domain.day import DAY
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import History
from habit_desktop.domain.schedule import Period, period_of
from habit_desktop.domain.streak import current_streak
from habit_desktop.domain.tally import BREAKS, Rate, added, rate
from habit_desktop.engine.credits import Credits
from habit_desktop.engine.session import Session

SPANS_DAYS = (7, 30, 365)
TREND_DAYS = 30
FEWEST_FOR_TREND = 7
"""With fewer days that count in either of two spans, no trend is told."""
WEEK = 7
SHOWN_WEEKS = 12
NOTHING = Rate(0, 0)


@dataclass(frozen=True, slots=True)
class SpanTotal:
    """What was done of what was asked for in the last days, today's answers included, and in as many days before."""

    days: int
    now: Rate
    before: Rate


@dataclass(frozen=True, slots=True)
class HabitLine:
    """One habit of the list.

    ``strength`` (0–1) is None while it is being worked out; ``month`` are the last 30 days, ``weeks`` the shares (0–1)
    of the last twelve times seven days, oldest first, None where nothing counts.
    """

    habit: Habit
    strength: float | None
    month: Rate
    month_before: Rate
    streak: int
    weeks: tuple[float | None, ...]
    started: date

    @property
    def trend(self) -> float | None:
        """By how much (−1…1) the share of 30 days differs from the 30 days before; None where too few count."""
        return difference(self.month, self.month_before)


@dataclass(frozen=True, slots=True)
class TrashedLine:
    """One habit in the trash, and the last day on which it is offered."""

    habit: Habit
    offered_until: date


@dataclass(frozen=True, slots=True)
class WeeksReading:
    """A week beside the one before and the usual one, in the person's week; days ahead are empty.

    ``usual`` adds up the twelve weeks before this one, fewer where there are not as many.
    """

    first: date
    this: tuple[Rate, ...]
    last: tuple[Rate, ...]
    usual: tuple[Rate, ...]

    def so_far(self, today: date) -> tuple[Rate, Rate]:
        """Return what was done this week, and by the same day of the last one."""
        days = (today - self.first).days + 1
        return added(self.this[:days]), added(self.last[:days])


@dataclass(frozen=True, slots=True)
class OverviewReading:
    """All habits at a glance; ``archived`` and ``trash`` stand apart."""

    today: date
    totals: tuple[SpanTotal, ...]
    lines: tuple[HabitLine, ...]
    archived: tuple[HabitLine, ...]
    trash: tuple[TrashedLine, ...]
    weeks: WeeksReading

    @property
    def is_empty(self) -> bool:
        """Whether there is no habit at all."""
        return not (self.lines or self.archived or self.trash)


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a month: what was done of what was asked for over all habits, and how many are still open."""

    day: date
    rate: Rate
    open: int


@dataclass(frozen=True, slots=True)
class MonthReading:
    """A calendar month up to today, with the earliest and latest month there is something to see of."""

    first: date
    days: tuple[MonthDay, ...]
    earliest: date
    latest: date
    week_start: int


def read_overview(session: Session, strengths: Mapping[str, float], credits: Credits | None = None) -> OverviewReading:
    """Return all habits at a glance; ``strengths`` (0–1) and ``credits`` are those known by now."""
    today, known = session.today(), credits or Credits()
    histories = session.histories()
    recent = {habit: _Recent(known.latest(session, habit)) for habit in histories}

    def line(history: History) -> HabitLine:
        return _line(history, recent[history.id], session.days(history.id), strengths.get(history.id))

    return OverviewReading(
        today=today,
        totals=tuple(_total(recent.values(), days) for days in SPANS_DAYS),
        lines=tuple(line(history) for history in histories.values() if history.in_use),
        archived=tuple(line(history) for history in histories.values() if not history.in_use),
        trash=tuple(TrashedLine(each.history.habit, each.offered_until) for each in session.trash()),
        weeks=_weeks(recent.values(), period_of(today, Period.WEEK, session.settings().week_start)[0], today),
    )


def with_strengths(reading: OverviewReading, strengths: Mapping[str, float]) -> OverviewReading:
    """Return the same with the strengths (0–1) known by now."""

    def known(lines: tuple[HabitLine, ...]) -> tuple[HabitLine, ...]:
        return tuple(replace(line, strength=strengths.get(line.habit.id, line.strength)) for line in lines)

    return replace(reading, lines=known(reading.lines), archived=known(reading.archived))


def read_month(session: Session, shown: date, credits: Credits | None = None) -> MonthReading:
    """Return the month a day lies in, over all habits; ``credits`` are those known by now."""
    known = credits or Credits()
    today, week_start = session.today(), session.settings().week_start
    first, last = period_of(shown, Period.MONTH, week_start)
    until = min(last, today)
    by_day: dict[date, list[Credit]] = {first + step * DAY: [] for step in range((until - first).days + 1)}
    earliest, still_open = today, 0
    for habit in session.histories():
        if days := session.days(habit):
            earliest = min(earliest, days[0].day)
            still_open += _is_open(days[-1])
            begin = max(first, days[0].day)
            for step, credit in enumerate(known.between(session, habit, first, until)):
                by_day[begin + step * DAY].append(credit)
    month = tuple(MonthDay(day, rate(counts), still_open * (day == today)) for day, counts in by_day.items())
    return MonthReading(first, month, earliest.replace(day=1), today.replace(day=1), week_start)


def difference(now: Rate, before: Rate) -> float | None:
    """Return by how much (−1…1) one share exceeds another; None where either counts too few days."""
    if now.share is None or before.share is None or min(now.counted, before.counted) < FEWEST_FOR_TREND:
        return None
    return now.share - before.share


class _Recent:
    """What a habit's latest days count, today's last; days before its start count nothing."""

    def __init__(self, credits: Sequence[Credit]) -> None:
        self._credits = credits

    def last(self, days: int, until_ago: int = 0) -> Rate:
        """Return so many days up to today, or up to some days ago."""
        end = max(0, len(self._credits) - until_ago)
        return rate(self._credits[max(0, end - days) : end])

    def each_week(self, days_ago: int, weeks: int) -> Rate:
        """Return one day of each of so many weeks, the newest of them so many days ago."""
        newest = len(self._credits) - 1 - days_ago
        if newest < 0:
            return NOTHING
        oldest = max(newest - (weeks - 1) * WEEK, newest % WEEK)
        return rate(self._credits[oldest : newest + 1 : WEEK])


def _total(habits: Iterable[_Recent], days: int) -> SpanTotal:
    recent = list(habits)
    return SpanTotal(
        days, added(habit.last(days) for habit in recent), added(habit.last(days, until_ago=days) for habit in recent)
    )


def _line(history: History, recent: _Recent, days: Sequence[HabitDay], strength: float | None) -> HabitLine:
    return HabitLine(
        habit=history.habit,
        strength=strength,
        month=recent.last(TREND_DAYS),
        month_before=recent.last(TREND_DAYS, until_ago=TREND_DAYS),
        streak=current_streak(_since_break(days)),
        weeks=tuple(recent.last(WEEK, until_ago=WEEK * back).share for back in range(SHOWN_WEEKS - 1, -1, -1)),
        started=days[0].day if days else history.created,
    )


def _since_break(days: Sequence[HabitDay]) -> Sequence[HabitDay]:
    """Return the days after the last one that broke a run: years of days need not be walked for a run of a week."""
    broken = next((place for place in range(len(days) - 1, -1, -1) if days[place].mark in BREAKS), -1)
    return days[broken + 1 :]


def _weeks(habits: Iterable[_Recent], first: date, today: date) -> WeeksReading:
    recent, into = list(habits), (today - first).days

    def each(weeks_back: int, weeks: int = 1) -> tuple[Rate, ...]:
        ago = [into - place + WEEK * weeks_back for place in range(WEEK)]
        return tuple(added(habit.each_week(days, weeks) for habit in recent) if days >= 0 else NOTHING for days in ago)

    return WeeksReading(first=first, this=each(0), last=each(1), usual=each(1, SHOWN_WEEKS))


def _is_open(day: HabitDay) -> bool:
    return day.due and day.mark is Mark.PENDING
