"""A person's data folder and the real window over it, put together as the program does, and taken apart again."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from habit_desktop.app.desk import Desk
from habit_desktop.app.house_desk import HouseDesk
from habit_desktop.app.identity import IDENTITY
from habit_desktop.app.kept_preferences import keep_preferences, read_preferences
from habit_desktop.app.page_desks import PageDesks
from habit_desktop.app.shipped_prior import shipped_prior
from habit_desktop.app.undertakings import Undertakings
from habit_desktop.app.view_memory import ViewMemory, show_first
from habit_desktop.domain.event import Via
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.session import Session
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.system.autostart.xdg import XdgAutostart
from habit_desktop.system.tray import Tray, TrayLabels
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.preferences import Preferences
from habit_desktop.ui.theme.theme import Theme
from tests.engine.living import StandingClock
from tests.journeys.hands import Hands
from tests.runtime.machine import Machine


class Home(QObject):
    """One person's window: opened and closed as often as a story asks, on the same folder."""

    def __init__(self, folder: Path, clock: StandingClock, theme: Theme, hands: type[Hands] = Hands) -> None:
        super().__init__()
        self._hands = hands
        self.folder, self.clock, self._theme = folder, clock, theme
        self._stale = False
        self.open()

    def open(self) -> None:
        """The program is started: what it shows is what is on disk."""
        self.session = Session(DataFolder.open(self.folder), self.clock, Via.WINDOW, shipped_prior())
        self._kept = QSettings(str(self.folder / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(self.clock.now)
        self.window.preferences = read_preferences(self._kept)
        self._theme.choose(self.window.preferences.scheme)
        self.window.preferences_chosen.connect(self._prefer)
        self._views = ViewMemory(self._kept, self.window.today)
        show_first(self.session, self.window)
        self.window.show()
        self._tray = Tray(TrayLabels("", "", ""), QColor("#3557C8"), self.window, host_is_there=lambda: False)
        foresight, machine = Foresight(self.session), Machine()
        self._training = TrainingWatch(self.session, machine, machine, machine.own_idle_s, self.window)
        login = XdgAutostart(IDENTITY, ["habit-desktop"], {"XDG_CONFIG_HOME": str(self.folder), "XDG_CONFIG_DIRS": ""})
        pages = PageDesks(self.session, foresight, self._training, self.window, login)
        self._desk = Desk(self.session, foresight, self.window, self._tray, pages)
        self._house = HouseDesk(self.session, self.window)
        self._undertakings = Undertakings(self.session, self.window, self.window)
        self.session.on_change += [self._desk.refresh_soon, self._grow_stale]
        self.window.today.view_chosen.connect(self._grow_stale)
        self.hands = self._hands(self.window, self._catch_up)
        self.tick()

    def close(self) -> None:
        """The program has ended."""
        self._kept.sync()
        self._undertakings.close()
        self._desk.close()
        self._training.close()
        self._tray.close()
        self.window.accept_close()
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else a change of the theme dresses it still
        self.session.folder.close()

    def restart(self) -> None:
        """The program has ended and is started again."""
        self.close()
        self.open()

    def tick(self) -> None:
        """The window looks at the clock, as it does each minute."""
        self._desk.refresh()
        QApplication.processEvents()

    def wait_until(self, day: int, wall: str) -> None:
        """It is a time on the wall, so many days after the first Monday, and the window knows."""
        self.clock.show(day, wall)
        self.tick()

    @Slot()
    def _grow_stale(self) -> None:
        self._stale = True

    def _catch_up(self) -> None:
        """What follows from an act is shown: the window would take a few turns of its loop for it."""
        if self._stale:
            self._stale = False
            self._desk.refresh()

    @Slot(object)
    def _prefer(self, preferences: Preferences) -> None:
        keep_preferences(self._kept, preferences)
        self._theme.choose(preferences.scheme)
