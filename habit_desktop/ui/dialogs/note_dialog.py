"""A note on a day of a habit."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.wording.language import _


class NoteDialog(Dialog):
    """Asks for a note; an empty one takes the note away. Ctrl+Enter saves, as Enter begins a new line."""

    leaf = "today"

    written = Signal(str)

    def __init__(self, name: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Note for {name}").format(name=name), _("Save"), parent)
        self.field = QPlainTextEdit(note)
        self.field.setAccessibleName(_("Note"))
        self.field.setPlaceholderText(_("What was this day like?"))
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(96)
        self.body.addWidget(self.field, 1)
        self.resize(400, 220)
        self.field.setFocus()
        self.accepted.connect(self._accepted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _accepted(self) -> None:
        self.written.emit(self.field.toPlainText().strip())
