"""All reminders paused or called back, from the window or from the tray."""

from PySide6.QtCore import QObject, Slot

from habit_desktop.app.wishes import carry_out
from habit_desktop.domain.event import Via
from habit_desktop.engine.reminder_pause import (
    PauseLength,
    pause_reminders,
    reminders_paused_until,
    resume_reminders,
)
from habit_desktop.engine.session import Session
from habit_desktop.system.tray import Tray
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording import starting


class HushDesk(QObject):
    """Stands between whoever asks for quiet and the session; the habits themselves are not paused by it."""

    def __init__(self, session: Session, window: MainWindow, tray: Tray) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        window.hush_requested.connect(self._hush)
        window.unhush_requested.connect(self._unhush)
        tray.pause_requested.connect(self._hush_from_tray)
        tray.resume_requested.connect(self._unhush_from_tray)

    @Slot(object)
    def _hush(self, length: PauseLength) -> None:
        self._pause(length, Via.WINDOW)

    @Slot(object)
    def _hush_from_tray(self, length: PauseLength) -> None:
        self._pause(length, Via.TRAY)

    @Slot()
    def _unhush(self) -> None:
        self._resume(Via.WINDOW)

    @Slot()
    def _unhush_from_tray(self) -> None:
        self._resume(Via.TRAY)

    def _pause(self, length: PauseLength, via: Via) -> None:
        session = self._session
        done = carry_out(self._window, lambda: pause_reminders(session, length, via))
        if done and (until := reminders_paused_until(session)):
            self._window.say(starting.reminders_paused(until, session.now()), undo=True)

    def _resume(self, via: Via) -> None:
        paused = reminders_paused_until(self._session) is not None
        if carry_out(self._window, lambda: resume_reminders(self._session, via)):
            self._window.say(starting.reminders_resumed(), undo=paused)
