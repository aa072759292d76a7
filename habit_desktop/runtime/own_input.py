"""How long the person has not touched this app: the way out where the system does not say how idle it is.

The windows are watched, as the system knows them, and not the application: whoever watches that hears of all that
happens to every widget, and has PySide make a class of all that Qt has, three megabytes of them.
"""

import time

from PySide6.QtCore import QEvent, QObject, Slot

_INPUT = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class OwnInput(QObject):
    """Remembers the last key, click or movement any of the watched windows got."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last_s = time.monotonic()

    def idle_s(self) -> float:
        """Return the seconds since then."""
        return time.monotonic() - self._last_s

    @Slot(object)
    def watch(self, window: QObject | None) -> None:
        """A window, such as the one that takes the keyboard, is watched from now on; twice is once."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note input, and let every event pass."""
        if event.type() in _INPUT:
            self._last_s = time.monotonic()
        return False
