"""A backup put in the place of everything: off the window's thread, and nothing is written beside it meanwhile."""

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.folder_work import Failure
from habit_desktop.domain.event import Via
from habit_desktop.domain.restoring import RestoreStage
from habit_desktop.engine.backing_up import Restored, restore_steps
from habit_desktop.engine.session import Session
from habit_desktop.runtime.worker import Worker
from habit_desktop.storage.data_folder import DataFolder


class Restorer(QObject):
    """Carries out one restore at a time.

    From ``begun`` to ``ended`` the window's session writes nothing: who asks for it meets Held. ``restored`` carries a
    Restored, or None where it was stopped and all is as it was. ``refusal`` says why none may begin just now, and is
    empty where it may.
    """

    begun = Signal()
    progressed = Signal(object)  # RestoreStage
    restored = Signal(object)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, session: Session, refusal: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self.refusal = session, refusal
        self._worker = Worker(self)
        self._worker.progressed.connect(self.progressed)
        self._worker.finished.connect(self._on_finished)
        self._worker.failed.connect(self._on_failed)

    @property
    def running(self) -> bool:
        """Whether a backup is just taking the place of everything."""
        return self._worker.running

    def restore(self, path: Path) -> None:
        """Begin to restore a backup, or say in ``failed`` why not."""
        if why := self.refusal():
            self.failed.emit(why)
        elif not self.running:
            self._session.folder.hold(held=True)
            self.begun.emit()
            self._worker.start(lambda should_stop: self._working(path, should_stop))

    @Slot()
    def stop(self) -> None:
        """Ask it to end while all is still as it was."""
        self._worker.stop()

    def close(self) -> None:
        """End for good: with all as it was, or once it is through."""
        self._worker.close()

    def _working(
        self, path: Path, should_stop: Callable[[], bool]
    ) -> Generator[RestoreStage, None, Restored | Failure | None]:
        """Runs in the worker's thread, on a connection of its own."""
        known = self._session
        try:
            folder = DataFolder.open(known.folder.path)
            try:
                own = Session(folder, known.clock, Via.WINDOW, known.prior)
                return (yield from restore_steps(own, path, should_stop))
            finally:
                folder.close()
        except EXPECTED as failure:
            return Failure(str(failure))

    @Slot(object)
    def _on_finished(self, result: object) -> None:
        self._end()
        if isinstance(result, Failure):
            self.failed.emit(result.why)
        else:
            self.restored.emit(result)

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        self._end()
        self.failed.emit(why)

    def _end(self) -> None:
        self._session.folder.hold(held=False)
        self.ended.emit()
