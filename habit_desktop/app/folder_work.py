"""Work on the whole data folder, off the window's thread and on a connection of its own."""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from habit_desktop.app.failures import EXPECTED
from habit_desktop.domain.event import Via
from habit_desktop.domain.value import value
from habit_desktop.engine.session import Session
from habit_desktop.runtime.worker import Worker
from habit_desktop.storage.data_folder import DataFolder

Act = Callable[[Session, Callable[[], bool]], Generator[Any, None, object]]
"""What is done step by step with a session of its own; it asks often whether it should stop."""


@value
class Failure:
    """Work that could not be done, and why."""

    why: str


@contextmanager
def own_session(known: Session) -> Iterator[Session]:
    """Open the data folder of a session once more, for another thread, until the end of the block."""
    with closing(DataFolder.open(known.folder.path)) as folder:
        yield Session(folder, known.clock, Via.WINDOW, known.prior)


class FolderWork(QObject):
    """Does one piece of work at a time.

    ``progressed`` carries what its steps yield, ``done`` what it returned, ``failed`` the sentence why it did not.
    """

    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._worker = Worker(self)
        self._worker.progressed.connect(self.progressed)
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
        return self.start_steps(lambda session, _should_stop: _at_once(session, act))

    def start_steps(self, act: Act) -> bool:
        """Begin with work that comes in steps; False where some is under way."""
        return self._worker.start(lambda should_stop: self._working(act, should_stop))

    @Slot()
    def stop(self) -> None:
        """Ask what is under way to end at its next step."""
        self._worker.stop()

    def close(self) -> None:
        """End for good; nothing is told any more."""
        self._worker.close()

    def _working(self, act: Act, should_stop: Callable[[], bool]) -> Generator[Any, None, object]:
        """Runs in the worker's thread."""
        try:
            with own_session(self._session) as session:
                return (yield from act(session, should_stop))
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


def _at_once(session: Session, act: Callable[[Session], object]) -> Generator[None, None, object]:
    yield
    return act(session)
