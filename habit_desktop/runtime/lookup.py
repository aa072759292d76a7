"""A question to the disk that may never be answered: a network drive that is gone keeps whoever asks it waiting."""

from collections.abc import Callable
from functools import cache
from threading import Thread

from PySide6.QtCore import QObject, Signal, Slot


class Lookup(QObject):
    """Asks on a thread that nobody waits for, not even at the end; ``answered`` carries what was asked, and the answer.

    Only the question asked last is answered. What is asked must not raise, and may be cut off at any place.
    """

    answered = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: object = None
        self._about: object = None
        _relay().came.connect(self._on_came)

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked is not None

    @property
    def waits_for(self) -> object:
        """What was asked and is still to be answered, None for nothing."""
        return self._about if self.waiting else None

    def ask(self, about: object, find_out: Callable[[], object]) -> None:
        """Find this out, and nothing that was asked before."""
        question, relay = object(), _relay()
        self._asked, self._about = question, about
        Thread(target=lambda: relay.came.emit(question, about, find_out()), daemon=True).start()

    @Slot(object, object, object)
    def _on_came(self, question: object, about: object, answer: object) -> None:
        if question is self._asked:
            self._asked = None
            self.answered.emit(about, answer)


class _Relay(QObject):
    """Brings answers to the window's thread; it outlives whoever has asked."""

    came = Signal(object, object, object)


@cache
def _relay() -> _Relay:
    return _Relay()
