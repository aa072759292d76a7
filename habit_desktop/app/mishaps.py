"""A bug nobody has caught, met at the edge of the process: it is logged, the person is told, and the app goes on."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from habit_desktop.app.failures import EXPECTED
from habit_desktop.runtime.bug_log import note_bug, place_of
from habit_desktop.wording.errors import gone_wrong, not_saved


class Mishaps(QObject):
    """Hears of every exception that nothing else has taken: of slots, of Qt's overrides, of threads.

    ``told`` carries a sentence, once for each place: what goes wrong at every painting is not said at every painting.
    A failure somebody can do something about, which nobody has said yet, is told in its own words.
    """

    told = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: set[str] = set()

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Hear of them until the end of the block."""
        before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = lambda _kind, error, _trace: self._meet(error)
        threading.excepthook = lambda what: self._meet(what.exc_value)
        sys.unraisablehook = lambda what: self._meet(what.exc_value)
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook, sys.unraisablehook = before

    def _meet(self, error: BaseException | None) -> None:
        if error is None or isinstance(error, SystemExit):  # a thread that ended itself
            return
        if isinstance(error, EXPECTED):
            self.told.emit(not_saved(str(error)))
            return
        if (place := place_of(error)) not in self._known:
            self._known.add(place)
            note_bug(place)
            self.told.emit(gone_wrong())
