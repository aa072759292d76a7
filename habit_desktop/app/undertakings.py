"""What is done to the whole data folder beside a window: an import or an erasure, and never both."""

from PySide6.QtCore import QObject, Qt, Signal, Slot

from habit_desktop.app.eraser import Eraser
from habit_desktop.app.importer import Importer
from habit_desktop.engine.session import Session
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording import erasures


class Undertakings(QObject):
    """Has the window see what has become of each, and refuses in a sentence what would disturb one."""

    erasing = Signal()  # nothing is written from here on
    written_again = Signal()  # until here

    def __init__(self, session: Session, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._window = session, window
        self._eraser = Eraser(session, self._why_no_erasure, self)
        self._importer = Importer(session.folder.path, session.clock, window, self._why_no_import)
        self._importer.ended.connect(session.refresh)
        self._eraser.begun.connect(self.erasing)
        self._eraser.ended.connect(session.refresh)
        self._eraser.ended.connect(self.written_again)
        self._eraser.finished.connect(self._say_finished)
        window.erase_requested.connect(self._open_dialog)

    @property
    def going_on(self) -> bool:
        """Whether one works out the chances of the past itself, or takes them away."""
        return self._importer.running or self._eraser.running

    @property
    def erases(self) -> bool:
        """Whether something is being erased."""
        return self._eraser.running

    def finish(self) -> bool:
        """Begin to finish an erasure that was broken off; return whether there is one."""
        if not self._eraser.finish():
            return False
        self._eraser.failed.connect(self._window.say, Qt.ConnectionType.SingleShotConnection)
        self._window.say(erasures.finishing())
        return True

    def close(self) -> None:
        """Both have ended: an erasure at once where nothing is gone yet, else once it is through."""
        self._eraser.close()
        self._importer.close()

    def _why_no_erasure(self) -> str:
        return erasures.import_goes_on() if self._importer.running else ""

    def _why_no_import(self) -> str:
        return erasures.goes_on() if self._eraser.running else ""

    @Slot()
    def _open_dialog(self) -> None:
        from habit_desktop.app.erasing_desk import ErasingDesk

        ErasingDesk(self._session, self._eraser, self._window).open()

    @Slot()
    def _say_finished(self) -> None:
        self._window.say(erasures.finished())
