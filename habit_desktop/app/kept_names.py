"""What the window keeps and remembers of habits: nothing of it outlives an erasure."""

from PySide6.QtCore import QObject, QSettings, Slot

from habit_desktop.app.kept_preferences import keep_recent, read_recent
from habit_desktop.app.view_memory import ViewMemory
from habit_desktop.engine.session import Session
from habit_desktop.storage.window_file import NAMING
from habit_desktop.ui.main_window import MainWindow

DEVICE = f"{NAMING}/device"


class KeptNames(QObject):
    """Hears of every erasure, also of one by a command, also of one while no window was there.

    Each gives the data folder another name as a device: by that it is known.
    """

    def __init__(self, session: Session, kept: QSettings, window: MainWindow, view: ViewMemory) -> None:
        super().__init__(window)
        self._session, self._kept, self._window, self._view = session, kept, window, view
        self._device = str(kept.value(DEVICE, ""))
        window.recent = read_recent(kept)
        self.look()

    @Slot()
    def look(self) -> None:
        """Where something was erased since the last look, forget what was searched for and chosen before."""
        device = self._session.folder.events.device
        if device != self._device:
            self._device = device
            self._window.recent = ()
            self._view.forget_search()
            self.keep()

    def keep(self) -> None:
        """What was chosen lately is found again by the next start."""
        self.look()
        keep_recent(self._kept, self._window.recent)
        self._kept.setValue(DEVICE, self._device)
        self._kept.sync()
