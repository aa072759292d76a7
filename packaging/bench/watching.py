"""Waits for what a person sees: a widget that has been painted."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from bench import clock

_PATIENCE_S = 30.0


class Painted(QObject):
    """Knows when a widget was last painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._at_s = 0.0
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of every painting, and let it happen."""
        if event.type() == QEvent.Type.Paint:
            self._at_s = clock.seconds()
        return False

    def wait_since(self, since_s: float) -> float:
        """Return how many seconds passed from an instant until the widget was painted after it."""
        until = clock.seconds() + _PATIENCE_S
        while self._at_s < since_s:
            if clock.seconds() > until:
                raise TimeoutError(f"{self._widget.objectName() or type(self._widget).__name__} was not painted")
            QApplication.processEvents()
        return self._at_s - since_s

    def forget(self) -> None:
        """Hear of nothing more."""
        self._widget.removeEventFilter(self)


def settle(seconds: float = 0.0) -> None:
    """Let happen what is waiting to, for so long at least, and what was thrown away be gone."""
    until = clock.seconds() + seconds
    while True:
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if clock.seconds() >= until:
            return
