"""What is done to the whole data folder beside a window, one at a time: an import, an erasure, a backup, a restore."""

from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal, Slot

from habit_desktop.app.context import left_behind
from habit_desktop.app.eraser import Eraser
from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.folder_work import FolderWork
from habit_desktop.app.importer import Importer
from habit_desktop.app.restorer import Restorer
from habit_desktop.engine.backing_up import back_up_at_close, back_up_when_due, is_time
from habit_desktop.engine.session import Session
from habit_desktop.runtime.lookup import Lookup
from habit_desktop.storage.leftovers import remove_leftovers
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording import backups, erasures
from habit_desktop.wording.errors import not_saved


class Undertakings(QObject):
    """Has the window see what has become of each, and refuses in a sentence what would disturb one."""

    holding = Signal()  # nothing is written from here on
    written_again = Signal()  # until here

    def __init__(self, session: Session, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._window = session, window
        self.eraser = Eraser(session, self._why_no_erasure, self)
        self._sweeping = Lookup(self)
        self.importer = Importer(session, window, self._why_no_import)
        self._copying = FolderWork(session, self)
        self._copying.failed.connect(self._say_no_copy)
        self.restorer = Restorer(session, self._why_no_restore, self)
        for holder in (self.eraser, self.restorer):
            holder.begun.connect(self.holding)
            holder.ended.connect(self.written_again)
        self.eraser.finished.connect(self._say_finished)
        window.erase_requested.connect(self._open_dialog)
        window.backups_requested.connect(self._open_backups)

    @property
    def going_on(self) -> bool:
        """Whether one works out the chances of the past itself, or takes them away."""
        return self.importer.running or self.eraser.running or self.restorer.running

    def why_held(self) -> str:
        """Why nothing may be written just now; empty where it may."""
        if self.eraser.running:
            return erasures.goes_on()
        return backups.restore_goes_on() if self.restorer.running else ""

    def finish(self) -> bool:
        """Begin to finish an erasure that was broken off; return whether there is one."""
        if not self.eraser.finish():
            return False
        self.eraser.failed.connect(self._window.say, Qt.ConnectionType.SingleShotConnection)
        self._window.say(erasures.finishing())
        return True

    def sweep(self) -> None:
        """What a killed process has left of a restore is gone soon; asked at the start, before anything is begun."""
        if left := left_behind(self._session.folder.path):
            self._sweeping.ask(None, lambda: remove_leftovers(left))

    def back_up(self) -> None:
        """A backup is made where one is due."""
        if not self.going_on and is_time(self._session):
            self._copying.start(back_up_when_due)

    def close(self) -> None:
        """All has ended, an erasure at once where nothing is gone yet, else once it is through; a backup is made.

        One under way is waited for: of one second there is one file.
        """
        self.eraser.close()
        self.restorer.close()
        self.importer.close()
        self._copying.close()
        if not self._session.folder.held:
            with suppress(*EXPECTED):  # nobody is there any more to be told; the next start tries again and says so
                back_up_at_close(self._session)

    def _why_no_erasure(self) -> str:
        if self._copying.running:  # it may hold what is to go
            return erasures.copy_goes_on()
        if self.restorer.running:
            return backups.restore_goes_on()
        return erasures.import_goes_on() if self.importer.running else ""

    def _why_no_import(self) -> str:
        return self.why_held()

    def _why_no_backup(self) -> str:
        return backups.import_goes_on() if self.importer.running else self.why_held()

    def _why_no_restore(self) -> str:
        return backups.is_being_made() if self._copying.running else self._why_no_backup()

    @Slot()
    def _open_backups(self) -> None:
        from habit_desktop.app.backups_desk import BackupsDesk

        BackupsDesk(self._session, self.restorer, self._copying, self._why_no_backup, self._window).open()

    @Slot()
    def _open_dialog(self) -> None:
        from habit_desktop.app.erasing_desk import ErasingDesk

        ErasingDesk(self._session, self.eraser, self._window).open()

    @Slot(str)
    def _say_no_copy(self, why: str) -> None:
        self._window.say(not_saved(why))

    @Slot()
    def _say_finished(self) -> None:
        self._window.say(erasures.finished())
