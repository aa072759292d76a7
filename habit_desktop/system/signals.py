"""The operating system's wish that the app end, turned into a clean end."""

import signal
import socket
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_ENDING = [signal.SIGINT, signal.SIGTERM]
if sys.platform != "win32":
    _ENDING.append(signal.SIGHUP)


class EndingSignals(QObject):
    """Emits ``end_requested`` on SIGTERM, SIGINT or SIGHUP.

    A Python signal handler runs only when Python code does, which an idle Qt loop may not do for hours: the
    interpreter therefore writes a byte to a socket, and Qt wakes up for that.
    """

    end_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read_end, self._write_end = socket.socketpair()  # both ends stay in this process
        self._read_end.setblocking(False)
        self._write_end.setblocking(False)
        self._notifier = QSocketNotifier(self._read_end.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        self._former_fd = signal.set_wakeup_fd(self._write_end.fileno(), warn_on_full_buffer=False)
        self._former = {number: signal.signal(number, self._handle) for number in _ENDING}

    def restore(self) -> None:
        """Give the signals back to whoever had them."""
        for number, handler in self._former.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._former_fd)
        self._notifier.setEnabled(False)
        self._read_end.close()
        self._write_end.close()

    def _drain(self) -> None:
        self._read_end.recv(64)

    def _handle(self, _number: int, _frame: FrameType | None) -> None:
        self.end_requested.emit()
