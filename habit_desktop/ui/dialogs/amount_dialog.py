"""An amount on a day of a numeric habit."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from habit_desktop.domain.habit import Habit
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.fields import AmountField
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.words import Ink, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.marks import progress


class AmountDialog(Dialog):
    """Asks how much was done."""

    leaf = "today"

    given = Signal(float)

    def __init__(self, habit: Habit, amount: float | None, parent: QWidget | None = None) -> None:
        super().__init__(habit.name, _("Save"), parent)
        self.field = AmountField(amount or 0.0, habit.unit)
        self.field.setAccessibleName(_("Amount"))
        self.field.selectAll()
        self.body.addWidget(Words(progress(habit, amount), Text.BODY, Ink.SOFT))
        self.body.addWidget(self.field)
        self.field.setFocus()
        self.accepted.connect(self._accepted)

    @Slot()
    def _accepted(self) -> None:
        self.given.emit(self.field.value())
