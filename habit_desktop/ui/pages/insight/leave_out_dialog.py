"""Days the network is not to learn from: chosen, listed, and taken in again one by one."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.engine.readings import SpanLeftOut
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.fields import DayField, labelled
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.pages.insight.span_row import SpanRow
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.versions import rows_that_go

USUAL_DAYS = 14


class LeaveOutDialog(Dialog):
    """Asks for the first and the last day; the answers are ``show_rows``, ``show_spans`` and ``show_said``."""

    leaf = "insight"

    span_changed = Signal(object, object)  # first, last
    leave_out_wanted = Signal(object, object)  # first, last
    take_in_wanted = Signal(object, object)  # first, last

    def __init__(self, today: date, week_start: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(_("Leave days out of training"), _("Leave out and train"), parent)
        self.cancel_button.setText(_("Close"))
        self._today = today
        yesterday = today - timedelta(days=1)
        self.first = DayField(_("First day"), yesterday - timedelta(days=USUAL_DAYS - 1), week_start)
        self.last = DayField(_("Last day"), yesterday, week_start)
        self._rows = Words("", Text.BODY, lines=MANY_LINES)
        self._said = Words("", Text.BODY, lines=MANY_LINES)
        self._heading = Words(_("Left out now"), Text.STRONG, lines=2)
        self._spans = QVBoxLayout()
        self._spans.setSpacing(8)
        intro = _(
            "A holiday, an illness: days that say nothing about the usual ones. The network then learns from all "
            "others and forgets what it had learned from these. They stay in your history, streaks and rates."
        )
        days = Flow(12)
        for name, field in ((_("First day"), self.first), (_("Last day"), self.last)):
            part, column = QWidget(), labelled(name, field)
            column.setContentsMargins(0, 0, 0, 0)
            part.setLayout(column)
            days.addWidget(part)
        form = Form()
        form.column.addWidget(Words(intro, Text.SMALL, Ink.SOFT, lines=MANY_LINES))
        form.column.addLayout(days)
        form.column.addWidget(self._rows)
        form.column.addWidget(self._said)
        form.column.addWidget(self._heading)
        form.column.addLayout(self._spans)
        form.column.addStretch(1)
        self.body.addWidget(form, 1)
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(self._leave_out)
        self.first.dateChanged.connect(self._changed)
        self.last.dateChanged.connect(self._changed)
        self.resize(460, 440)
        self.show_spans(())
        self.show_said("")
        self.first.setFocus()

    def span(self) -> tuple[date, date]:
        """The days that are chosen, both included."""
        return _day(self.first), _day(self.last)

    def show_rows(self, rows: int) -> None:
        """The chosen days hold so many days of habits that a network learns from."""
        self._rows.say(rows_that_go(rows))
        self.accept_button.setEnabled(rows > 0)

    def show_problem(self, sentence: str) -> None:
        """The chosen days cannot be left out, and why."""
        self._rows.say(sentence)
        self.accept_button.setEnabled(False)

    def show_said(self, sentence: str) -> None:
        """A sentence on what was done, or why it cannot be."""
        self._said.say(sentence)
        self._said.setVisible(bool(sentence))

    def show_spans(self, spans: Sequence[SpanLeftOut]) -> None:
        """These are left out from now on."""
        while item := self._spans.takeAt(0):
            if row := item.widget():
                row.hide()
                row.deleteLater()
        for span in spans:
            row = SpanRow(span, self._today)
            row.take_in_wanted.connect(self.take_in_wanted)
            self._spans.addWidget(row)
            row.show()
        self._heading.setVisible(bool(spans))

    @Slot()
    def _leave_out(self) -> None:
        self.leave_out_wanted.emit(*self.span())

    @Slot()
    def _changed(self) -> None:
        self.show_said("")
        self.span_changed.emit(*self.span())


def _day(field: DayField) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())
