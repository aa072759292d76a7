"""The habit page kept showing what is so, and what is asked for on it carried out."""

from PySide6.QtCore import QObject

from habit_desktop.app.habit_acts import HabitActs
from habit_desktop.engine.foresight import Foresight, chances
from habit_desktop.engine.habit_reading import read_habit
from habit_desktop.engine.session import Session
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.habit.page import HabitPage


class HabitDesk(QObject):
    """Stands between the habit page and the session; marks and notes go the way those of Today go."""

    def __init__(self, session: Session, foresight: Foresight, page: HabitPage, window: MainWindow) -> None:
        super().__init__(page)
        self._session, self._foresight, self._page, self._window = session, foresight, page, window
        page.mark_requested.connect(window.mark_requested)
        page.note_requested.connect(window.note_requested)
        page.archive_requested.connect(window.archive_requested)
        page.back_requested.connect(window.go_back)
        page.insight_wanted.connect(window.open_insight)
        page.edit_wanted.connect(window.dialogs.open_edit_habit)
        acts = HabitActs(session, window)
        page.time_corrected.connect(acts.correct_time)
        page.pause_requested.connect(acts.pause)
        page.resume_requested.connect(acts.resume)
        page.unarchive_requested.connect(acts.unarchive)
        page.delete_requested.connect(acts.delete)
        page.copied.connect(window.say)

    def refresh(self) -> None:
        """Show the habit as it stands; the page of one that is gone is left."""
        habit = self._page.habit_id
        if habit not in self._session.histories():
            self._page.back_requested.emit()
            return
        told = self._foresight.told_today()  # those of now are shown as soon as they are known
        now = chances(told).get(habit) if told else None
        self._page.show_reading(read_habit(self._session, habit, now))
