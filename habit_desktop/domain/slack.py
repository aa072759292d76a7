"""How much room a habit of so many times a period has left: the days it may be left out without missing its count."""

from collections.abc import Sequence
from datetime import date, timedelta

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.history import History
from habit_desktop.domain.schedule import Period, TimesPerPeriod, TimesPerWindow, period_of
from habit_desktop.domain.value import value

DAY = timedelta(days=1)


@value
class Slack:
    """Where a period stands on a day that is open still.

    ``times`` is the count aimed for, ``done`` how many are, ``days`` those on which the rest can be done, the open one
    first. ``period`` is None for a rolling window of ``window_days``.
    """

    times: int
    done: int
    days: tuple[date, ...]
    period: Period | None
    window_days: int

    @property
    def wanted(self) -> int:
        """How many are missing."""
        return self.times - self.done

    @property
    def rest_days(self) -> int:
        """How many of the days may be left out; below 0 where the count is out of reach."""
        return len(self.days) - self.wanted


def slack_of(history: History, days: Sequence[HabitDay], day: date, week_start: int) -> Slack | None:
    """Return the room a habit has on a day; None where it counts no times, or where the day is not open.

    ``days`` are the habit's, oldest first; ``week_start`` counts from Monday 0.
    """
    habit = history.defined_on(day)
    if not days or habit.sums_up:
        return None
    place = (day - days[0].day).days
    if not 0 <= place < len(days) or days[place].mark is not Mark.PENDING:
        return None
    match habit.schedule:
        case TimesPerPeriod(times, period):
            first, last = period_of(day, period, week_start)
            length = (last - first).days + 1
            slack = Slack(times, _done(days, first, day), _free(history, day, last), period, length)
        case TimesPerWindow(times, length):
            slack = _rolling(history, days, day, times, length)
        case _:
            return None
    return slack if times < length else None  # who does it daily has no room to speak of


def _rolling(history: History, days: Sequence[HabitDay], day: date, times: int, length: int) -> Slack:
    """Return the room within the first window that can still reach the count; it begins on a done day, or now."""
    recent = [each.day for each in days if day - length * DAY < each.day < day and each.mark is Mark.DONE]
    for first in [*recent, day]:
        slack = Slack(times, _done(days, first, day), _free(history, day, first + (length - 1) * DAY), None, length)
        if slack.rest_days >= 0:
            break
    return slack


def _done(days: Sequence[HabitDay], first: date, before: date) -> int:
    start = days[0].day
    part = days[max(0, (first - start).days) : (before - start).days]
    return sum(each.mark is Mark.DONE for each in part)


def _free(history: History, first: date, last: date) -> tuple[date, ...]:
    """Return the days on which the habit neither rests nor is over."""
    span = (first + step * DAY for step in range((last - first).days + 1))
    return tuple(day for day in span if not history.paused_on(day) and history.habit.lives_on(day))
