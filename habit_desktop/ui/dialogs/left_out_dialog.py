"""What a written file could not take: a list to read, and to copy from."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.wording.joins import called
from habit_desktop.wording.language import _
from habit_desktop.wording.transfers import lost_there


class LeftOutDialog(Dialog):
    """Lists where something stands and why it is not in the file; nothing of it is lost here."""

    leaf = "data"

    def __init__(self, left_out: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """``left_out`` are (where, why)."""
        super().__init__(lost_there(len(left_out)), _("Close"), parent)
        self.cancel_button.hide()
        self._list = QPlainTextEdit("\n".join(called(where, why) for where, why in left_out))
        self._list.setReadOnly(True)
        self._list.setAccessibleName(_("What is not in the file"))
        self.body.addWidget(self._list, 1)
        self.resize(460, 320)
