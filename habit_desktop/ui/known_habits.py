"""What a window has been told of a person's habits, for its title and its dialogs."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from habit_desktop.domain.habit import Habit
from habit_desktop.engine.readings import TodayReading


class KnownHabits:
    """The habits of the day that is shown, and all of them once they were told: it asks nobody."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """``now`` is the person's clock, with their zone."""
        self._now = now
        self._all: tuple[Habit, ...] = ()
        self.reading: TodayReading | None = None
        self.week_start = 0  # Monday

    def know(self, habits: Sequence[Habit], week_start: int) -> None:
        """The person has these habits, shown or not, and weeks that begin on this day (Monday 0)."""
        self._all, self.week_start = tuple(habits), week_start

    def show_today(self, reading: TodayReading) -> None:
        """The Today page shows this."""
        self.reading = reading

    @property
    def today(self) -> date:
        """The day that goes on, as far as it was told."""
        return self.reading.today if self.reading else self._now().date()

    @property
    def habits(self) -> dict[str, Habit]:
        """Each habit by its id, as it was told last."""
        rows = self.reading.rows if self.reading else ()
        return {habit.id: habit for habit in (*(row.habit for row in rows), *self._all)}

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags the habits carry, by name."""
        return tuple(sorted({tag for habit in self.habits.values() for tag in habit.tags}))

    def name_of(self, habit_id: str) -> str:
        """Return the name of a habit, or nothing where nobody told of it."""
        known = self.habits.get(habit_id)
        return known.name if known else ""
