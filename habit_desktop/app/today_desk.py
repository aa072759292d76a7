"""What is asked for on the Today page beyond answers, carried out; and the grid kept showing what is so."""

from collections.abc import Mapping, Sequence
from datetime import date, time

from PySide6.QtCore import QObject, Slot

from habit_desktop.app.wishes import carry_out
from habit_desktop.engine.fortnight import read_fortnight
from habit_desktop.engine.order import reorder
from habit_desktop.engine.readings import Chance
from habit_desktop.engine.session import Session
from habit_desktop.engine.strengths import Strengths
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.today.choice import Layout, SortBy
from habit_desktop.wording.changes import moved, time_said
from habit_desktop.wording.habit_page import deleted
from habit_desktop.wording.pauses import pause_said


class TodayDesk(QObject):
    """Stands between the Today page and the session, for what is not an answer."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._window, self._page = session, window, window.today
        self._strengths = Strengths(session)
        self._last_day: date | None = None
        self._known: tuple[Mapping[str, Chance] | None, Mapping[str, float] | None] = None, None
        self._page.order_requested.connect(self._reorder)
        self._page.pause_requested.connect(self._pause)
        self._page.time_corrected.connect(self._correct_time)
        self._page.delete_requested.connect(self._delete)

    def strengths(self) -> dict[str, float] | None:
        """Return how strong each habit is, where the page asks for it."""
        return self._strengths.now() if self._page.choice.sort is SortBy.STRENGTH else None

    def show_grid_of(
        self, last: date | None, chances: Mapping[str, Chance], strengths: Mapping[str, float] | None
    ) -> None:
        """Show the days up to one, today where none is named, with the chances and strengths of now."""
        self._last_day, self._known = last, (chances, strengths)
        self.show_grid()

    def show_grid(self) -> None:
        """Show the days as they stand, where the page shows them as a grid."""
        if self._page.choice.layout is Layout.GRID:
            self._page.show_fortnight(read_fortnight(self._session, self._last_day, *self._known))

    @Slot(object)
    def _reorder(self, habits: Sequence[str]) -> None:
        if carry_out(self._window, lambda: reorder(self._session, habits)):
            self._window.say(moved(), undo=True)

    @Slot(str, object)
    def _pause(self, habit: str, until: date | None) -> None:
        if carry_out(self._window, lambda: self._session.pause([habit], until)):
            self._window.say(pause_said(self._name(habit), until, self._session.today()), undo=True)

    @Slot(str, object, object)
    def _correct_time(self, habit: str, day: date, wall: time) -> None:
        if carry_out(self._window, lambda: self._session.set_mark_time(habit, day, wall)):
            self._window.say(time_said(self._name(habit), wall), undo=True)

    @Slot(str)
    def _delete(self, habit: str) -> None:
        name = self._name(habit)
        if carry_out(self._window, lambda: self._session.delete(habit)):
            self._window.say(deleted(name), undo=True)

    def _name(self, habit: str) -> str:
        return self._session.histories()[habit].habit.name
