"""The moment a window can first be seen: what is not needed for it waits until then."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

PATIENCE_MS = 1000


class FirstPaint(QObject):
    """Says once that a window has been painted; a window that never is, such as a hidden one, is not waited for."""

    came = Signal()

    def __init__(self, window: QWidget, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__(window)
        self._said = QTimer(self, singleShot=True, interval=patience_ms)
        self._said.timeout.connect(self.came)
        self._window = window
        window.installEventFilter(self)
        self._said.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait only for the end of this painting, and let every event pass."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._said.start(0)
        return False
