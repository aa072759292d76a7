"""Work done bit by bit in the window's own thread: a few milliseconds of it, then whatever else has come up."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from habit_desktop.domain.stepwise import Steps

TURN_MS = 8
"""Half a frame, so that a window is painted and heard between two turns."""


class Stepper(QObject):
    """Does one piece of work at a time; beginning anew leaves the piece under way where it is."""

    waiting = Signal()  # the first turn was not enough

    def __init__(self, work: Callable[[], Steps[None]], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._under_way: Steps[None] | None = None
        self._has_to_tell = False
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._turn)

    def begin(self, after_ms: int = 0) -> None:
        """Begin anew once the current event is dealt with, or somewhat later."""
        self._under_way = None
        self._next.start(after_ms)

    def stop(self) -> None:
        """Do nothing more."""
        self._under_way, self._has_to_tell = None, False
        self._next.stop()

    @Slot()
    def _turn(self) -> None:
        if self._has_to_tell:  # in a turn of its own: what it makes others do may take as long
            self._has_to_tell = False
            self._next.start(0)
            self.waiting.emit()
            return
        is_first = self._under_way is None
        work = self._under_way = self._under_way or self._work()
        until = perf_counter() + TURN_MS / 1000
        while perf_counter() < until:
            try:
                next(work)
            except StopIteration:
                if self._under_way is work:
                    self._under_way = None
                return
            if self._under_way is not work:  # what it did made it begin anew
                return
        self._has_to_tell = is_first
        self._next.start(0)
