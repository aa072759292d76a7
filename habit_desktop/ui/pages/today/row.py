"""One habit of the day as a row: its mark, its words, its week, its chance, its bell."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from habit_desktop.domain.history import Answer
from habit_desktop.ui.pages.today.row_layout import Pieces, arrange_narrow, arrange_wide
from habit_desktop.ui.pages.today.row_menu import RowMenu
from habit_desktop.ui.pages.today.state import RowState
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.bell_line import BellLine
from habit_desktop.ui.widgets.chance_ring import ChanceRing
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.mark_button import MarkButton
from habit_desktop.ui.widgets.stepper import Stepper
from habit_desktop.ui.widgets.week_strip import WeekStrip
from habit_desktop.ui.widgets.words import Ink, Words
from habit_desktop.wording.chances import unknown_yet
from habit_desktop.wording.language import _


class TodayRow(QWidget):
    """Shows one row and says what a person wants done with it."""

    answered = Signal(object, object)  # Answer or None (clear), amount (float) or None
    note_wanted = Signal()
    amount_wanted = Signal()
    edit_wanted = Signal()
    insight_wanted = Signal()
    archive_wanted = Signal()

    def __init__(self, state: RowState) -> None:
        super().__init__()
        self._state = state
        self._first = True
        self._narrow = False
        self.mark = MarkButton()
        self._name = Words("", Text.STRONG, lines=2)
        self._detail = Words("", Text.SMALL, Ink.SOFT, lines=2)
        self._stepper = Stepper()
        self._week = WeekStrip()
        self._streak = Words("", Text.SMALL, Ink.SOFT)
        self._ring = ChanceRing()
        self._bell = BellLine()
        self._more = IconButton("more", _("More"), quiet=True, size_px=28)
        self._pieces = Pieces(
            self.mark, self._make_texts(), self._stepper, self._week, self._streak, self._ring, self._bell, self._more
        )
        self._grid = QGridLayout(self)
        self.mark.clicked.connect(self.toggle)
        self._stepper.stepped.connect(self._stepped)
        self._more.clicked.connect(self._open_menu_at_button)
        self.show_state(state)
        self._arrange()

    @property
    def state(self) -> RowState:
        """What is shown."""
        return self._state

    def show_state(self, state: RowState) -> None:
        """The row shows this from now on."""
        self._state = state
        name = state.habit.name
        self.setAccessibleName(state.said)
        key = f" ({state.key})" if state.key else ""
        self.mark.show_look(state.look, state.said)
        self.mark.setToolTip((_("Done") if state.open else _("Take the answer back")) + key)
        self._name.say(name)
        self._name.set_ink(Ink.TEXT if state.open else Ink.SOFT)
        self._detail.say(state.detail)
        self._week.show_days(
            state.week, state.week_said, _("Last seven days: {days}").format(days=", ".join(state.week_said))
        )
        self._streak.say(state.streak)
        self._streak.setAccessibleName(state.streak_said)
        self._ring.show_ring(state.ring, unknown_yet())
        self._bell.show_line(state.line, state.rings)
        self._more.setAccessibleName(_("More for {name}").format(name=name))
        self._stepper.setVisible(state.step is not None)
        if state.step:
            self._stepper.show_step(state.step.by, state.step.unit, state.step.amount > 0, name)

    def set_first(self, first: bool) -> None:
        """A first row has no line above it."""
        self._first = first
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """The pieces stand on two lines, or on one."""
        self._narrow = narrow
        self._arrange()

    def _arrange(self) -> None:
        self._bell.keep_icon_room(not self._narrow)
        if self._narrow:
            arrange_narrow(self._grid, self._pieces)
        else:
            arrange_wide(self._grid, self._pieces)

    @Slot()
    def toggle(self) -> None:
        """An open day is done; an answered one is open again."""
        if self._state.open:
            self.answered.emit(Answer.DONE, self._state.done_amount)
        else:
            self.answered.emit(None, None)

    def open_menu(self) -> RowMenu:
        """A menu of all that can be done with the row is open."""
        menu = RowMenu(self._state, self)
        menu.answered.connect(self.answered)
        menu.note_wanted.connect(self.note_wanted)
        menu.amount_wanted.connect(self.amount_wanted)
        menu.edit_wanted.connect(self.edit_wanted)
        menu.insight_wanted.connect(self.insight_wanted)
        menu.archive_wanted.connect(self.archive_wanted)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_S:
                self.answered.emit(Answer.SKIPPED, None)
            case Qt.Key.Key_X:
                self.answered.emit(Answer.MISSED, None)
            case Qt.Key.Key_N:
                self.note_wanted.emit()
            case Qt.Key.Key_Plus if self._state.step:
                self._stepped(self._state.step.by)
            case Qt.Key.Key_Minus if self._state.step:
                self._stepped(-self._state.step.by)
            case _other:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._first:
            painter = QPainter(self)
            painter.setPen(QPen(tokens_of(self.palette()).line, 1))
            painter.drawLine(0, 0, self.width(), 0)

    def _make_texts(self) -> QWidget:
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._name)
        column.addWidget(self._detail)
        column.addStretch(1)
        return texts

    @Slot(float)
    def _stepped(self, by: float) -> None:
        if self._state.step:
            self.answered.emit(Answer.DONE, max(0.0, self._state.step.amount + by))

    @Slot()
    def _open_menu_at_button(self) -> None:
        self.open_menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
