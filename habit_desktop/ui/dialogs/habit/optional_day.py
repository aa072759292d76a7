"""A day that may be left open."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from habit_desktop.ui.dialogs.fields import DayField
from habit_desktop.ui.widgets.check_box import CheckBox
from habit_desktop.ui.widgets.flow import Flow


class OptionalDay(QWidget):
    """A check box, and a day once it is checked."""

    changed = Signal()

    def __init__(self, words: str, first_offer: date, week_start: int = 0) -> None:
        super().__init__()
        self._check = CheckBox(words)
        self._field = DayField(words, first_offer, week_start)
        line = Flow(8, self)
        line.addWidget(self._check)
        line.addWidget(self._field)
        self.setMinimumHeight(self._field.sizeHint().height())
        self.setFocusProxy(self._check)
        self._field.hide()
        self._check.toggled.connect(self._toggled)
        self._field.dateChanged.connect(self.changed)

    def day(self) -> date | None:
        """The day, or None while it is left open."""
        return _day(self._field.date()) if self._check.isChecked() else None

    def show_day(self, day: date | None) -> None:
        """The day is this from now on."""
        if day:
            self._field.setDate(QDate(day.year, day.month, day.day))
        self._check.setChecked(day is not None)

    @Slot(bool)
    def _toggled(self, checked: bool) -> None:
        self._field.setVisible(checked)
        if checked and self._check.hasFocus():
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


def _day(shown: QDate) -> date:
    return date(shown.year(), shown.month(), shown.day())
