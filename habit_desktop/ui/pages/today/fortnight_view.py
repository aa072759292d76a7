"""The grid of two weeks: every cell can be answered in place, by a click or by key."""

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTableView

from habit_desktop.domain.history import Answer
from habit_desktop.ui.answer_keys import ANSWER_KEYS
from habit_desktop.ui.pages.today.fortnight_headers import DAYS_PX, DaysHeader, NamesHeader
from habit_desktop.ui.pages.today.fortnight_model import FortnightModel
from habit_desktop.ui.pages.today.fortnight_painting import CellPainting
from habit_desktop.ui.pages.today.fortnight_state import ANSWERED, FortnightState, cell_row
from habit_desktop.ui.pages.today.row_menu import RowMenu
from habit_desktop.ui.pages.today.row_state import RowState
from habit_desktop.ui.pages.today.wish import Wish
from habit_desktop.ui.theme.fonts import Text, dress, scaled
from habit_desktop.wording.language import _

CELL_PX = 34  # a column is never narrower: days that have no room are not shown
NAMES_SHARE = 0.27
NAMES_PX = (112, 300)
NAMES_TEXT_PX = 84  # what a longer word takes
LOWEST_PX = 320
KEYS = {
    Qt.Key.Key_N: Wish.NOTE,
    Qt.Key.Key_A: Wish.AMOUNT,
    Qt.Key.Key_I: Wish.INSIGHT,
    Qt.Key.Key_E: Wish.EDIT,
}
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class FortnightView(QTableView):
    """Shows habits by days, and says what a person answers; a day comes with every wish."""

    answered = Signal(str, object, object, object)  # id, day, Answer or None (clear), amount (float) or None
    wished = Signal(object, object, object)  # RowState, day, Wish
    pause_chosen = Signal(str, object)  # id, the last day or None
    opened = Signal(str)
    span_changed = Signal()
    resized = Signal(int)  # the height of all its lines

    def __init__(self) -> None:
        super().__init__()
        self.table = FortnightModel(self)
        self._days, self._names = DaysHeader(self.table, self), NamesHeader(self.table, self)
        self.setModel(self.table)
        self.setHorizontalHeader(self._days)
        self.setVerticalHeader(self._names)
        self.setItemDelegate(CellPainting(self.table, self))
        self.setAccessibleName(_("Habits by days"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setStyleSheet("QTableCornerButton::section { background: transparent; border: 0; }")
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        dress(self, Text.BODY)
        self.clicked.connect(self._toggle)
        self._names.opened.connect(self.opened)

    def show_state(self, state: FortnightState) -> None:
        """The grid shows this from now on; the keyboard stays on its habit and day, or begins at today."""
        here = self._at(self.currentIndex())
        self.table.show_state(state)
        self._measure()
        place = self.table.place_of(here[0].habit.id, here[1]) if here else QModelIndex()
        if not place.isValid():
            place = next(
                (self.table.place_of(line.row.habit.id, state.days[-1]) for line in state.lines if line.row),
                QModelIndex(),
            )
        if place != self.currentIndex():
            self.setCurrentIndex(place)

    @property
    def days_shown(self) -> tuple[date, ...]:
        """The days there is room for, oldest first."""
        days = (self.table.day(column) for column in range(self.table.columnCount()) if not self.isColumnHidden(column))
        return tuple(day for day in days if day)

    def open_menu(self, index: QModelIndex) -> RowMenu | None:
        """A menu of all that can be done with a cell; None where nothing can."""
        found = self._at(index)
        cell = self.table.cell(index)
        if found is None or cell is None or not cell.editable:
            return None
        state, day = found
        menu = RowMenu(state, self.table.today, self)
        menu.answered.connect(lambda answer, amount: self.answered.emit(state.habit.id, day, answer, amount))
        menu.wished.connect(lambda wish: self.wished.emit(state, day, wish))
        menu.pause_chosen.connect(lambda until: self.pause_chosen.emit(state.habit.id, until))
        return menu

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_move(event):
            event.accept()  # within the grid the arrows move from cell to cell, not from day to day
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Space:
                self._toggle(self.currentIndex())
            case answer if answer in ANSWER_KEYS:
                self._answer(ANSWER_KEYS[Qt.Key(answer)])
            case key if key in KEYS:
                self._wish(KEYS[Qt.Key(key)])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Menu:
                self._pop_up(self.currentIndex(), self.visualRect(self.currentIndex()).center())
            case _other:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._pop_up(self.indexAt(event.pos()), event.pos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:  # text is larger or smaller from now on
            self._measure()

    def sizeHint(self) -> QSize:
        return QSize(600, self.minimumSizeHint().height())  # it grows into the room there is, and scrolls

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(LOWEST_PX, self._full_px()))

    def _full_px(self) -> int:
        return scaled(DAYS_PX) + self._names.length()

    def _measure(self) -> None:
        """Headers and lines are as large as their text."""
        self._days.fit()
        self._names.size_lines()
        self.setMaximumHeight(self._full_px())
        self.updateGeometry()
        self._fit()
        self.resized.emit(self._full_px())

    def _fit(self) -> None:
        """Show as many of the newest days as there is room for."""
        least, most = max(NAMES_PX[0], scaled(NAMES_TEXT_PX)), scaled(NAMES_PX[1])
        self._names.setFixedWidth(round(max(least, min(most, self.width() * NAMES_SHARE))))
        days = self.table.columnCount()
        shown = max(1, min(days, (self.width() - self._names.width()) // scaled(CELL_PX)))
        before = self.days_shown
        for column in range(days):
            self.setColumnHidden(column, column < days - shown)
        if self.days_shown != before:
            self.span_changed.emit()

    def _at(self, index: QModelIndex) -> tuple[RowState, date] | None:
        cell, line = self.table.cell(index), self.table.line(index.row())
        if cell is None or line is None or line.row is None:
            return None
        return cell_row(line.row.habit, cell, self.table.today), cell.day

    @Slot(QModelIndex)
    def _toggle(self, index: QModelIndex) -> None:
        """A day without an answer is done; an answered one is open again."""
        found, cell = self._at(index), self.table.cell(index)
        if found and cell and cell.editable:
            state, day = found
            if cell.mark in ANSWERED:
                self.answered.emit(state.habit.id, day, None, None)
            else:
                self.answered.emit(state.habit.id, day, Answer.DONE, state.done_amount)

    def _answer(self, answer: Answer) -> None:
        found, cell = self._at(self.currentIndex()), self.table.cell(self.currentIndex())
        if found and cell and cell.editable:
            self.answered.emit(found[0].habit.id, found[1], answer, None)

    def _wish(self, wish: Wish) -> None:
        found, cell = self._at(self.currentIndex()), self.table.cell(self.currentIndex())
        if found and cell and cell.editable and (wish is not Wish.AMOUNT or found[0].step):
            self.wished.emit(found[0], found[1], wish)

    def _pop_up(self, index: QModelIndex, at: QPoint) -> None:
        if menu := self.open_menu(index):
            menu.popup(self.viewport().mapToGlobal(at))


def _is_move(event: QKeyEvent) -> bool:
    return event.key() in ARROWS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
