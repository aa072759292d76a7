"""A person's habits as the grid the learner reads: one row a habit, one column a calendar day."""

from dataclasses import replace
from datetime import date, timedelta
from math import isnan

from habit_desktop.domain.calendar import HabitDay
from habit_desktop.domain.value import value
from habit_desktop.engine.session import Session
from habit_desktop.learning.grid import columns_shared, outcome_grid
from habit_desktop.learning.odds import Floats


@value
class DayGrid:
    """Outcomes (habits, days): 1 done, 0 not done, NaN where nothing counts.

    Column 0 is ``first``, the last one is yesterday.
    """

    habits: tuple[str, ...]
    first: date
    outcomes: Floats

    @property
    def first_weekday(self) -> int:
        """The weekday of column 0, Monday 0."""
        return self.first.weekday()

    def day(self, column: int) -> date:
        """Return the calendar day of a column."""
        return self.first + timedelta(days=column)

    def until(self, columns: int) -> "DayGrid":
        """Return the grid of the first days alone."""
        return replace(self, outcomes=self.outcomes[:, :columns])

    def same_rows(self, other: "DayGrid") -> bool:
        """Tell whether another grid is about the same habits, from the same day on."""
        return (self.habits, self.first) == (other.habits, other.first)

    def holds_in(self, later: "DayGrid") -> bool:
        """Tell whether a later grid says the same of these habits and days; it may know of more."""
        rows = {habit: row for row, habit in enumerate(later.habits)}
        if self.first != later.first or not rows.keys() >= set(self.habits):
            return False
        same = later.outcomes[[rows[habit] for habit in self.habits]]
        return columns_shared(self.outcomes, same) == len(self.outcomes.T)

    def days_shared_with(self, other: "DayGrid") -> int:
        """Return how many of the first days another grid tells alike, habit by habit."""
        return columns_shared(self.outcomes, other.outcomes) if self.same_rows(other) else 0

    def counting(self, column: int) -> set[str]:
        """Return the habits for which the day of a column counts."""
        return {
            habit for habit, outcome in zip(self.habits, self.outcomes[:, column], strict=True) if not isnan(outcome)
        }

    def column(self, day: date) -> int:
        """Return the column of a calendar day."""
        return (day - self.first).days


def day_grid(session: Session) -> DayGrid:
    """Return the outcomes of all habits, archived and deleted ones included, on all closed days."""
    return KeptGrid(session).now()


class KeptGrid:
    """The grid of a long-lived session: only habits whose days have changed are read again."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._grid = DayGrid((), date.min, outcome_grid([], 0))
        self._read: dict[str, list[HabitDay]] = {}
        self._outcomes: dict[str, dict[date, bool]] = {}

    def now(self) -> DayGrid:
        """Return the grid as it is now: the same object where nothing in it has changed."""
        today, days = self._session.today(), {h: self._session.days(h) for h in self._session.all_histories()}
        outcomes = {habit: self._closed(habit, days[habit], today) for habit in days}
        self._read = days
        first = min((told[0].day for told in days.values() if told), default=today)
        same_days = first == self._grid.first and (today - first).days == self._grid.outcomes.shape[1]
        if not same_days or outcomes != self._outcomes or tuple(days) != self._grid.habits:
            columns = ({(day - first).days: done for day, done in told.items()} for told in outcomes.values())
            self._grid = DayGrid(tuple(days), first, outcome_grid(columns, (today - first).days))
            self._outcomes = outcomes
        return self._grid

    def _closed(self, habit: str, days: list[HabitDay], today: date) -> dict[date, bool]:
        if self._read.get(habit) is days:
            return self._outcomes[habit]
        return {each.day: each.outcome for each in days if each.outcome is not None and each.day < today}
