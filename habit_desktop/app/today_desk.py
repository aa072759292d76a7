"""What is asked for on the Today page beyond answers, carried out; and the grid kept showing what is so."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QObject, Slot

from habit_desktop.app.habit_acts import HabitActs
from habit_desktop.app.wishes import carry_out
from habit_desktop.engine.fortnight import read_fortnight
from habit_desktop.engine.order import reorder
from habit_desktop.engine.readings import Chance
from habit_desktop.engine.session import Session
from habit_desktop.engine.strengths import Strengths
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.today.choice import Layout, SortBy
from habit_desktop.wording.changes import moved


class TodayDesk(QObject):
    """Stands between the Today page and the session, for what is not an answer."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._window, self._page = session, window, window.today
        self._strengths = Strengths(session)
        self._last_day: date | None = None
        self._known: tuple[Mapping[str, Chance] | None, Mapping[str, float] | None] = None, None
        self._connect_to(window)
        self._page.order_requested.connect(self._reorder)
        acts = HabitActs(session, window)
        self._page.pause_requested.connect(acts.pause)
        self._page.time_corrected.connect(acts.correct_time)
        self._page.delete_requested.connect(acts.delete)

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

    def _connect_to(self, window: MainWindow) -> None:
        page = self._page
        page.mark_requested.connect(window.mark_requested)
        page.note_requested.connect(window.note_requested)
        page.day_requested.connect(window.day_requested)
        page.undo_requested.connect(window.undo_requested)
        page.redo_requested.connect(window.redo_requested)
        page.habits_wanted.connect(window.habits_created)
        page.archive_requested.connect(window.archive_requested)
        page.demo_requested.connect(window.demo_requested)
        page.habit_opened.connect(window.open_habit)
        page.insight_wanted.connect(window.open_insight)
        page.habit_wanted.connect(window.dialogs.open_new_habit)
        page.edit_wanted.connect(window.dialogs.open_edit_habit)
        page.import_wanted.connect(window.dialogs.open_import)
        page.guide_wanted.connect(window.open_guide)

    @Slot(object)
    def _reorder(self, habits: Sequence[str]) -> None:
        if carry_out(self._window, lambda: reorder(self._session, habits)):
            self._window.say(moved(), undo=True)
