"""Objects that hold each other are freed on the window's thread alone.

Python frees them on whichever thread happens to allocate next; a widget that is freed on a worker's thread takes the
program with it. So Python's own collection is off while a window is there, and its work is done as the loop falls idle.
"""

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot

OFTEN = 10
"""The loop falls idle after every event: so many times Python's own number of new objects are worth a look."""


class CycleCollection(QObject):
    """Frees, on the thread it was made in, what nobody can reach any more; no other thread does from now on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._collect)

    @Slot()
    def _collect(self) -> None:
        """Look through the young objects, and now and then through older ones, as Python itself would."""
        (young, middle, old), limits = gc.get_count(), gc.get_threshold()
        if young <= OFTEN * limits[0]:
            return
        if middle <= limits[1]:
            gc.collect(0)
        else:
            gc.collect(1 if old <= limits[2] else 2)
