"""A long computation on a thread of its own: it reports, can be stopped, and never touches the database."""

import atexit
import weakref
from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread, Signal, Slot
from shiboken6 import isValid

from habit_desktop.runtime.bug_log import note_bug, place_of

Steps = Callable[[Callable[[], bool]], Generator[Any, None, Any]]
_threads: list[tuple[QThread, "_Body"]] = []
"""All that were begun and may still run: a thread that is thrown away before its end takes the program with it."""


class Worker(QObject):
    """Runs a generator's steps on a QThread, one computation at a time.

    The generator is made from ``should_stop``, which it asks often. ``progressed`` carries what it yields, ``finished``
    what it returns, None where it was stopped. All signals arrive in the thread the worker was made in.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: QThread | None = None
        self._body: _Body | None = None

    @property
    def running(self) -> bool:
        """Whether a computation is under way."""
        return self._thread is not None

    def start(self, steps: Steps) -> bool:
        """Start a computation; return False where one is under way already."""
        if self.running:
            return False
        # Normal priority: a low-priority thread that holds the interpreter's lock freezes the window.
        thread, body = QThread(), _Body(steps, weakref.ref(self))
        _forget_ended()
        _threads.append((thread, body))
        body.moveToThread(thread)
        thread.started.connect(body.run)
        body.ended.connect(thread.quit, Qt.ConnectionType.DirectConnection)
        body.progressed.connect(self.progressed)
        body.finished.connect(self._end)
        body.failed.connect(self._fail)
        self._thread, self._body = thread, body
        thread.start()
        return True

    def stop(self) -> None:
        """Ask the computation to end at its next step."""
        if self._thread is not None:
            self._thread.requestInterruption()

    def close(self) -> None:
        """Stop, and wait until the thread is gone; nothing is reported any more."""
        if self._thread is not None and self._body is not None:
            self._body.blockSignals(True)
            self._thread.requestInterruption()
            self._release()
            QCoreApplication.removePostedEvents(self, QEvent.Type.MetaCall)  # what is on its way already

    @Slot(object)
    def _end(self, result: object) -> None:
        if self._release():
            self.finished.emit(result)

    @Slot(str)
    def _fail(self, why: str) -> None:
        if self._release():
            self.failed.emit(why)

    def _release(self) -> bool:
        """Wait until the thread is gone; False where it had gone before, and its last word comes too late."""
        if self._thread is None:
            return False
        self._thread.quit()
        self._thread.wait()
        _forget_ended()
        self._thread = self._body = None  # only now: what lives in a thread must outlive it
        return True


def _forget_ended() -> None:
    _threads[:] = [each for each in _threads if not each[0].isFinished()]


@atexit.register
def _end_all() -> None:
    """Nothing runs any more when the program ends."""
    for thread, _body in _threads:
        thread.requestInterruption()
        thread.quit()
        thread.wait()


class _Body(QObject):
    """What lives in the thread."""

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(str)
    ended = Signal()  # whatever came of it, also where nobody is told

    def __init__(self, steps: Steps, asked_by: weakref.ref[Worker]) -> None:
        super().__init__()
        self._steps, self._asked_by = steps, asked_by

    @Slot()
    def run(self) -> None:
        """Go through the steps to the end."""
        generator = self._steps(self._should_stop)
        try:
            while True:
                self.progressed.emit(next(generator))
        except StopIteration as end:
            self.finished.emit(end.value)
        except Exception as error:  # noqa: BLE001  # the edge of a thread: a bug here must not take the window down
            note_bug(place_of(error))
            self.failed.emit(f"{type(error).__name__}: {error}")
        finally:
            self.ended.emit()

    def _should_stop(self) -> bool:
        """Whether somebody wants it to end, or nobody is there any more who wants to know."""
        worker = self._asked_by()
        return QThread.currentThread().isInterruptionRequested() or worker is None or not isValid(worker)
