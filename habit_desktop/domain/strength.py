"""How strong a habit is: Loop's score, an exponential average of how well its frequency was kept.

Source: the formulas of Loop Habit Tracker 2.3.1, its ``Score`` and ``ScoreList``.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from math import exp2, sqrt

from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.loop_entries import Entry, computed_entries
from habit_desktop.domain.schedule import Frequency, frequency
from habit_desktop.domain.value import value

HALF_LIFE_DAYS = 13
THOUSANDTHS = 1000


@value
class Target:
    """What a numeric habit aims for in each of its periods."""

    amount: float
    goal: Goal


def step(times_per_day: float, previous: float, value: float) -> float:
    """Return the score after one day on which the frequency was kept to the degree ``value`` (0–1)."""
    kept = exp2(-sqrt(times_per_day) / HALF_LIFE_DAYS)
    return previous * kept + value * (1 - kept)


def degree_kept(habit: Habit, entries: Mapping[date, int], day: date) -> float | None:
    """Return the degree (0–1) to which a habit's frequency was kept on a day; None where the day moves nothing."""
    if entries.get(day) == Entry.SKIP:
        return None
    window = _Window(frequency(habit.schedule), _target(habit))
    for back in range(window.days - 1, 0, -1):
        window.slide(entries.get(day - timedelta(days=back), Entry.UNKNOWN))
    return window.slide(entries.get(day, Entry.UNKNOWN))


def habit_strengths(habit: Habit, entries: Mapping[date, int], today: date) -> dict[date, float]:
    """Return a habit's strength on each day up to today, by today's schedule; ``entries`` are Loop's values."""
    return strengths(entries, frequency(habit.schedule), _target(habit), today)


def strengths(entries: Mapping[date, int], often: Frequency, target: Target | None, today: date) -> dict[date, float]:
    """Return the score on each day from the oldest computed entry to today.

    ``entries`` are Loop's values as entered: ``Entry`` for yes/no habits (``target`` None), thousandths for numeric.
    """
    computed = computed_entries(entries, often) if target is None else entries
    score = 1.0 if target and target.goal is Goal.AT_MOST else 0.0
    day = min(min(computed, default=today), today)
    window = _Window(often, target)
    result = {}
    while day <= today:
        value = entries.get(day, Entry.UNKNOWN)
        kept = window.slide(value)
        if value != Entry.SKIP:
            score = step(often.times / often.days, score, kept)
        result[day] = score
        day += timedelta(days=1)
    return result


class _Window:
    """The last days of a habit, and the degree to which they keep its frequency."""

    def __init__(self, often: Frequency, target: Target | None) -> None:
        doubled = 2 if target is None and often.times < often.days else 1
        self._often = Frequency(often.times * doubled, often.days * doubled)
        self._target = target
        self._counted: list[float] = []
        self._total = 0.0

    @property
    def days(self) -> int:
        """The number of days it holds."""
        return self._often.days

    def slide(self, value: int) -> float:
        """Take one more day into the window and return the degree (0–1) kept now."""
        self._counted.append(float(value == Entry.YES_MANUAL) if self._target is None else float(max(0, value)))
        self._total += self._counted[-1]
        if len(self._counted) > self._often.days:
            self._total -= self._counted[-1 - self._often.days]
        if self._target is None:
            return min(1.0, self._total / self._often.times)
        return _kept(self._total / THOUSANDTHS, self._target)


def _target(habit: Habit) -> Target | None:
    return Target(habit.target, habit.goal) if habit.kind is Kind.NUMERIC else None


def _kept(amount: float, target: Target) -> float:
    if target.goal is Goal.AT_LEAST:
        return min(1.0, amount / target.amount) if target.amount > 0 else 1.0
    if target.amount > 0:
        return min(1.0, max(0.0, 1 - (amount - target.amount) / target.amount))
    return 0.0 if amount > 0 else 1.0
