"""How long the person has not touched this app: the way out where the system does not say how idle it is.

Who watches hears of everything that happens in the app, and has PySide make a class of all that Qt has made. So nobody
watches before it is asked for, which is never where the system says how idle it is.
"""

import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject

_INPUT = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class OwnInput(QObject):
    """Remembers the last key, click or movement any of the app's windows got, once it was asked for."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._last_s: float | None = None

    def idle_s(self) -> float:
        """Return the seconds since then; the first time, when nobody has watched yet, none."""
        if self._last_s is None:
            self._last_s = time.monotonic()
            self._app.installEventFilter(self)
        return time.monotonic() - self._last_s

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note input, and let every event pass."""
        if event.type() in _INPUT:
            self._last_s = time.monotonic()
        return False
