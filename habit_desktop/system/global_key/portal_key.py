"""The key that works from anywhere as a Qt object: no thread, no polling."""

import os

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

from habit_desktop.engine.ports import GlobalKey, KeyState
from habit_desktop.system.global_key.portal import PortalClient, Pressed
from habit_desktop.system.session_bus import NoSessionBus


class PortalKey(QObject):
    """Asks the desktop for a key, tells how that stands, and when it is pressed."""

    pressed = Signal()
    changed = Signal(object)  # GlobalKey

    def __init__(self, app_id: str, description: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app_id, self._description = app_id, description
        self._client: PortalClient | None = None
        self._readable: QSocketNotifier | None = None
        self.key = GlobalKey(KeyState.OFF)

    def ask(self) -> None:
        """Ask for the key, anew where it was asked for before; ``changed`` tells what comes of it."""
        self.close()
        try:
            self._client = PortalClient(self._app_id, self._description)
        except NoSessionBus:
            self._become(GlobalKey(KeyState.MISSING))
            return
        self._readable = QSocketNotifier(self._client.fileno(), QSocketNotifier.Type.Read, self)
        self._readable.activated.connect(self._read)
        self._become(GlobalKey(KeyState.ASKED))

    def give_back(self) -> None:
        """Nothing is opened by a key any more."""
        self.close()
        self._become(GlobalKey(KeyState.OFF))

    def close(self) -> None:
        """Leave the bus without a word."""
        if self._readable is not None:
            self._readable.setEnabled(False)
            self._readable.deleteLater()
        if self._client is not None:
            self._client.close()
        self._client = self._readable = None

    @Slot()
    def _read(self) -> None:
        if self._client is None:
            return
        try:
            outcomes = self._client.read()
        except NoSessionBus:
            self.close()
            self._become(GlobalKey(KeyState.MISSING))
            return
        for outcome in outcomes:
            if isinstance(outcome, Pressed):
                if outcome.token:
                    os.environ["XDG_ACTIVATION_TOKEN"] = outcome.token  # Qt takes it when a window is raised
                self.pressed.emit()
            else:
                self._become(outcome)

    def _become(self, key: GlobalKey) -> None:
        self.key = key
        self.changed.emit(key)
