"""One habit of the day as a row: its mark, its words, its week, its chance, its bell."""

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from habit_desktop.domain.history import Answer
from habit_desktop.ui.answer_keys import ANSWER_KEYS
from habit_desktop.ui.pages.today.row_controls import RowControls
from habit_desktop.ui.pages.today.row_menu import RowMenu
from habit_desktop.ui.pages.today.row_painting import paint_row, texts_of
from habit_desktop.ui.pages.today.row_places import Needs, Places, narrow_places, wide_places
from habit_desktop.ui.pages.today.row_state import RowState
from habit_desktop.ui.pages.today.wish import Wish
from habit_desktop.ui.theme.fonts import Text, dress
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.mark_button import MarkButton
from habit_desktop.ui.widgets.week_strip import day_at
from habit_desktop.wording.chances import unknown_yet
from habit_desktop.wording.joins import line_of
from habit_desktop.wording.language import _
from habit_desktop.wording.plain_tip import plain_tip

KEYS = {
    Qt.Key.Key_N: Wish.NOTE,
    Qt.Key.Key_I: Wish.INSIGHT,
    Qt.Key.Key_E: Wish.EDIT,
    Qt.Key.Key_Return: Wish.OPEN,
    Qt.Key.Key_Enter: Wish.OPEN,
}
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
NO_SIZE = QSize(0, 0)


class TodayRow(QWidget):
    """Shows one row and says what a person wants done with it; its habit's id comes first in every signal.

    Only what can be pressed is a widget of its own: a hundred rows are made and painted in a blink.
    """

    answered = Signal(str, object, object)  # id, Answer or None (clear), amount (float) or None
    wished = Signal(str, object)  # id, Wish
    pause_chosen = Signal(str, object)  # id, the last day or None
    dragged = Signal(str, QPoint)  # id, where the pointer is on the screen
    dropped = Signal(str, bool)  # id, whether it is to stay where it was dropped

    def __init__(self, state: RowState, today: date) -> None:
        super().__init__()
        self._today = today
        self._state = state
        self._texts = texts_of(state)
        self._first = True
        self._narrow = False
        self._movable = self._lifted = False
        self._pressed_at: QPoint | None = None
        self._places: Places | None = None
        self._heights: dict[int, int] = {}
        self.mark = MarkButton()
        self.mark.setParent(self)
        self._controls: RowControls | None = None
        self._controls_size = NO_SIZE
        self._more = IconButton("more", _("More"), quiet=True, size_px=28)
        self._more.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        dress(self, Text.BODY)
        self.mark.clicked.connect(self.toggle)
        self._more.clicked.connect(self._open_menu_at_button)
        self._show(state)

    @property
    def state(self) -> RowState:
        """What is shown."""
        return self._state

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard comes to, in its order."""
        return (self.mark, *(self._controls.stops if self._controls else ()), self._more)

    def show_state(self, state: RowState) -> None:
        """The row shows this from now on; nothing is painted anew where it is what it was."""
        if state is not self._state:
            self._show(state)
        else:
            self.mark.settle()

    def set_today(self, today: date) -> None:
        """It is another day: pauses begin there."""
        self._today = today

    def show_elapsed(self, elapsed: str) -> None:
        """The stopwatch of the row shows this time, or stands still where it is empty."""
        if self._controls:
            before = self._controls.sizeHint()
            self._controls.show_elapsed(elapsed)
            if self._controls.sizeHint() != before:
                self._place_anew()

    def set_first(self, first: bool) -> None:
        """A first row has no line above it."""
        if first is not self._first:
            self._first = first
            self.update()

    def set_narrow(self, narrow: bool) -> None:
        """The pieces stand on a few lines, or on one."""
        if narrow is not self._narrow:
            self._narrow = narrow
            self._place_anew()

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

    def places(self, width: int) -> Places:
        """Where the pieces stand in a width."""
        if self._places is None or self._places.size.width() != width:
            place = narrow_places if self._narrow else wide_places
            found = place(width, self._needs())
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self._places = found.mirrored() if mirrored else found
        return self._places

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:  # a layout asks for several widths again and again
            self._heights[width] = self.places(width).size.height()
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

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
            case answer if answer in ANSWER_KEYS:
                self._answer(ANSWER_KEYS[Qt.Key(answer)])
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
        at = event.position().toPoint()
        if self._pressed_at is None:
            opens = self._hit(at) is not None
            self.setToolTip(plain_tip(self.told_at(at)))
            self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        elif self._movable and (
            self._lifted or (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        ):
            self.mark.setFocus()  # so that Escape is heard
            self.dragged.emit(self._state.habit.id, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed_at, self._pressed_at = self._pressed_at, None
        if self._lifted:
            self._let_go(stays=True)
        elif pressed_at is not None and (wish := self._hit(event.position().toPoint())):
            self._wish(wish)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:  # text is larger or smaller from now on
            self._texts = texts_of(self._state)
            self._place_anew()

    def told_at(self, at: QPoint) -> str:
        """What the tool tip says at a place."""
        places, state = self.places(self.width()), self._state
        if places.ring.contains(at):
            return state.ring.said if state.ring else unknown_yet()
        if places.week.contains(at):
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            return state.week_said[day_at(places.week, at.x(), mirrored=mirrored)] if state.week_said else ""
        if places.streak.contains(at):
            return state.streak_said
        if places.name.contains(at):
            return state.habit.name
        return (state.tip or state.detail) if places.detail.contains(at) else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        if self._lifted:
            painter.fillRect(self.rect().adjusted(1, 1, -1, 0), tokens.accent_soft)
        if not self._first:
            painter.setPen(QPen(tokens.line, 1))
            painter.drawLine(0, 0, self.width(), 0)
        places = self.places(self.width())
        if places.mark.contains(event.rect()):
            return  # the mark alone is painted anew: nothing else lies there
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        paint_row(painter, places, self._state, self._texts, tokens, mirrored=mirrored, narrow=self._narrow)

    def _show(self, state: RowState) -> None:
        self._state, self._texts = state, texts_of(state)
        self.setAccessibleName(state.said)
        week = _("Last seven days: {days}").format(days=line_of(state.week_said))
        chance = state.ring.said if state.ring else unknown_yet()
        self.setAccessibleDescription("\n".join(part for part in (chance, week if state.week_said else "") if part))
        key = f" ({state.key})" if state.key else ""
        self.mark.show_look(state.look, state.said)
        self.mark.setToolTip(plain_tip((_("Done") if state.open else _("Take the answer back")) + key))
        self._more.rename(_("More for {name}").format(name=state.habit.name))
        self._show_controls(state)
        self._place_anew()
        self.update()

    def _show_controls(self, state: RowState) -> None:
        """The row has steps and a stopwatch where its habit asks for them."""
        if self._controls is None and state.step:
            self._controls = RowControls(self)
            self._more.raise_()  # it comes after them, for the keyboard and for a screen reader
            self._controls.stepped.connect(self._stepped)
            self._controls.stopwatch_pressed.connect(self._stopwatch_pressed)
            self._controls.arranged.connect(self._controls_arranged)
        if self._controls:
            self._controls.show_state(state)
            self._controls.setVisible(state.step is not None)

    @Slot()
    def _controls_arranged(self) -> None:
        needed = self._needs().controls
        if needed != self._controls_size:
            self._controls_size = needed
            self._place_anew()
            self.updateGeometry()

    def _needs(self) -> Needs:
        texts, state = self._texts, self._state
        return Needs(
            texts.name.height,
            texts.detail.height,
            texts.bell.height,
            Text.SMALL.line_px,
            self._controls.sizeHint() if self._controls and state.step else NO_SIZE,
            bool(state.habit.icon),
            state.rings is not None,
        )

    def _place_anew(self) -> None:
        """Something needs another room than before; a row that is on no page yet has none to speak of."""
        height = self._places.size.height() if self._places else -1
        self._places, self._heights = None, {}
        if self.parentWidget() is None:
            return
        if self.heightForWidth(self.width()) != height:
            self.updateGeometry()
        self._place()
        self.update()

    def _place(self) -> None:
        places = self.places(self.width())
        self.mark.setGeometry(places.mark)
        self._more.setGeometry(places.more)
        if self._controls:
            self._controls.setGeometry(places.controls)

    def _hit(self, at: QPoint) -> Wish | None:
        """What a click opens: on the name the habit, on the ring what was learned about it."""
        places = self.places(self.width())
        if places.name.contains(at):
            return Wish.OPEN
        return Wish.INSIGHT if places.ring.contains(at) else None

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

    def _let_go(self, stays: bool) -> None:
        self._pressed_at = None
        self.dropped.emit(self._state.habit.id, stays)
