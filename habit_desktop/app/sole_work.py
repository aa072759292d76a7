"""Work on the whole data folder that nobody writes beside, off the window's thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from habit_desktop.app.folder_work import Act, FolderWork
from habit_desktop.app.fresh_look import FreshLook
from habit_desktop.engine.session import Session


class SoleWork(QObject):
    """Carries out one piece of work at a time.

    From ``begun`` to ``ended`` the window's session writes nothing: who asks for it meets Held. Before the end all that
    has changed is read anew, of which ``reading`` tells: so many steps of how many, a pair; there is no way back then.
    ``refusal`` says why none may begin just now, and is empty where it may.
    """

    begun = Signal()
    progressed = Signal(object)
    reading = Signal(object)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, session: Session, refusal: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self.refusal = session, refusal
        self._result: object = None
        self._why = ""
        self._work, self._look = FolderWork(session, self), FreshLook(session, self)
        self._work.progressed.connect(self.progressed)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)
        self._look.progressed.connect(self.reading)
        self._look.taken.connect(self._on_taken)

    @property
    def running(self) -> bool:
        """Whether it is not through yet."""
        return self._work.running or self._look.running

    @Slot()
    def stop(self) -> None:
        """Ask it to end while all is still as it was."""
        self._work.stop()

    def close(self) -> None:
        """End for good: at once where all is still as it was, else once it is through."""
        self._work.close()
        self._look.close()

    def _ask_for(self, act: Act) -> None:
        """Begin, or say in ``failed`` why not."""
        if why := self.refusal():
            self.failed.emit(why)
        elif not self.running:
            self._begin(act)

    def _begin(self, act: Act) -> None:
        self._session.folder.hold(held=True)
        self.begun.emit()
        self._work.start_steps(act)

    def _tell(self, result: object) -> None:
        """Say what has come of it; None where it was stopped and all is as it was."""
        raise NotImplementedError

    @Slot(object)
    def _on_done(self, result: object) -> None:
        self._result, self._why = result, ""
        self._look.take()

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        self._result, self._why = None, why
        self._look.take()

    @Slot()
    def _on_taken(self) -> None:
        self._session.folder.hold(held=False)
        self._session.tell()
        self.ended.emit()
        if self._why:
            self.failed.emit(self._why)
        else:
            self._tell(self._result)
