"""Runs of days without a break: Loop's streaks, and the current one as the pages show it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.value import value

BREAKS = (Mark.MISSED, Mark.UNKNOWN)


@value
class Streak:
    """A run of days, both ends included."""

    first: date
    last: date

    @property
    def length_days(self) -> int:
        """The number of days in the run."""
        return (self.last - self.first).days + 1


def streaks(kept: Iterable[date]) -> list[Streak]:
    """Return the maximal runs of consecutive days among the days kept, oldest first."""
    runs: list[Streak] = []
    for day in sorted(set(kept)):
        if runs and day - runs[-1].last == timedelta(days=1):
            runs[-1] = Streak(runs[-1].first, day)
        else:
            runs.append(Streak(day, day))
    return runs


def best_streaks(kept: Iterable[date], count: int) -> list[Streak]:
    """Return the longest runs, newest first; of equal ones the newer.

    Source: Loop Habit Tracker 2.3.1, its ``StreakList``.
    """
    longest = sorted(streaks(kept), key=lambda streak: (streak.length_days, streak.last), reverse=True)[:count]
    return sorted(longest, key=lambda streak: streak.last, reverse=True)


def kept_days(computed: Mapping[date, int]) -> list[date]:
    """Return the days Loop counts into a yes/no habit's streaks: done, filled and skipped ones."""
    return [day for day, value in computed.items() if value > 0]


def current_streak(days: Sequence[HabitDay]) -> int:
    """Return how many days in a row were done up to now.

    ``days`` are oldest first. A due day that closed without being done breaks the run; days that are not due, skipped,
    paused or still open count as nothing.
    """
    length = 0
    for day in reversed(days):  # from the newest: years before the last break need not be walked
        if day.mark in BREAKS:
            break
        length += day.mark is Mark.DONE
    return length
