"""What is erased from the window: off the window's thread, and nothing is written beside it meanwhile."""

from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, Signal, Slot

from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.folder_work import Failure
from habit_desktop.domain.erasure import ErasureProgress
from habit_desktop.domain.event import Via
from habit_desktop.engine.erasing import Erased, erase_steps, finish_steps, is_unfinished
from habit_desktop.engine.session import Session
from habit_desktop.runtime.worker import Worker
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.scope import Scope

Act = Callable[[Session, Callable[[], bool]], Generator[ErasureProgress, None, Erased | bool | None]]


class Eraser(QObject):
    """Carries out one erasure at a time.

    From ``begun`` to ``ended`` the window's session writes nothing: who asks for it meets Held. ``erased`` carries an
    Erased, or None where it was stopped and all is as it was; ``finished`` says that one broken off earlier is through.
    ``refusal`` says why none may begin just now, and is empty where it may.
    """

    begun = Signal()
    progressed = Signal(object)  # ErasureProgress
    erased = Signal(object)
    finished = Signal()
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
        """Whether something is being erased."""
        return self._worker.running

    def erase(self, scope: Scope) -> None:
        """Begin to erase, or say in ``failed`` why not."""
        if why := self.refusal():
            self.failed.emit(why)
        elif not self.running:
            self._begin(lambda session, should_stop: erase_steps(session, scope, should_stop))

    def finish(self) -> bool:
        """Begin to finish what was broken off; return whether there is anything."""
        if self.running or not is_unfinished(self._session):
            return False
        self._begin(lambda session, _should_stop: finish_steps(session))
        return True

    @Slot()
    def stop(self) -> None:
        """Ask it to end while all is still as it was."""
        self._worker.stop()

    def close(self) -> None:
        """End for good: at once where all is still as it was, else once it is through."""
        self._worker.close()

    def _begin(self, act: Act) -> None:
        self._session.folder.hold(held=True)
        self.begun.emit()
        self._worker.start(lambda should_stop: self._working(act, should_stop))

    def _working(
        self, act: Act, should_stop: Callable[[], bool]
    ) -> Generator[ErasureProgress, None, Erased | bool | Failure | None]:
        """Runs in the worker's thread, on a connection of its own."""
        known = self._session
        try:
            folder = DataFolder.open(known.folder.path)
            try:
                return (yield from act(Session(folder, known.clock, Via.WINDOW, known.prior), should_stop))
            finally:
                folder.close()
        except EXPECTED as failure:
            return Failure(str(failure))

    @Slot(object)
    def _on_finished(self, result: object) -> None:
        self._end()
        match result:
            case Failure(why):
                self.failed.emit(why)
            case Erased() | None:
                self.erased.emit(result)
            case True:
                self.finished.emit()

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        self._end()
        self.failed.emit(why)

    def _end(self) -> None:
        self._session.folder.hold(held=False)
        self.ended.emit()
