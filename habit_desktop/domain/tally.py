"""What a habit's days add up to: against what was asked for, by weekday and hour, and in runs."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.credit import Credit
from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.domain.history import History
from habit_desktop.domain.schedule import (
    Daily,
    EveryDays,
    Period,
    TimesPerPeriod,
    TimesPerWindow,
    Weekdays,
    period_of,
)
from habit_desktop.domain.term import counts_times
from habit_desktop.domain.value import value

DAY = timedelta(days=1)
BREAKS = (Mark.MISSED, Mark.UNKNOWN)
MONTHS_OF_A_QUARTER = 3


class Stretch(StrEnum):
    """A calendar stretch whose days are added up."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@value
class Tally:
    """What the days of a stretch add up to, both ends included.

    ``total`` counts the done days of a yes/no habit, and the amounts of a numeric one; ``aim`` is what all its
    days ask for, those ahead included. ``done`` of ``counted`` is what a rate counts; days still open are not counted.
    """

    first: date
    last: date
    total: float
    aim: float
    done: float
    counted: int


@value
class Run:
    """Done days without a break between the first and the last of them."""

    first: date
    last: date
    done: int
    goes_on: bool = False


@value
class Rate:
    """How much was done of what was asked for; ``done`` is whole but where amounts a period fell short."""

    done: float
    counted: int

    @property
    def share(self) -> float | None:
        """The share done (0–1); None where nothing counts."""
        return self.done / self.counted if self.counted else None


def stretch_of(day: date, stretch: Stretch, week_start: int) -> tuple[date, date]:
    """Return the first and last day of the stretch around a day; ``week_start`` counts from Monday 0."""
    match stretch:
        case Stretch.WEEK:
            return period_of(day, Period.WEEK, week_start)
        case Stretch.MONTH:
            return period_of(day, Period.MONTH, week_start)
        case Stretch.QUARTER:
            month = day.month - (day.month - 1) % MONTHS_OF_A_QUARTER
            last_month = month + MONTHS_OF_A_QUARTER - 1
            return date(day.year, month, 1), date(day.year, last_month, monthrange(day.year, last_month)[1])
        case Stretch.YEAR:
            return date(day.year, 1, 1), date(day.year, 12, 31)


def tallies(
    history: History, days: Sequence[HabitDay], credits: Sequence[Credit], stretch: Stretch, week_start: int
) -> list[Tally]:
    """Return the sums of every stretch the days lie in, oldest first, empty ones included.

    ``days`` follow each other without a gap, and ``credits`` is what each of them counts; of the stretch they begin in,
    earlier days are not asked for.
    """
    found: list[Tally] = []
    asking = _Asking(history)
    at = 0
    while at < len(days):
        first, last = stretch_of(days[at].day, stretch, week_start)
        end = min(at + (last - days[at].day).days + 1, len(days))
        found.append(_tally(asking, days[at:end], credits[at:end], first, last))
        at = end
    return found


def aim_of(habit: Habit, day: date) -> float:
    """Return the part of what a habit asks for that falls on a day: times, or the amount of a numeric habit."""
    each = habit.target if habit.kind is Kind.NUMERIC else 1.0
    match habit.schedule:
        case Daily():
            return each
        case Weekdays(weekdays):
            return each if day.weekday() in weekdays else 0.0
        case EveryDays(days):
            return each / days
        case TimesPerPeriod(times, period):
            first, last = period_of(day, period, 0)
            return _of_period(habit, times) / ((last - first).days + 1)
        case TimesPerWindow(times, days):
            return _of_period(habit, times) / days


def weekday_rates(history: History, days: Iterable[HabitDay]) -> tuple[Rate, ...]:
    """Return how often each weekday was done, Monday first: of its due days, or of all its days where times count."""
    done, counted = [0] * 7, [0] * 7
    for each in days:
        at = each.day.weekday()
        if counts_times(history.defined_on(each.day).schedule):
            done[at] += each.mark is Mark.DONE
            counted[at] += each.mark is Mark.DONE or _is_left(history, each)
        elif each.outcome is not None:
            done[at] += each.outcome
            counted[at] += 1
    return tuple(map(Rate, done, counted))


def rate(credits: Sequence[Credit]) -> Rate:
    """Return what days add up to, by what each of them counts."""
    return Rate(sum(filter(None, credits)), len(credits) - credits.count(None))


def as_amounts(history: History, days: Sequence[HabitDay], credits: Sequence[Credit]) -> tuple[float, float]:
    """Return what was done, and what was asked for, as amounts, where what days count stands for whole targets."""
    counted = [(credit, day.day) for credit, day in zip(credits, days, strict=True) if credit is not None]
    targets = [(credit, history.defined_on(day).target) for credit, day in counted]
    return sum(credit * target for credit, target in targets), sum(target for _credit, target in targets)


def added(rates: Iterable[Rate]) -> Rate:
    """Return what several rates add up to."""
    known = list(rates)
    return Rate(sum(each.done for each in known), sum(each.counted for each in known))


def runs(days: Iterable[HabitDay]) -> list[Run]:
    """Return the runs of done days, oldest first, as ``current_streak`` counts them.

    A due day that closed without being done breaks a run; any other day that is not done counts as nothing.
    """
    found: list[Run] = []
    first, last, done = date.min, date.min, 0
    for each in days:
        if each.mark is Mark.DONE:
            first, last, done = (first if done else each.day), each.day, done + 1
        elif done and each.mark in BREAKS:
            found.append(Run(first, last, done))
            done = 0
    if done:
        found.append(Run(first, last, done, goes_on=True))
    return found


def best_runs(found: Iterable[Run], count: int) -> list[Run]:
    """Return the longest of some runs, the longest first; of equal ones the newer."""
    return sorted(found, key=lambda run: (run.done, run.last), reverse=True)[:count]


def amount_of(habit: Habit, day: HabitDay) -> float:
    """Return what a day adds: 1 for a done day of a yes/no habit, the amount of a numeric one."""
    if habit.kind is Kind.YES_NO:
        return float(day.mark is Mark.DONE)
    if day.amount is None and day.mark is Mark.DONE:
        return habit.target
    return day.amount or 0.0


class _Asking:
    """What a habit asks for day by day, asked in the order of the days."""

    def __init__(self, history: History) -> None:
        self._history = history
        habit = history.habit
        self._always = not (history.pauses or history.away or habit.starts or habit.ends)
        self._changes = [first for first, _habit in history.definitions[1:]]

    def habit_on(self, day: date) -> Habit:
        """Return the definition in force on a day."""
        if not self._changes or day >= self._changes[-1]:
            return self._history.habit
        return self._history.defined_on(day)

    def asked(self, habit: Habit, day: date, *, skipped: bool = False) -> float:
        """Return what a day asks for: nothing outside the habit's life or while it rests, nor where it was left out.

        A day left out of so many a week or month leaves the others to reach the count.
        """
        if not self._always and not self._lives_on(day):
            return 0.0
        if skipped and isinstance(habit.schedule, Daily | Weekdays):
            return 0.0
        return aim_of(habit, day)

    def _lives_on(self, day: date) -> bool:
        history = self._history
        return history.habit.lives_on(day) and not history.paused_on(day) and not history.away_on(day)


def _is_left(history: History, day: HabitDay) -> bool:
    """Tell whether a closed day could have been done and was not."""
    if day.mark in (Mark.SKIPPED, Mark.PAUSED, Mark.PENDING) or day.day < (history.first_mark or date.max):
        return False
    return history.habit.lives_on(day.day) and not history.away_on(day.day)


def _tally(asking: _Asking, days: Sequence[HabitDay], credits: Sequence[Credit], first: date, last: date) -> Tally:
    total = aim = 0.0
    for each in days:
        habit = asking.habit_on(each.day)
        total += amount_of(habit, each)
        aim += asking.asked(habit, each.day, skipped=each.mark is Mark.SKIPPED)
    ahead = days[-1].day + DAY
    while ahead <= last:
        aim += asking.asked(asking.habit_on(ahead), ahead)
        ahead += DAY
    known = rate(credits)
    return Tally(first, last, total, aim, known.done, known.counted)


def _of_period(habit: Habit, times: int) -> float:
    """Return what a whole period asks for: its count, or the amount all of its days are to reach together."""
    return habit.target if habit.kind is Kind.NUMERIC else float(times)
