"""One habit of the day as a row: its mark, its words, its week, its chance, its bell."""

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from habit_desktop.domain.history import Answer
from habit_desktop.ui.pages.today.row_layout import Pieces, arrange_narrow, arrange_wide
from habit_desktop.ui.pages.today.row_menu import RowMenu
from habit_desktop.ui.pages.today.row_state import RowState
from habit_desktop.ui.pages.today.wish import Wish
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.bell_line import BellLine
from habit_desktop.ui.widgets.chance_ring import ChanceRing
from habit_desktop.ui.widgets.habit_icon import HabitIcon
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.mark_button import MarkButton
from habit_desktop.ui.widgets.stepper import Stepper
from habit_desktop.ui.widgets.stopwatch_button import StopwatchButton
from habit_desktop.ui.widgets.week_strip import WeekStrip
from habit_desktop.ui.widgets.words import Ink, Words
from habit_desktop.wording.chances import unknown_yet
from habit_desktop.wording.language import _

KEYS = {
    Qt.Key.Key_N: Wish.NOTE,
    Qt.Key.Key_I: Wish.INSIGHT,
    Qt.Key.Key_E: Wish.EDIT,
    Qt.Key.Key_Return: Wish.OPEN,
    Qt.Key.Key_Enter: Wish.OPEN,
}
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class TodayRow(QWidget):
    """Shows one row and says what a person wants done with it; its habit's id comes first in every signal."""

    answered = Signal(str, object, object)  # id, Answer or None (clear), amount (float) or None
    wished = Signal(str, object)  # id, Wish
    pause_chosen = Signal(str, object)  # id, the last day or None
    dragged = Signal(str, QPoint)  # id, where the pointer is on the screen
    dropped = Signal(str, bool)  # id, whether it is to stay where it was dropped

    def __init__(self, state: RowState, today: date) -> None:
        super().__init__()
        self._today = today
        self._state = state
        self._first = True
        self._narrow = False
        self._movable = self._lifted = False
        self._pressed_at: QPoint | None = None
        self.mark = MarkButton()
        self._icon: HabitIcon | None = None
        self._name = Words("", Text.STRONG, lines=3)
        self._detail = Words("", Text.SMALL, Ink.SOFT, lines=4)
        self._stepper: Stepper | None = None
        self._stopwatch: StopwatchButton | None = None
        self._controls = QHBoxLayout()
        self._week = WeekStrip()
        self._streak = Words("", Text.SMALL, Ink.SOFT)
        self._ring = ChanceRing()
        self._bell = BellLine()
        self._more = IconButton("more", _("More"), quiet=True, size_px=28)
        self._pieces = Pieces(
            self.mark,
            self._make_texts(),
            self._make_controls(),
            self._week,
            self._streak,
            self._ring,
            self._bell,
            self._more,
        )
        self._grid = QGridLayout(self)
        for part in (self._name, self._ring):
            part.setCursor(Qt.CursorShape.PointingHandCursor)
        self.mark.clicked.connect(self.toggle)
        self._more.clicked.connect(self._open_menu_at_button)
        self._arrange()
        self._show(state)

    @property
    def state(self) -> RowState:
        """What is shown."""
        return self._state

    def show_state(self, state: RowState) -> None:
        """The row shows this from now on; nothing is painted anew where it is what it was."""
        if state is not self._state:
            self._state = state
            self._show(state)
        else:
            self.mark.settle()

    def show_elapsed(self, elapsed: str) -> None:
        """The stopwatch of the row shows this time, or stands still where it is empty."""
        if self._stopwatch:
            self._stopwatch.show_time(elapsed)

    def set_first(self, first: bool) -> None:
        """A first row has no line above it."""
        if first is not self._first:
            self._first = first
            self.update()

    def set_narrow(self, narrow: bool) -> None:
        """The pieces stand on two lines, or on one."""
        if narrow is not self._narrow:
            self._narrow = narrow
            self._arrange()

    def set_movable(self, movable: bool) -> None:
        """The row can be dragged to another place, or not."""
        self._movable = movable

    def set_lifted(self, lifted: bool) -> None:
        """The row is on its way to another place, or at rest."""
        if lifted is not self._lifted:
            self._lifted = lifted
            self.update()

    @Slot()
    def toggle(self) -> None:
        """An open day is done; an answered one is open again."""
        if self._state.open:
            self._answer(Answer.DONE, self._state.done_amount)
        else:
            self._answer(None)

    def open_menu(self) -> RowMenu:
        """A menu of all that can be done with the row is open."""
        menu = RowMenu(self._state, self._today, self)
        menu.answered.connect(self._answer)
        menu.wished.connect(self._wish)
        menu.pause_chosen.connect(self._pause)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self._state.step
        if event.modifiers() & COMMANDS:
            super().keyPressEvent(event)
            return
        match event.key():
            case key if key in KEYS:
                self._wish(KEYS[Qt.Key(key)])
            case Qt.Key.Key_S:
                self._answer(Answer.SKIPPED)
            case Qt.Key.Key_X:
                self._answer(Answer.MISSED)
            case Qt.Key.Key_A if step:
                self._wish(Wish.AMOUNT)
            case Qt.Key.Key_P if self._state.timed:
                self._wish(Wish.STOPWATCH)
            case Qt.Key.Key_Plus if step:
                self._stepped(step.by)
            case Qt.Key.Key_Minus if step and not step.only_up:
                self._stepped(-step.by)
            case Qt.Key.Key_Escape if self._lifted:
                self._let_go(stays=False)
            case _other:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not self._movable:
            return
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if self._lifted or way >= QApplication.startDragDistance():
            self.setFocus()  # so that Escape is heard
            self.dragged.emit(self._state.habit.id, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed_at, self._pressed_at = self._pressed_at, None
        if self._lifted:
            self._let_go(stays=True)
        elif pressed_at is not None and event.button() is Qt.MouseButton.LeftButton:
            self._click(event.position().toPoint())

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        if self._lifted:
            painter.fillRect(self.rect().adjusted(1, 1, -1, 0), tokens.accent_soft)
        if not self._first:
            painter.setPen(QPen(tokens.line, 1))
            painter.drawLine(0, 0, self.width(), 0)

    def _show(self, state: RowState) -> None:
        name = state.habit.name
        self.setAccessibleName(state.said)
        key = f" ({state.key})" if state.key else ""
        self.mark.show_look(state.look, state.said)
        self.mark.setToolTip((_("Done") if state.open else _("Take the answer back")) + key)
        self._show_icon(state)
        self._name.say(name)
        self._name.set_ink(Ink.TEXT if state.open else Ink.SOFT)
        self._detail.say(state.detail)
        self._detail.explain("" if state.tip == state.detail else state.tip)
        self._week.show_days(
            state.week, state.week_said, _("Last seven days: {days}").format(days=", ".join(state.week_said))
        )
        self._streak.say(state.streak)
        self._streak.setAccessibleName(state.streak_said)
        self._ring.show_ring(state.ring, unknown_yet())
        self._bell.show_line(state.line, state.rings)
        self._more.setAccessibleName(_("More for {name}").format(name=name))
        self._show_controls(state)

    def _show_icon(self, state: RowState) -> None:
        if self._icon is None and state.habit.icon:
            self._icon = HabitIcon()
            self._title.insertWidget(0, self._icon)
        if self._icon:
            self._icon.show_icon(state.habit.icon, state.habit.color)

    def _show_controls(self, state: RowState) -> None:
        """The row has steps and a stopwatch where its habit asks for them."""
        if self._stepper is None and state.step:
            self._stepper = Stepper()
            self._stepper.stepped.connect(self._stepped)
            self._controls.addWidget(self._stepper)
        if self._stopwatch is None and state.timed:
            self._stopwatch = StopwatchButton()
            self._stopwatch.clicked.connect(self._stopwatch_pressed)
            self._controls.insertWidget(0, self._stopwatch)
        if self._stepper:
            self._stepper.setVisible(state.step is not None)
        if self._stepper and state.step:
            step = state.step
            self._stepper.show_step(step.by, step.unit, step.amount > 0, state.habit.name, step.only_up)
        if self._stopwatch:
            self._stopwatch.setVisible(state.timed)
            self._stopwatch.set_name(state.habit.name)
        self._pieces.controls.setVisible(state.step is not None)

    def _arrange(self) -> None:
        self._bell.keep_icon_room(not self._narrow)
        if self._narrow:
            arrange_narrow(self._grid, self._pieces)
        else:
            arrange_wide(self._grid, self._pieces)

    def _make_texts(self) -> QWidget:
        texts = QWidget()
        self._title = QHBoxLayout()
        self._title.setSpacing(8)
        self._title.addWidget(self._name, 1)
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addLayout(self._title)
        column.addWidget(self._detail)
        column.addStretch(1)
        return texts

    def _make_controls(self) -> QWidget:
        controls = QWidget()
        controls.setLayout(self._controls)
        self._controls.setContentsMargins(0, 0, 0, 0)
        self._controls.setSpacing(6)
        return controls

    def _answer(self, answer: Answer | None, amount: float | None = None) -> None:
        self.mark.show_taken()
        self.answered.emit(self._state.habit.id, answer, amount)

    def _wish(self, wish: Wish) -> None:
        self.wished.emit(self._state.habit.id, wish)

    def _pause(self, until: date | None) -> None:
        self.pause_chosen.emit(self._state.habit.id, until)

    @Slot(float)
    def _stepped(self, by: float) -> None:
        if self._state.step:
            self._answer(Answer.DONE, max(0.0, self._state.step.amount + by))

    @Slot()
    def _stopwatch_pressed(self) -> None:
        self._wish(Wish.STOPWATCH)

    @Slot()
    def _open_menu_at_button(self) -> None:
        self.open_menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _click(self, place: QPoint) -> None:
        """A click on the name opens the habit, one on the ring what was learned about it."""
        hit = self.childAt(place)
        if hit is self._name:
            self._wish(Wish.OPEN)
        elif hit is self._ring:
            self._wish(Wish.INSIGHT)

    def _let_go(self, stays: bool) -> None:
        self._pressed_at = None
        self.dropped.emit(self._state.habit.id, stays)
