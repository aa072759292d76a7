"""Only the question asked last is answered: an older one that is still being worked on is let go."""

from PySide6.QtCore import QObject, Signal, Slot

from habit_desktop.runtime.worker import Steps, Worker


class Latest(QObject):
    """Works out answers off the caller's thread; ``answered`` carries what was asked about, and what came of it."""

    answered = Signal(object, object)
    failed = Signal(object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = Worker(self)
        self._worker.finished.connect(self._on_finished)
        self._worker.failed.connect(self._on_failed)
        self._working_on: object = None
        self._waiting: tuple[object, Steps] | None = None

    def ask(self, about: object, steps: Steps) -> None:
        """Work on this, and on nothing that was asked before."""
        if self._worker.running:
            self._waiting = about, steps
            self._worker.stop()
        else:
            self._working_on = about
            self._worker.start(steps)

    def forget(self) -> None:
        """Nothing that was asked is answered any more."""
        self._waiting = self._working_on = None
        self._worker.stop()

    def close(self) -> None:
        """End for good."""
        self._waiting = None
        self._worker.close()

    @Slot(object)
    def _on_finished(self, answer: object) -> None:
        if not self._goes_on() and self._working_on is not None:
            self.answered.emit(self._working_on, answer)

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        if not self._goes_on() and self._working_on is not None:
            self.failed.emit(self._working_on, why)

    def _goes_on(self) -> bool:
        """Begin with what was asked meanwhile, where there is anything."""
        if self._waiting is None:
            return False
        (about, steps), self._waiting = self._waiting, None
        self.ask(about, steps)
        return True
