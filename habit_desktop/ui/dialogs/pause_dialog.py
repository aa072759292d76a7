"""Which habits are to rest, and how long."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QWidget

from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.fields import DayField, WholeChoice, labelled
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.dialogs.pause_wish import PauseWish
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.check_box import CheckBox
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _

USUAL_DAYS = 6


class PauseDialog(Dialog):
    """Asks for the habits, the first and the last day; without a last one they rest until they are resumed."""

    leaf = "making-habits"

    chosen = Signal(object)  # PauseWish

    def __init__(
        self, today: date, tags: Sequence[str] = (), week_start: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Pause habits"), _("Pause"), parent)
        self.habits = WholeChoice(_("Habits"))
        self.habits.addItem(_("All habits"), "")
        for tag in tags:
            self.habits.addItem(tag, tag)
        self.first_day = DayField(_("From"), today, week_start)
        self.has_end = CheckBox(_("Last day"))
        self.has_end.setChecked(True)
        self.last_day = DayField(_("Last day of the pause"), today + timedelta(days=USUAL_DAYS), week_start)
        self.first_day.setMinimumDate(QDate(today.year, today.month, today.day))
        self._follow_first()
        which, end = Flow(12), Flow(8)
        for name, field in ((_("Habits"), self.habits), (_("From"), self.first_day)):
            part, column = QWidget(), labelled(name, field)
            column.setContentsMargins(0, 0, 0, 0)
            part.setLayout(column)
            part.setVisible(bool(tags) or field is self.first_day)
            which.addWidget(part)
        end.addWidget(self.has_end)
        end.addWidget(self.last_day)
        words = _("Meanwhile nothing is due and nothing reminds. Streaks and rates stay as they are.")
        form = Form()
        form.column.addWidget(Words(words, Text.BODY, Ink.SOFT, lines=MANY_LINES))
        form.column.addSpacing(8)
        form.column.addLayout(which)
        form.column.addSpacing(8)
        form.column.addLayout(end)
        form.column.addStretch(1)
        self.body.addWidget(form, 1)
        self.resize(400, 260)
        self.first_day.dateChanged.connect(self._follow_first)
        self.has_end.toggled.connect(self.last_day.setEnabled)
        self.accepted.connect(self._accepted)
        self.last_day.setFocus()

    @Slot()
    def _follow_first(self) -> None:
        """A pause ends no earlier than it begins."""
        self.last_day.setMinimumDate(self.first_day.date())

    @Slot()
    def _accepted(self) -> None:
        until = _day(self.last_day) if self.has_end.isChecked() else None
        self.chosen.emit(PauseWish(str(self.habits.currentData()), _day(self.first_day), until))


def _day(field: DayField) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())
