"""The habit page kept showing what is so, and what is asked for on it carried out."""

from datetime import date

from PySide6.QtCore import QObject, Slot

from habit_desktop.app.wishes import carry_out
from habit_desktop.domain.calendar import Mark
from habit_desktop.engine.foresight import Foresight, chances
from habit_desktop.engine.habit_reading import read_habit
from habit_desktop.engine.session import Session
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.habit.page import HabitPage
from habit_desktop.wording.habit_page import came_back, deleted
from habit_desktop.wording.pauses import pause_said


class HabitDesk(QObject):
    """Stands between the habit page and the session; marks and notes go the way those of Today go."""

    def __init__(self, session: Session, foresight: Foresight, page: HabitPage, window: MainWindow) -> None:
        super().__init__(page)
        self._session, self._foresight, self._page, self._window = session, foresight, page, window
        page.mark_requested.connect(window.mark_requested)
        page.note_requested.connect(window.note_requested)
        page.pause_requested.connect(self._pause)
        page.resume_requested.connect(self._resume)
        page.unarchive_requested.connect(self._unarchive)
        page.delete_requested.connect(self._delete)
        page.copied.connect(window.say)

    def refresh(self) -> None:
        """Show the habit as it stands; the page of one that is gone is left."""
        habit = self._page.habit_id
        if habit not in self._session.histories():
            self._page.back_requested.emit()
            return
        today = self._session.day_of(habit, self._session.today())
        is_open = today is not None and today.mark is Mark.PENDING
        now = chances(self._foresight.latest()).get(habit) if is_open else None
        self._page.show_reading(read_habit(self._session, habit, now))

    @Slot(str, object)
    def _pause(self, habit: str, until: date | None) -> None:
        if carry_out(self._window, lambda: self._session.pause([habit], until)):
            self._window.say(pause_said(self._name(habit), until, self._session.today()), undo=True)

    @Slot(str)
    def _resume(self, habit: str) -> None:
        if carry_out(self._window, lambda: self._session.resume([habit])):
            self._window.say(came_back(self._name(habit)), undo=True)

    @Slot(str)
    def _unarchive(self, habit: str) -> None:
        if carry_out(self._window, lambda: self._session.unarchive(habit)):
            self._window.say(came_back(self._name(habit)), undo=True)

    @Slot(str)
    def _delete(self, habit: str) -> None:
        name = self._name(habit)
        if carry_out(self._window, lambda: self._session.delete(habit)):
            self._window.say(deleted(name), undo=True)

    def _name(self, habit: str) -> str:
        return self._session.histories()[habit].habit.name
