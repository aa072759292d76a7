"""Work on the whole data folder, off the window's thread and on a connection of its own."""

from collections.abc import Callable, Generator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from habit_desktop.app.failures import EXPECTED
from habit_desktop.domain.event import Via
from habit_desktop.engine.session import Session
from habit_desktop.runtime.worker import Worker
from habit_desktop.storage.data_folder import DataFolder


@dataclass(frozen=True, slots=True)
class Failure:
    """Work that could not be done, and why."""

    why: str


class FolderWork(QObject):
    """Does one piece of work at a time; ``done`` carries what it returned, ``failed`` the sentence why it did not."""

    done = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._worker = Worker(self)
        self._worker.finished.connect(self._on_finished)
        self._worker.failed.connect(self.failed)
        if application := QCoreApplication.instance():
            application.aboutToQuit.connect(self._worker.close)

    @property
    def running(self) -> bool:
        """Whether a piece of work is under way."""
        return self._worker.running

    def start(self, act: Callable[[Session], object]) -> bool:
        """Begin with a piece of work; False where one is under way."""
        return self._worker.start(lambda _should_stop: self._working(act))

    def _working(self, act: Callable[[Session], object]) -> Generator[None, None, object]:
        """Runs in the worker's thread."""
        yield
        known = self._session
        try:
            folder = DataFolder.open(known.folder.path)
            try:
                return act(Session(folder, known.clock, Via.WINDOW, known.prior))
            finally:
                folder.close()
        except EXPECTED as refusal:
            return Failure(str(refusal))

    @Slot(object)
    def _on_finished(self, result: object) -> None:
        if not self._session.folder.is_open:  # the window is closed: it came too late
            return
        if isinstance(result, Failure):
            self.failed.emit(result.why)
        else:
            self.done.emit(result)
