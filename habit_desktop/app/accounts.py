"""The account of all that was predicted: at hand for a few days, worked out beside the window for many."""

from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from habit_desktop.app.folder_work import FolderWork
from habit_desktop.engine.calibration import Account, read_account
from habit_desktop.engine.session import Session

State = tuple[date, tuple[int, int], int]
AT_ONCE_DAYS = 4000
"""So many days of habits are read in less than a tenth of a second."""


class Accounts(QObject):
    """Keeps the newest account; ``came`` tells that one was worked out beside the window."""

    came = Signal()
    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._account: Account | None = None
        self._known: State | None = None
        self._wanted: State | None = None
        self._work = FolderWork(session, self)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self.failed)

    def latest(self) -> Account | None:
        """Return the account, None while the first is worked out; a newer one may be on its way."""
        state = self._state()
        if state != self._known:
            if self._is_little():
                self._account, self._known = read_account(self._session), state
            elif self._work.start(read_account):
                self._wanted = state
        return self._account

    def _state(self) -> State:
        """Return what an account rests on; of many days, a reminder more or less makes no haste."""
        session = self._session
        return session.today(), session.folder.predictions.state(), session.revision if self._is_little() else 0

    def _is_little(self) -> bool:
        """Tell whether all days of all habits are few enough to be read at once."""
        today = self._session.today()
        return sum((today - history.start).days for history in self._session.histories().values()) <= AT_ONCE_DAYS

    @Slot(object)
    def _on_done(self, account: Account) -> None:
        self._account, self._known = account, self._wanted
        self.came.emit()
