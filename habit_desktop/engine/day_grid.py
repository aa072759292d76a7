"""A person's habits as the grid the learner reads: one row a habit, one column a calendar day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import isnan

from habit_desktop.engine.session import Session
from habit_desktop.learning.grid import outcome_grid
from habit_desktop.learning.odds import Floats


@dataclass(frozen=True, slots=True)
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

    def same_as(self, other: "DayGrid") -> bool:
        """Tell whether another grid says the same, habit by habit and day by day."""
        same_shape = (self.habits, self.first, self.outcomes.shape) == (other.habits, other.first, other.outcomes.shape)
        return same_shape and self.outcomes.tobytes() == other.outcomes.tobytes()

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
    histories, today = session.all_histories(), session.today()
    first = min((history.start for history in histories.values()), default=today)
    columns = [
        {(d.day - first).days: d.outcome for d in session.days(habit) if d.outcome is not None and d.day < today}
        for habit in histories
    ]
    return DayGrid(tuple(histories), first, outcome_grid(columns, max(0, (today - first).days)))
