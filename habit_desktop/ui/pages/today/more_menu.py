"""What concerns all habits."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from habit_desktop.wording.language import _


class MoreMenu(QMenu):
    """Undo, redo, import, and the guide."""

    undo_requested = Signal()
    redo_requested = Signal()
    import_wanted = Signal()
    guide_wanted = Signal()

    def __init__(self, can_undo: bool, can_redo: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        undo = self.addAction(_("Undo") + "\tCtrl+Z")
        undo.setEnabled(can_undo)
        undo.triggered.connect(self.undo_requested)
        redo = self.addAction(_("Redo") + "\tCtrl+Shift+Z")
        redo.setEnabled(can_redo)
        redo.triggered.connect(self.redo_requested)
        self.addSeparator()
        self.addAction(_("Import…") + "\tCtrl+O").triggered.connect(self.import_wanted)
        self.addSeparator()
        self.addAction(_("User guide") + "\tF1").triggered.connect(self.guide_wanted)
