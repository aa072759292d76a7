"""The desktop's notification service as a Qt object: no thread, no polling."""

import os
from contextlib import suppress

from PySide6.QtCore import QObject, QSettings, QSocketNotifier, QTimer, Signal

from habit_desktop.engine.ports import Notice
from habit_desktop.language import _
from habit_desktop.system.notifications.freedesktop import NotificationClient
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.notifications.kept_notices import KeptNotices
from habit_desktop.system.notifications.outcome import Answered, Closed, Failed, FoundAgain, Outcome, Shown
from habit_desktop.system.session_bus import NoSessionBus

_PATIENCE_MS = 5000


class ServiceNotifier(QObject):
    """Shows notices through the desktop's service, and connects to the bus again when it has to."""

    shown = Signal(str)
    answered = Signal(str, str, object)  # key, a NoticeAction's value, an amount or None
    closed = Signal(str)
    failed = Signal(str, str)  # key, why
    found_again = Signal(str)  # a notice that an earlier run has left on the screen

    def __init__(self, identity: Identity, kept: QSettings | None = None, parent: QObject | None = None) -> None:
        """Be ready; ``kept`` remembers what is on the screen, should the program end without taking it away."""
        super().__init__(parent)
        self._identity = identity
        self._kept = KeptNotices(kept)
        self._client: NotificationClient | None = None
        self._readable: QSocketNotifier | None = None

    def find_again(self) -> None:
        """Look for what an earlier run has left on the screen; ``found_again`` follows where there is something."""
        if self._kept.left.keys:
            with suppress(NoSessionBus):  # else it went with its bus
                self._connected()

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
            self._kept.keep(self._client.left_on_screen)
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
            self._client = NotificationClient(self._identity, left=self._kept.left)
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
        self._kept.keep(self._client.left_on_screen)
        for outcome in outcomes:
            self._tell(outcome)

    def _tell(self, outcome: Outcome) -> None:
        match outcome:
            case Shown(key):
                self.shown.emit(key)
            case Answered(key, action, token, amount):
                if token:
                    os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt's Wayland plugin takes it when a window is raised
                self.answered.emit(key, action.value, amount)
            case Closed(key):
                self.closed.emit(key)
            case Failed(key, why):
                self.failed.emit(key, why)
            case FoundAgain(key):
                self.found_again.emit(key)

    def _give_up(self, key: str) -> None:
        """Count a notice as failed when the service hangs; should it wake up, the notice is taken back."""
        if self._client is not None and key in self._client.unconfirmed_keys:
            self.withdraw(key)
            self.failed.emit(key, _("the notification service does not answer"))

    def _disconnect(self, why: str, *keys: str) -> None:
        """Drop a dead connection: its notices and the given ones have failed, the next one tries anew."""
        lost = self._client.open_keys if self._client is not None else frozenset()
        self.close()
        for key in sorted(lost.union(keys)):
            self.failed.emit(key, why)
