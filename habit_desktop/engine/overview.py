"""All habits at a glance: what was done of what was due, habit by habit, week by week and over a month."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import History
from habit_desktop.domain.schedule import Period, period_of
from habit_desktop.domain.streak import current_streak
from habit_desktop.domain.tally import BREAKS, Rate
from habit_desktop.engine.session import Session

SPANS_DAYS = (7, 30, 365)
TREND_DAYS = 30
FEWEST_FOR_TREND = 7
"""With fewer days that count in either of two spans, no trend is told."""
WEEK = 7
SHOWN_WEEKS = 12
SEEN_DAYS = 2 * SPANS_DAYS[-1]
NOTHING = Rate(0, 0)


@dataclass(frozen=True, slots=True)
class SpanTotal:
    """What was done of what was due in the last days, today's answers included, and in as many days before."""

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
    """A day of a month: what was done of what was due over all habits, and how many are still open."""

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


def read_overview(session: Session, strengths: Mapping[str, float]) -> OverviewReading:
    """Return all habits at a glance; ``strengths`` (0–1) are those known by now."""
    today = session.today()
    histories = session.histories()
    days = {habit: session.days(habit) for habit in histories}
    recent = {habit: _Recent(days[habit], today) for habit in histories}

    def line(history: History) -> HabitLine:
        return _line(history, recent[history.id], days[history.id], strengths.get(history.id))

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


def read_month(session: Session, shown: date) -> MonthReading:
    """Return the month a day lies in, over all habits."""
    today, first = session.today(), shown.replace(day=1)
    known = [days for habit in session.histories() if (days := session.days(habit))]
    earliest = min((days[0].day for days in known), default=today)
    month = []
    day = first
    while day.month == first.month and day <= today:
        places = [(days, (day - days[0].day).days) for days in known]
        found = [days[place] for days, place in places if 0 <= place < len(days)]
        month.append(MonthDay(day, _rate(each.outcome for each in found), sum(_is_open(each) for each in found)))
        day += timedelta(days=1)
    week_start = session.settings().week_start
    return MonthReading(first, tuple(month), earliest.replace(day=1), today.replace(day=1), week_start)


def difference(now: Rate, before: Rate) -> float | None:
    """Return by how much (−1…1) one share exceeds another; None where either counts too few days."""
    if now.share is None or before.share is None or min(now.counted, before.counted) < FEWEST_FOR_TREND:
        return None
    return now.share - before.share


def added(rates: Iterable[Rate]) -> Rate:
    """Return what several rates add up to."""
    known = list(rates)
    return Rate(sum(rate.done for rate in known), sum(rate.counted for rate in known))


class _Recent:
    """A habit's outcomes of the last two years, the newest last; days before its start count nothing."""

    def __init__(self, days: Sequence[HabitDay], today: date) -> None:
        self._today = today
        self._outcomes = [day.outcome for day in days[-SEEN_DAYS:]]

    def last(self, days: int, until_ago: int = 0) -> Rate:
        """Return so many days up to today, or up to some days ago."""
        end = len(self._outcomes) - until_ago
        return _rate(self._outcomes[max(0, end - days) : max(0, end)])

    def on(self, day: date) -> bool | None:
        """Return the outcome of a day."""
        place = len(self._outcomes) - 1 - (self._today - day).days
        return self._outcomes[place] if 0 <= place < len(self._outcomes) else None


def _rate(outcomes: Iterable[bool | None]) -> Rate:
    known = [outcome for outcome in outcomes if outcome is not None]
    return Rate(sum(known), len(known))


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
    recent = list(habits)

    def on(day: date) -> Rate:
        return _rate(habit.on(day) for habit in recent) if day <= today else NOTHING

    def usual(place: int) -> Rate:
        return added(on(first + timedelta(days=place - WEEK * back)) for back in range(1, SHOWN_WEEKS + 1))

    return WeeksReading(
        first=first,
        this=tuple(on(first + timedelta(days=place)) for place in range(WEEK)),
        last=tuple(on(first + timedelta(days=place - WEEK)) for place in range(WEEK)),
        usual=tuple(usual(place) for place in range(WEEK)),
    )


def _is_open(day: HabitDay) -> bool:
    return day.due and day.mark is Mark.PENDING
