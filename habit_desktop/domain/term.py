"""The periods in which a habit asks for so many times, through all of its days."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from habit_desktop.domain.day import DAY
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import History
from habit_desktop.domain.schedule import (
    EveryDays,
    Period,
    Schedule,
    TimesPerPeriod,
    TimesPerWindow,
    frequency,
    period_of,
)
from habit_desktop.domain.value import value

WEEK = 7


@value
class Span:
    """Days whose periods are of one kind, ``end`` not included; days are told by their places, the habit's first 0.

    ``parts`` are the definitions in force, each with its first place.
    """

    first: int
    end: int
    parts: tuple[tuple[int, Habit], ...]
    start: date
    is_last: bool

    @property
    def habit(self) -> Habit:
        """The newest of its definitions."""
        return self.parts[-1][1]

    def habits(self, first: int, end: int) -> list[Habit]:
        """Return the definitions in force from one place up to another."""
        known = [(place, habit) for place, habit in self.parts if place < end]
        return [habit for place, habit in known if place > first] + [self.habit_on(first)]

    def habit_on(self, place: int) -> Habit:
        """Return the definition in force on a day; the first one before its time."""
        return next((habit for since, habit in reversed(self.parts) if since <= place), self.parts[0][1])

    def periods(self, low: int, high: int, week_start: int) -> Iterator[tuple[int, int]]:
        """Return the first place and the end of every period with a day from ``low`` to ``high``.

        Weeks and months are the calendar's and may reach out of the span; windows follow each other from its first day.
        """
        schedule = self.habit.schedule
        if isinstance(schedule, TimesPerPeriod) and schedule.period is Period.MONTH:
            yield from self._months(low, high)
            return
        if isinstance(schedule, TimesPerPeriod):
            length, into = WEEK, (self.start.weekday() + low - week_start) % WEEK
        else:
            length = frequency(schedule).days
            into = (low - self.first) % length
        for first in range(low - into, high, length):
            yield first, first + length

    def _months(self, place: int, high: int) -> Iterator[tuple[int, int]]:
        while place < high:
            first, last = period_of(self.start + place * DAY, Period.MONTH, 0)
            place = (last - self.start).days + 1
            yield (first - self.start).days, place


def counts_times(schedule: Schedule) -> bool:
    """Tell whether a schedule asks for a count, so that a due day left open may be no miss."""
    return isinstance(schedule, EveryDays | TimesPerPeriod | TimesPerWindow)


def spans(history: History, start: date, length: int) -> Iterator[Span]:
    """Return the spans of a habit with so many days from its start up to today, oldest first, without a gap."""
    places = [0, *(max(0, (first - start).days) for first, _habit in history.definitions[1:])]
    defined = list(zip(places, (habit for _first, habit in history.definitions), strict=True))
    groups = [tuple(group) for _kind, group in groupby(defined, key=lambda part: _kind_of(part[1]))]
    ends = [*(group[0][0] for group in groups[1:]), length]
    for group, end in zip(groups, ends, strict=True):
        yield Span(group[0][0], end, group, start, group is groups[-1])


def _kind_of(habit: Habit) -> tuple[object, ...]:
    """Return what two definitions share whose periods are the same."""
    match habit.schedule:
        case TimesPerPeriod(_times, period):
            return period, habit.sums_up
        case EveryDays(days) | TimesPerWindow(_, days):
            return days, habit.sums_up
        case _named:
            return ()
