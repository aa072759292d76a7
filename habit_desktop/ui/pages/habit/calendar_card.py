"""The calendar of a habit on its card: year by year, with what its cells mean."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.ui.charts.cell_key import CellKey
from habit_desktop.ui.pages.chart_card import ChartCard
from habit_desktop.ui.pages.habit.calendar_state import cell_key, sheet_label, sheet_title
from habit_desktop.ui.pages.habit.csv_text import calendar_csv
from habit_desktop.ui.pages.habit.heatmap import Heatmap
from habit_desktop.ui.pages.habit.sheet import Sheet
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _

if TYPE_CHECKING:  # what the first picture does not need is loaded when it is opened
    from habit_desktop.ui.pages.habit.day_popup import DayPopup


class CalendarCard(ChartCard):
    """Shows the days; a click or Enter opens a sheet on one of them."""

    answered = Signal(object, object, object)  # day, Answer or None (clear), amount (float) or None
    timed = Signal(object, object)  # day, the time (time) at which it was done
    written = Signal(object, str)  # day, note

    def __init__(self) -> None:
        self._reading: HabitReading | None = None
        self.heatmap = Heatmap()
        super().__init__(_("calendar"), self.heatmap, self._numbers)
        self._stepper = QWidget()
        self._label = Words("", Text.STRONG, lines=MANY_LINES)
        self._older = IconButton("chevron-left", _("Earlier days"))
        self._newer = IconButton("chevron-right", _("Later days"))
        self._stepper.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the days it steps through
        row = QHBoxLayout(self._stepper)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._older, self._label, self._newer):
            row.addWidget(part)
        self.head.insertWidget(1, self._stepper, 0, Qt.AlignmentFlag.AlignTop)
        self._key = CellKey()
        self._hint = Words("", Text.SMALL, Ink.FAINT, lines=MANY_LINES)
        keys = _("Click or Enter corrects a day · Space done · S skip · X not done · N note").split(" · ")
        self._hint.say(" · ".join([keys[0], *(key.replace(" ", "\u00a0") for key in keys[1:])]))
        self.column.addSpacing(8)
        self.column.addWidget(self._key)
        self.column.addWidget(self._hint)
        self._older.clicked.connect(self._step_back)
        self._newer.clicked.connect(self._step_on)
        self.heatmap.sheet_changed.connect(self._say_sheet)
        self.heatmap.day_wanted.connect(self.open_day)
        self.heatmap.note_wanted.connect(self.open_note)
        self.heatmap.answered.connect(self._answered)

    def show_reading(self, reading: HabitReading) -> None:
        """The days are these from now on."""
        self._reading = reading
        self.heatmap.show_reading(reading)

    def set_narrow(self, narrow: bool) -> None:
        """The stepper stands below the title, or beside it."""
        if narrow == (self.column.indexOf(self._stepper) >= 0):
            return
        if narrow:
            self.head.removeWidget(self._stepper)
            self.column.insertWidget(1, self._stepper, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            self.column.removeWidget(self._stepper)
            self.head.insertWidget(1, self._stepper, 0, Qt.AlignmentFlag.AlignTop)

    @Slot(object)
    def open_day(self, day: date) -> "DayPopup | None":
        """A sheet asks what a day was."""
        from habit_desktop.ui.pages.habit.day_popup import DayPopup

        if self._reading is None:
            return None
        popup = DayPopup(self._reading, day, self.heatmap)
        popup.answered.connect(lambda answer, amount: self.answered.emit(day, answer, amount))
        popup.timed.connect(lambda at: self.timed.emit(day, at))
        popup.written.connect(lambda text: self.written.emit(day, text))
        place = self.heatmap.place_of(day).toRect()
        popup.open_beside(QRect(self.heatmap.mapToGlobal(place.topLeft()), place.size()))
        return popup

    @Slot(object)
    def open_note(self, day: date) -> "DayPopup | None":
        """A sheet asks for a day's note."""
        popup = self.open_day(day)
        if popup:
            popup.note.setFocus(Qt.FocusReason.PopupFocusReason)
        return popup

    def controls(self) -> list[QWidget]:
        return [*super().controls(), self._hint, self._older, self._newer]

    def _numbers(self) -> str:
        return calendar_csv(self._reading, self.heatmap.sheet) if self._reading else ""

    @Slot(object)
    def _say_sheet(self, sheet: Sheet) -> None:
        if self._reading is None:
            return
        self.say(sheet_title(self._reading, sheet), "", self._reading.habit.name)
        self._label.say(sheet_label(sheet))
        self._newer.setEnabled(sheet.back > 0)
        self._key.show_items(cell_key(self._reading, sheet))

    @Slot(object, object)
    def _answered(self, day: date, answer: object) -> None:
        self.answered.emit(day, answer, None)

    @Slot()
    def _step_back(self) -> None:
        self.heatmap.step(1)

    @Slot()
    def _step_on(self) -> None:
        self.heatmap.step(-1)
