"""A habit day by day: due or not, and the mark each day carries."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from math import isclose

from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.history import Answer, Answered, History
from habit_desktop.domain.loop_entries import Entry, computed_entries
from habit_desktop.domain.schedule import (
    Daily,
    EveryDays,
    Schedule,
    TimesPerPeriod,
    TimesPerWindow,
    Weekdays,
    frequency,
    period_of,
)
from habit_desktop.domain.value import value

DAY = timedelta(days=1)


class Mark(StrEnum):
    """What a day carries, in the words of the command line."""

    DONE = "done"
    MISSED = "missed"
    SKIPPED = "skipped"
    PAUSED = "paused"
    AUTO = "auto"
    PENDING = "pending"
    UNKNOWN = "unknown"
    NOT_DUE = "not_due"


@value
class HabitDay:
    """One day of a habit.

    ``outcome`` is what learning, rates and streaks count: True done, False not done, None nothing (not due, skipped,
    paused, before the first mark, or still open). ``amount`` is the day's, for numeric habits.
    """

    day: date
    due: bool
    mark: Mark
    outcome: bool | None
    amount: float | None = None
    note: str = ""


def habit_days(history: History, today: date, week_start: int = 0, since: date | None = None) -> list[HabitDay]:
    """Return every day of a habit from its start to today, oldest first; ``week_start`` counts from Monday 0.

    Whether a day is due depends on earlier days, and on the habit's first and last day as they are known now. With
    ``since`` the days before are left out, and what they would have added to a count.
    """
    progress = _Progress(history, week_start)
    first = max(history.start, since or history.start)
    days = [progress.tell(day, today) for day in _span(first, today)]
    return _with_filled_days(history, days)


def habit_days_after_edit(
    before: History, days: list[HabitDay], history: History, today: date, week_start: int = 0
) -> list[HabitDay]:
    """Return what ``habit_days`` returns, from the ``days`` up to today of the history ``before`` an edit.

    A day rests on itself and on earlier days alone, so where only answers and notes were edited, the days before the
    first of them stay as they are. Loop's filled days rest on later ones, too: with these all days are told anew.
    """
    edited = _first_edited(before, history)
    fills = any(isinstance(habit.schedule, TimesPerWindow) for _, habit in history.definitions)
    if edited is None or fills or not days or days[0].day != history.start:
        return habit_days(history, today, week_start)
    progress = _Progress(history, week_start)
    kept = days[: max(0, (edited - days[0].day).days)]
    for each in kept:
        progress.pass_over(each.day)
    return kept + [progress.tell(day, today) for day in _span(max(edited, history.start), today)]


def _first_edited(before: History, after: History) -> date | None:
    """Return the first day whose answer or note differs; None where more than that may differ, or nothing does."""
    if replace(before, answers=after.answers, notes=after.notes, edited_here=after.edited_here) != after:
        return None
    changed = [
        day
        for one, other in ((before.answers, after.answers), (before.notes, after.notes))
        for day in one.keys() | other.keys()
        if one.get(day) != other.get(day)
    ]
    return min(changed, default=None)


def first_difference(days: Iterable[HabitDay], others: Iterable[HabitDay]) -> date | None:
    """Return the first day on which a habit is due, or counts, in one telling and not in the other; None for none."""
    told = [{day.day: (day.due, day.outcome) for day in telling} for telling in (days, others)]
    return min((day for day in told[0].keys() | told[1].keys() if told[0].get(day) != told[1].get(day)), default=None)


_day_numbered = lru_cache(2**15)(date.fromordinal)
"""A day of years is kept once, however many habits have it."""
_told = lru_cache(2**15)(HabitDay)
"""So is what is told of it: of the same day most habits have little that differs."""


def _span(first: date, last: date) -> Iterator[date]:
    return map(_day_numbered, range(first.toordinal(), last.toordinal() + 1))


class _Progress:
    """What was done so far, walking through a habit's days."""

    def __init__(self, history: History, week_start: int) -> None:
        self._history = history
        self._week_start = week_start
        self._begin = max(history.start, history.habit.starts or history.start)
        self._first_mark = history.first_mark
        self._counted: dict[date, float] = {}
        self._last_done: date | None = None

    def tell(self, day: date, today: date) -> HabitDay:
        history = self._history
        habit = history.defined_on(day)
        given = history.answers.get(day)
        paused = history.paused_on(day)
        asked = history.habit.lives_on(day) and (given is not None or not history.away_on(day))
        due, satisfied = self._due(habit, day) if asked else (False, False)
        mark = _mark(habit, given, paused, due, satisfied, open_still=day >= today)
        counts = self._count(habit, day, given)
        if counts and mark in (Mark.MISSED, Mark.PENDING) and habit.sums_up:
            mark = Mark.DONE
        amount = given.amount if given and habit.kind is Kind.NUMERIC else None
        outcome = _outcome(mark, due and not paused, day, self._first_mark)
        return _told(day, due and not paused, mark, outcome, amount, history.notes.get(day, ""))

    def pass_over(self, day: date) -> None:
        """Remember what a day adds without telling it."""
        if given := self._history.answers.get(day):
            self._count(self._history.defined_on(day), day, given)

    def _due(self, habit: Habit, day: date) -> tuple[bool, bool]:
        """Return whether a day is due, and whether it is not because a count is reached already."""
        match habit.schedule:
            case Daily():
                return True, False
            case Weekdays(weekdays):
                return day.weekday() in weekdays, False
            case EveryDays(days):
                return (day - (self._last_done or self._begin)).days >= days, False
            case TimesPerPeriod(times, period):
                first = period_of(day, period, self._week_start)[0]
                reached = self._reached(habit, first, times)
                return not reached, reached
            case TimesPerWindow(times, days):
                reached = self._reached(habit, day - (days - 1) * DAY, times)
                return not reached, reached

    def _reached(self, habit: Habit, first: date, times: int) -> bool:
        """Tell whether the days told so far, from ``first`` on, hold the count or the amount aimed for."""
        counted = []
        for counted_day in reversed(self._counted):
            if counted_day < first:
                break
            counted.append(self._counted[counted_day])
        if habit.kind is Kind.NUMERIC and habit.goal is Goal.AT_LEAST:
            total = sum(counted)
            return total >= habit.target or isclose(total, habit.target)
        return len(counted) >= times

    def _count(self, habit: Habit, day: date, given: Answered | None) -> bool:
        """Remember what a day adds, and return whether it added something."""
        if not given or given.answer is not Answer.DONE:
            return False
        amount = given.amount if given.amount is not None else habit.target
        done = habit.met_by(amount) if not habit.sums_up else amount > 0
        if done:
            self._counted[day] = amount if habit.kind is Kind.NUMERIC else 1.0
            self._last_done = day
        return done


def _mark(habit: Habit, given: Answered | None, paused: bool, due: bool, satisfied: bool, *, open_still: bool) -> Mark:
    if given:
        if given.answer is Answer.SKIPPED:
            return Mark.SKIPPED
        met = given.answer is Answer.DONE and (given.amount is None or habit.met_by(given.amount))
        if met:
            return Mark.DONE
        partial = given.answer is Answer.DONE and habit.goal is Goal.AT_LEAST
        return Mark.PENDING if partial and open_still else Mark.MISSED
    if paused:
        return Mark.PAUSED
    if not due:
        return Mark.AUTO if satisfied else Mark.NOT_DUE
    return Mark.PENDING if open_still else Mark.UNKNOWN


def _outcome(mark: Mark, due: bool, day: date, first_mark: date | None) -> bool | None:
    if not due or first_mark is None or day < first_mark:
        return None
    if mark is Mark.DONE:
        return True
    return False if mark in (Mark.MISSED, Mark.UNKNOWN) else None


def _with_filled_days(history: History, days: list[HabitDay]) -> list[HabitDay]:
    """Return the days with Loop's filled ones marked ``auto``, each by its own schedule; they keep their outcome."""
    schedules = {habit.schedule for _, habit in history.definitions if isinstance(habit.schedule, TimesPerWindow)}
    if history.habit.kind is Kind.NUMERIC or not schedules or not days:
        return days
    entered = history.loop_entries(days[-1].day)
    filled: dict[Schedule, set[date]] = {
        schedule: {
            day for day, value in computed_entries(entered, frequency(schedule)).items() if value == Entry.YES_AUTO
        }
        for schedule in schedules
    }
    return [
        HabitDay(d.day, d.due, Mark.AUTO, d.outcome, d.amount, d.note)
        if d.mark in (Mark.UNKNOWN, Mark.NOT_DUE)
        and history.habit.lives_on(d.day)
        and d.day in filled.get(history.defined_on(d.day).schedule, ())
        else d
        for d in days
    ]
