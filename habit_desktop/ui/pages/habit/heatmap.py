"""The calendar of a habit: each past day a cell to look at, to walk to and to correct."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.history import Answer
from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.ui.answer_keys import ANSWER_KEYS
from habit_desktop.ui.charts.cell_painting import outline_cell, paint_cell
from habit_desktop.ui.charts.tip import Tip
from habit_desktop.ui.pages.habit.calendar_grid import CalendarGrid, weeks_fitting
from habit_desktop.ui.pages.habit.day_state import day_told, look_of
from habit_desktop.ui.pages.habit.sheet import DAYS_OF_A_WEEK, Sheet, sheet, sheet_with
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.mark_painting import Look
from habit_desktop.wording.habit_days import calendar_name, day_announced

WIDTH_PX = 640
RING_RADIUS_PX = 8
EARLIEST = date(1900, 1, 2)
ONE_DAY, ONE_WEEK = timedelta(days=1), timedelta(days=DAYS_OF_A_WEEK)
MARKS = {Answer.DONE: Mark.DONE, Answer.SKIPPED: Mark.SKIPPED, Answer.MISSED: Mark.MISSED, None: Mark.UNKNOWN}


class Heatmap(QWidget):
    """Shows a sheet of days; arrows walk day by day and week by week, PageUp and PageDown by month.

    Space answers the day or opens it again, S skips, X says it was not done, Delete takes the answer back, N asks for a
    note; Enter or a click asks for more.
    """

    answered = Signal(object, object)  # day, Answer or None (clear)
    day_wanted = Signal(object)  # day: a sheet shall open on it
    note_wanted = Signal(object)  # day: a sheet shall open on its note
    sheet_changed = Signal(object)  # Sheet

    def __init__(self) -> None:
        super().__init__()
        self._reading: HabitReading | None = None
        self._sheet = Sheet(date(2000, 1, 3), date(2000, 1, 3), 0, 0)
        self._day = self._sheet.last
        self._hovered: date | None = None
        self._pressed: dict[date, Look] = {}
        self._tip = Tip(self)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs this way beside every script
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._keep_height()

    @property
    def day(self) -> date:
        """The day the keyboard is on."""
        return self._day

    @property
    def _grid(self) -> CalendarGrid:
        return CalendarGrid(self._sheet, self.width())

    @property
    def sheet(self) -> Sheet:
        """The days that are shown."""
        return self._sheet

    def show_reading(self, reading: HabitReading) -> None:
        """The days are these from now on; another habit begins with today, the same one stays where it is."""
        before, self._reading = self._reading, reading
        self._pressed = {}
        same = before is not None and before.habit.id == reading.habit.id and before.today == reading.today
        if not same:
            self._day = reading.today
        self._show(
            sheet(reading.today, reading.week_start, weeks_fitting(self.width()), self._sheet.back if same else 0)
        )

    def step(self, back: int) -> None:
        """The sheet so many steps further back is shown, and the keyboard is on its last day."""
        if self._reading:
            to = max(self._sheet.back + back, 0)
            self._show(sheet(self._reading.today, self._reading.week_start, weeks_fitting(self.width()), to))
            self.go_to(self._sheet.last)

    def go_to(self, day: date) -> None:
        """The keyboard is on a day, the nearest there can be, and its sheet is shown."""
        if self._reading is None:
            return
        self._day = max(EARLIEST, min(day, self._reading.today))
        self._show(sheet_with(self._day, self._sheet, self._reading.today, weeks_fitting(self.width())))
        self._say_day()
        self._show_tip(self._day if self.hasFocus() else None)

    def place_of(self, day: date) -> QRectF:
        """Where a day is drawn."""
        return self._grid.place_of(day)

    def day_at(self, point: QPointF) -> date | None:
        """The day drawn at a point; None where there is none, or one that is still to come."""
        found = self._grid.day_at(point)
        return found if found and self._reading and found <= self._reading.today else None

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, self._grid.height_px)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        walks = {
            Qt.Key.Key_Up: self._day - ONE_DAY,
            Qt.Key.Key_Down: self._day + ONE_DAY,
            Qt.Key.Key_Left: self._day - ONE_WEEK,
            Qt.Key.Key_Right: self._day + ONE_WEEK,
            Qt.Key.Key_PageUp: _months_on(self._day, -1),
            Qt.Key.Key_PageDown: _months_on(self._day, 1),
            Qt.Key.Key_Home: self._sheet.first,
            Qt.Key.Key_End: self._sheet.last,
        }
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in walks:
            self.go_to(walks[key])
        elif not self._answers(key):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if day and event.button() is Qt.MouseButton.LeftButton:
            self.go_to(day)
            self._ask()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        day = self.day_at(QPointF(event.pos())) if by_mouse else self._day
        if day:
            self.go_to(day)
            self._ask()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.day_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._say_day()
        self._show_tip(self._day if event.reason() is not Qt.FocusReason.MouseFocusReason else None)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._show_tip(None)
        self.update()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._keep_height()
        if self._reading and event.size().width() != event.oldSize().width():
            newest = sheet(self._reading.today, self._reading.week_start, weeks_fitting(self.width()), 0)
            self._show(sheet_with(self._day, newest, self._reading.today, weeks_fitting(self.width())))
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._keep_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a month's name runs as its letters do
        if self._reading is None:
            return
        grid = self._grid
        grid.paint_names(painter, tokens)
        day = self._sheet.first
        while day <= min(self._sheet.last, self._reading.today):
            look = self._pressed.get(day) or look_of(self._reading, day)
            paint_cell(painter, grid.place_of(day), look, tokens)
            day += ONE_DAY
        if self._sheet.holds(self._reading.today):
            outline_cell(painter, self.place_of(self._reading.today), tokens.text, 1.4)
        for marked in {self._hovered, self._day if self.hasFocus() else None} - {None}:
            if marked and self._sheet.holds(marked):
                outline_cell(painter, self.place_of(marked), tokens.accent, 2.0)
        paint_focus_ring(painter, self, RING_RADIUS_PX)

    def _answers(self, key: Qt.Key) -> bool:
        """Whether a key answers the day, or asks for more."""
        found = self._reading.day(self._day) if self._reading else None
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._ask()
            case Qt.Key.Key_N:
                self._show_tip(None)
                self.note_wanted.emit(self._day)
            case Qt.Key.Key_Space:
                answered = found is not None and found.mark in (Mark.DONE, Mark.MISSED, Mark.SKIPPED)
                self._answer(None if answered else Answer.DONE)
            case answer if answer in ANSWER_KEYS:
                self._answer(ANSWER_KEYS[answer])
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self._answer(None)
            case _other:
                return False
        return True

    def _answer(self, answer: Answer | None) -> None:
        if self._reading:  # what was pressed is seen at once; what is so follows
            self._pressed[self._day] = Look(MARKS[answer], self._reading.habit.color)
            self.update()
            self.answered.emit(self._day, answer)

    def _ask(self) -> None:
        self._show_tip(None)
        self.day_wanted.emit(self._day)

    def _show(self, to: Sheet) -> None:
        changed = to != self._sheet
        self._sheet = to
        if changed:
            self._hovered = None
            self._keep_height()
        self._say_day()
        self.update()
        self.sheet_changed.emit(to)

    def _say_day(self) -> None:
        if self._reading:
            name = calendar_name(self._reading.habit.name)
            self.setAccessibleName(day_announced(self._day, day_told(self._reading, self._day)[1], name))

    def _hover(self, day: date | None) -> None:
        if day != self._hovered:
            self._hovered = day
            self._show_tip(day)
            self.update()

    def _show_tip(self, day: date | None) -> None:
        if day is None or self._reading is None or not self._sheet.holds(day):
            self._tip.hide()
            return
        self._tip.show_at(self.place_of(day).bottomRight().toPoint() + QPoint(0, -6), *day_told(self._reading, day))

    def _keep_height(self) -> None:
        if self.minimumHeight() != self._grid.height_px:
            self.setFixedHeight(self._grid.height_px)


def _months_on(day: date, by: int) -> date:
    """The same day of another month, or that month's last."""
    number = day.year * 12 + day.month - 1 + by
    year, month = divmod(number, 12)
    first = date(year, month + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - ONE_DAY
    return first.replace(day=min(day.day, last.day))
