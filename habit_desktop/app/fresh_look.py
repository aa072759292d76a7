"""What is so, read anew off the window's thread after a connection of another thread has written much."""

from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, Signal, Slot

from habit_desktop.app.folder_work import FolderWork
from habit_desktop.engine.present import Present
from habit_desktop.engine.session import Session


class FreshLook(QObject):
    """Has a session know what is so; ``taken`` follows, and its listeners are still to be told.

    ``progressed`` carries a pair: so many steps are done, of how many.
    """

    progressed = Signal(object)
    taken = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._version = 0
        self._reading = FolderWork(session, self)
        self._reading.progressed.connect(self.progressed)
        self._reading.done.connect(self._on_read)
        self._reading.failed.connect(self._on_failed)

    @property
    def running(self) -> bool:
        """Whether the folder is just being read."""
        return self._reading.running

    def take(self) -> None:
        """Begin to read what has changed; where nothing has, it is known at once."""
        version = self._session.unread_version()
        if version is None:
            self.taken.emit()
        else:
            self._version = version
            self._reading.start_steps(_read_all)

    def close(self) -> None:
        """End for good."""
        self._reading.close()

    @Slot(object)
    def _on_read(self, read: Present | None) -> None:
        self._session.take_over(read, self._version)
        self.taken.emit()

    @Slot(str)
    def _on_failed(self, _why: str) -> None:
        """Whoever asks for what is so next says what is wrong with the folder."""
        self._session.take_over(None, self._version)
        self.taken.emit()


def _read_all(session: Session, should_stop: Callable[[], bool]) -> Generator[tuple[int, int], None, Present | None]:
    """Runs in the worker's thread."""
    of = 2 * len(session.folder.events.habits())  # each is read, and then its days are worked out
    for done, _step in enumerate(session.warm_up()):
        if should_stop():
            return None
        yield done, of
    return session
