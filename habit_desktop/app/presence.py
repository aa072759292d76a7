"""How the window comes and goes: raised from wherever it is asked for, closed into the tray, found where it was."""

from PySide6.QtCore import QObject, QSettings, Qt, Slot

from habit_desktop.app.identity import IDENTITY
from habit_desktop.domain.event import Via
from habit_desktop.engine.ports import Notice, Notifier
from habit_desktop.engine.session import Session
from habit_desktop.system.tray import Tray
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.wording import starting

PLACE = "geometry"
TOLD = "told_of_closing"


class Presence(QObject):
    """Shows and hides one window; it never hides it where nothing could bring it back."""

    def __init__(self, session: Session, window: MainWindow, tray: Tray, kept: QSettings) -> None:
        super().__init__(window)
        self._session, self._window, self._tray, self._kept = session, window, tray, kept
        self._notifier: Notifier | None = None
        if place := kept.value(PLACE):
            window.restoreGeometry(place)
        window.close_requested.connect(self._close)
        tray.open_requested.connect(self.come_from_tray)
        tray.availability_changed.connect(self.keep_reachable)

    def tell_by(self, notifier: Notifier) -> None:
        """From now on there is somebody to tell where a closed window stays."""
        self._notifier = notifier

    def keep_place(self) -> None:
        """The window is found again by the next start where it is now."""
        self._kept.setValue(PLACE, self._window.saveGeometry())

    @Slot()
    def come(self) -> None:
        """The window is in front: the program was started again."""
        self._come(Via.WINDOW)

    @Slot()
    def come_from_tray(self) -> None:
        """The window is in front, as was asked for at the tray."""
        self._come(Via.TRAY)

    @Slot(str)
    def come_with_habit(self, habit: str) -> None:
        """The window is in front and tells what was learned of a habit whose reminder was clicked."""
        self._come(Via.NOTIFICATION)
        self._window.open_insight(habit)

    @Slot()
    def come_with_today(self) -> None:
        """The window is in front and shows the day a list of reminders is about."""
        self._come(Via.NOTIFICATION)
        self._window.open_page(Page.TODAY)

    @Slot()
    def keep_reachable(self) -> None:
        """A hidden window without a tray could never be found again: it waits minimised."""
        if not self._tray.available and not self._window.isVisible():
            self._window.showMinimized()
            self._tell_where_it_is()

    def _come(self, via: Via) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        if not self._session.folder.held:
            self._session.app_opened(via)

    @Slot()
    def _close(self) -> None:
        """Stay in the tray, or minimised where there is none, and say so once."""
        self.keep_place()
        if self._tray.available:
            self._window.hide()
        else:
            self._window.showMinimized()
        self._tell_where_it_is()

    def _tell_where_it_is(self) -> None:
        """Say, once and for all, where a window is that is out of sight."""
        if self._notifier and not self._kept.value(TOLD, False, bool):
            self._kept.setValue(TOLD, True)
            words = starting.stays_in_tray() if self._tray.available else starting.no_tray()
            self._notifier.show(Notice("closing", IDENTITY.app_name, words, ()))
