"""The last weeks alone: enough for the page of today, and quick whatever the years before."""

from datetime import date, timedelta

from habit_desktop.domain.calendar import HabitDay, habit_days
from habit_desktop.domain.history import History
from habit_desktop.engine.session import Session

GLANCE_DAYS = 62
"""Two months: more than any period a schedule counts over."""


class Glance(Session):
    """What is so, as far as the last weeks tell: for the first picture of a window, never to be written with."""

    def _read(self) -> dict[str, History]:
        return self.folder.events.histories(self.known_since())

    def known_since(self) -> date:
        """Return the first day of which anything is known here."""
        return self.now().date() - timedelta(days=GLANCE_DAYS)

    def _worked_out(self, history: History, today: date) -> list[HabitDay]:
        return habit_days(history, today, self.settings().week_start, self.known_since())
