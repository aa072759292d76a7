"""Objects that hold each other are freed on the window's thread alone.

Python frees them on whichever thread happens to allocate next; a widget that is freed on a worker's thread takes the
program with it. So Python's own collection is off while a window is there, and its work is done as the loop falls idle.
"""

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot

YOUNG = 7_000
"""So many new objects are worth a look: ten times Python's own number, for the loop falls idle after every event."""

_LOOKS = 10
"""After so many looks at the young objects, or at those that have outlived one, those that are older are seen, too."""


class CycleCollection(QObject):
    """Frees, on the thread it was made in, what nobody can reach any more; no other thread does from now on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._collect)

    @Slot()
    def _collect(self) -> None:
        """Look through the young objects, and now and then through older ones, as Python itself would."""
        young, middle, old = gc.get_count()
        if young > YOUNG:
            gc.collect(0 if middle <= _LOOKS else 1 if old <= _LOOKS else 2)
