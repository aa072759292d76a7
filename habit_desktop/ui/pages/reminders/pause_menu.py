"""How long all reminders are to rest."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from habit_desktop.wording.reminder_pauses import pause_names


class PauseMenu(QMenu):
    """Offers the lengths of a pause."""

    length_chosen = Signal(str)  # one of the keys of pause_names

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._acts: dict[QAction, Callable[[], object]] = {
            self.addAction(name): partial(self.length_chosen.emit, key) for key, name in pause_names().items()
        }
        self.triggered.connect(self._act)

    @Slot(QAction)
    def _act(self, action: QAction) -> None:
        self._acts[action]()
