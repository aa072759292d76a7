"""What is done with a habit as a whole, from whichever page: carried out, said, and with a way back."""

from datetime import date, time

from PySide6.QtCore import QObject, Slot

from habit_desktop.app.wishes import carry_out
from habit_desktop.engine.session import Session
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording.changes import time_said
from habit_desktop.wording.habit_page import came_back, deleted
from habit_desktop.wording.pauses import pause_said


class HabitActs(QObject):
    """Pauses, resumes, takes back and deletes habits, and corrects when a day was done."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._window = session, window

    @Slot(str, object)
    def pause(self, habit: str, until: date | None) -> None:
        """A habit rests from today on, up to and including a day where one is named."""
        if carry_out(self._window, lambda: self._session.pause([habit], until)):
            self._window.say(pause_said(self._name(habit), until, self._session.today()), undo=True)

    @Slot(str)
    def resume(self, habit: str) -> None:
        """A habit that rested is due again."""
        if carry_out(self._window, lambda: self._session.resume([habit])):
            self._window.say(came_back(self._name(habit)), undo=True)

    @Slot(str)
    def unarchive(self, habit: str) -> None:
        """A habit that was put away is in use again."""
        if carry_out(self._window, lambda: self._session.unarchive(habit)):
            self._window.say(came_back(self._name(habit)), undo=True)

    @Slot(str)
    def delete(self, habit: str) -> None:
        """A habit is in the trash."""
        name = self._name(habit)
        if carry_out(self._window, lambda: self._session.delete(habit)):
            self._window.say(deleted(name), undo=True)

    @Slot(str, object, object)
    def correct_time(self, habit: str, day: date, wall: time) -> None:
        """A day that is done was done at a time on the wall."""
        if carry_out(self._window, lambda: self._session.set_mark_time(habit, day, wall)):
            self._window.say(time_said(self._name(habit), wall), undo=True)

    def _name(self, habit: str) -> str:
        return self._session.all_histories()[habit].habit.name
