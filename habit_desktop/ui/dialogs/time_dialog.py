"""The time at which a day's tick was really done."""

from datetime import time

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.time_field import TimeField
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _


class TimeDialog(Dialog):
    """Asks when something was done."""

    leaf = "today"

    given = Signal(object)  # time

    def __init__(self, name: str, known: time | None, parent: QWidget | None = None) -> None:
        super().__init__(name, _("Save"), parent)
        self.field = TimeField(known or time(12), _("Time"))
        self.body.addWidget(Words(_("At what time was this really done?"), Text.BODY, Ink.SOFT, lines=MANY_LINES))
        self.body.addWidget(self.field)
        self.field.setFocus()
        self.accepted.connect(self._accepted)

    @Slot()
    def _accepted(self) -> None:
        self.given.emit(self.field.chosen())
