"""How long all habits are to rest."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QWidget

from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.fields import DayField
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.check_box import CheckBox
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _

USUAL_DAYS = 6


class PauseDialog(Dialog):
    """Asks for the last day of a pause; without one the habits rest until they are resumed."""

    chosen = Signal(object)  # date, or None

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(_("Pause all habits"), _("Pause"), parent)
        self.has_end = CheckBox(_("Until and including"))
        self.has_end.setChecked(True)
        self.last_day = DayField(_("Last day of the pause"), today + timedelta(days=USUAL_DAYS))
        self.last_day.setMinimumDate(QDate(today.year, today.month, today.day))
        line = Flow(8)
        line.addWidget(self.has_end)
        line.addWidget(self.last_day)
        self.body.addWidget(
            Words(
                _("From today on nothing is due and nothing reminds. Streaks and rates stay as they are."),
                Text.BODY,
                Ink.SOFT,
                lines=MANY_LINES,
            )
        )
        self.body.addSpacing(8)
        self.body.addLayout(line)
        self.body.addStretch(1)
        self.resize(400, 190)
        self.has_end.toggled.connect(self.last_day.setEnabled)
        self.accepted.connect(self._accepted)
        self.last_day.setFocus()

    @Slot()
    def _accepted(self) -> None:
        shown = self.last_day.date()
        self.chosen.emit(date(shown.year(), shown.month(), shown.day()) if self.has_end.isChecked() else None)
