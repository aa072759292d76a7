"""Once a day the whole database is looked over, beside the window: what is damaged is told, and mended if it can be."""

from collections.abc import Callable, Generator
from contextlib import closing

from PySide6.QtCore import QObject, QSettings, Slot

from habit_desktop.app.failures import EXPECTED
from habit_desktop.domain.event import Via
from habit_desktop.domain.recovery import Condition
from habit_desktop.engine.session import Session
from habit_desktop.engine.upkeep import look_over
from habit_desktop.runtime.worker import Worker
from habit_desktop.storage import damage_note
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import StorageError, may_be_damage
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording import recovery

_LOOKED = "looked_over"


class Overseer(QObject):
    """Looks over one data folder; that it did is remembered, so that a start costs nothing on the same day."""

    def __init__(self, session: Session, kept: QSettings, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._kept, self._window = session, kept, window
        self._worker = Worker(self)
        self._worker.finished.connect(self._tell)

    def look_when_time(self) -> None:
        """The database is looked over where it has not been today."""
        today = self._session.now().date().isoformat()
        if self._kept.value(_LOOKED) != today and self._worker.start(self._looking):
            self._kept.setValue(_LOOKED, today)

    def close(self) -> None:
        """Looking has ended, at once."""
        self._worker.close()

    def _looking(self, should_stop: Callable[[], bool]) -> Generator[None, None, Condition | None]:
        """Runs in the worker's thread, on a connection of its own."""
        yield
        try:
            with closing(DataFolder.open(self._session.folder.path)) as folder:
                folder.connection.set_progress_handler(should_stop, 20_000)
                found = look_over(Session(folder, self._session.clock, Via.WINDOW, self._session.prior))
        except StorageError as trouble:
            if not may_be_damage(trouble) or should_stop():
                return None
            damage_note.note(self._session.folder.path)
            return Condition.DAMAGED
        except EXPECTED:  # whatever is in the way now is told where it is met; tomorrow it is tried again
            return None
        return None if should_stop() else found

    @Slot(object)
    def _tell(self, found: Condition | None) -> None:
        if found is Condition.DAMAGED:
            self._window.say(recovery.found_while_open())
        elif found is Condition.UNTRUE:
            self._session.refresh()
            self._window.say(recovery.told_anew(only_look=False))
