"""The desktop's notification service as a Qt object: no thread, no polling."""

import os

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from habit_desktop.engine.ports import Notice
from habit_desktop.system.notifications.freedesktop import NotificationClient
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.notifications.outcome import Answered, Closed, Failed, Outcome, Shown
from habit_desktop.system.session_bus import NoSessionBus

_PATIENCE_MS = 5000
_NO_ANSWER = "the notification service does not answer"


class ServiceNotifier(QObject):
    """Shows notices through the desktop's service, and connects to the bus again when it has to."""

    shown = Signal(str)
    answered = Signal(str, str)  # key, a NoticeAction's value
    closed = Signal(str)
    failed = Signal(str, str)  # key, why

    def __init__(self, identity: Identity, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._identity = identity
        self._client: NotificationClient | None = None
        self._readable: QSocketNotifier | None = None

    def show(self, notice: Notice) -> None:
        """Send the notice; ``shown`` or ``failed`` follows."""
        try:
            self._connected().show(notice)
            QTimer.singleShot(_PATIENCE_MS, self, lambda: self._give_up(notice.key))
        except NoSessionBus as reason:
            self._disconnect(str(reason), notice.key)

    def withdraw(self, key: str) -> None:
        """Take the notice off the screen."""
        if self._client is None:
            return
        try:
            self._client.withdraw(key)
        except NoSessionBus as reason:
            self._disconnect(str(reason))

    def close(self) -> None:
        """Leave the bus without a word on the open notices."""
        if self._readable is not None:
            self._readable.setEnabled(False)
            self._readable.deleteLater()
        if self._client is not None:
            self._client.close()
        self._client = self._readable = None

    def _connected(self) -> NotificationClient:
        if self._client is None:
            self._client = NotificationClient(self._identity)
            self._readable = QSocketNotifier(self._client.fileno(), QSocketNotifier.Type.Read, self)
            self._readable.activated.connect(self._read)
        return self._client

    def _read(self) -> None:
        if self._client is None:
            return
        try:
            outcomes = self._client.read(timeout_s=0)
        except NoSessionBus as reason:
            self._disconnect(str(reason))
            return
        for outcome in outcomes:
            self._tell(outcome)

    def _tell(self, outcome: Outcome) -> None:
        match outcome:
            case Shown(key):
                self.shown.emit(key)
            case Answered(key, action, token):
                if token:
                    os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt's Wayland plugin takes it when a window is raised
                self.answered.emit(key, action.value)
            case Closed(key):
                self.closed.emit(key)
            case Failed(key, why):
                self.failed.emit(key, why)

    def _give_up(self, key: str) -> None:
        """Count a notice as failed when the service hangs; should it wake up, the notice is taken back."""
        if self._client is not None and key in self._client.unconfirmed_keys:
            self.withdraw(key)
            self.failed.emit(key, _NO_ANSWER)

    def _disconnect(self, why: str, *keys: str) -> None:
        """Drop a dead connection: its notices and the given ones have failed, the next one tries anew."""
        lost = self._client.open_keys if self._client is not None else frozenset()
        self.close()
        for key in sorted(lost.union(keys)):
            self.failed.emit(key, why)
