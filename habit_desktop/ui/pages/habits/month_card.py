"""A calendar month: how much of each day was done, and the way to any of them."""

from calendar import monthrange
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from habit_desktop.domain.tally import added
from habit_desktop.engine.overview import WEEK, MonthReading
from habit_desktop.ui.pages.habits.day_button import DayAhead, DayButton
from habit_desktop.ui.pages.habits.weekday_name import WeekdayName
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.words import MANY_LINES, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.overview import month_title


class MonthCard(Card):
    """Shows a month; asks for another one, or for a day of it."""

    month_requested = Signal(object)  # any day of it
    day_chosen = Signal(object)  # date

    def __init__(self) -> None:
        super().__init__(spacing_px=8)
        self._month: MonthReading | None = None
        self.days: dict[date, DayButton] = {}
        self._title = Words("", Text.CARD, lines=MANY_LINES)
        self.back = IconButton("chevron-left", _("The month before"))
        self.forward = IconButton("chevron-right", _("The month after"))
        self.back.clicked.connect(partial(self._step, -1))
        self.forward.clicked.connect(partial(self._step, 1))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.forward, 0, Qt.AlignmentFlag.AlignTop)
        self._sheet = QWidget()
        self.column.addLayout(head)
        self.column.addWidget(self._sheet)
        self.column.addStretch(1)

    def show_month(self, month: MonthReading, today: date) -> None:
        """The month is this from now on; the keyboard stays on its day."""
        if month == self._month:
            return
        focused = next((day for day, shown in self.days.items() if shown.hasFocus()), None)
        self._month = month
        self._title.say(month_title(month.first, added(each.rate for each in month.days)))
        self.back.setEnabled(month.first > month.earliest)
        self.forward.setEnabled(month.first < month.latest)
        sheet = self._filled(month, today)
        self.column.replaceWidget(self._sheet, sheet)
        self._sheet.hide()
        self._sheet.deleteLater()
        self._sheet = sheet
        if focused in self.days:
            self._reach(focused)

    def _filled(self, month: MonthReading, today: date) -> QWidget:
        """A month's sheet, made whole before it is shown."""
        self.days = {}
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for column in range(WEEK):
            grid.addWidget(WeekdayName((month.week_start + column) % WEEK), 0, column)
            grid.setColumnStretch(column, 1)
        before = (month.first.weekday() - month.week_start) % WEEK
        for number, each in enumerate(month.days):
            shown = DayButton(each, each.day == today)
            shown.clicked.connect(partial(self.day_chosen.emit, each.day))
            shown.stepped.connect(partial(self._go, each.day))
            _put(grid, shown, before + number)
            self.days[each.day] = shown
        for number in range(len(month.days), monthrange(month.first.year, month.first.month)[1]):
            _put(grid, DayAhead(month.first.replace(day=number + 1)), before + number)
        if self.days:
            self.days[max(self.days)].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return sheet

    def _go(self, day: date, by: int) -> None:
        """The keyboard goes on to another day of the month, if there is one."""
        to = day + timedelta(days=by)
        if to in self.days:
            self._reach(to)

    def _reach(self, day: date) -> None:
        """The keyboard is on a day, and comes back to it: one stop for the whole month."""
        for each, shown in self.days.items():
            shown.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == day else Qt.FocusPolicy.ClickFocus)
        self.days[day].setFocus(Qt.FocusReason.TabFocusReason)

    def _step(self, by: int) -> None:
        if self._month:
            first = self._month.first
            self.month_requested.emit(first - timedelta(days=1) if by < 0 else first + timedelta(days=31))


def _put(grid: QGridLayout, widget: QWidget, place: int) -> None:
    """Put a day in its place, counted from the first weekday of the first line."""
    line, column = divmod(place, WEEK)
    grid.addWidget(widget, line + 1, column)
