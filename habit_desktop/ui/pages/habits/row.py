"""One habit of the list: a press opens it, a menu holds the rest."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from habit_desktop.ui.pages.habits.badge import Badge
from habit_desktop.ui.pages.habits.figures import Figures
from habit_desktop.ui.pages.habits.row_menu import RowMenu
from habit_desktop.ui.pages.habits.state import LineState
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.words import Ink, Words
from habit_desktop.wording.language import _

LOW_PX = 56
SIDE_PX, MORE_PX = 16, 28
GAP_PX = 12


class HabitRow(QAbstractButton):
    """Shows one line and says what a person wants done with its habit."""

    menu_opened = Signal(object)
    stepped = Signal(int)  # the keyboard goes so many rows down

    def __init__(self, state: LineState, archived: bool) -> None:
        super().__init__()
        self._archived = archived
        self._badge = Badge(state.habit)
        self._name = Words("", Text.STRONG, lines=2)
        self._detail = Words("", Text.SMALL, Ink.SOFT, lines=2)
        self._figures = Figures()
        self.more = IconButton("more", _("More"), quiet=True, size_px=MORE_PX)
        self.more.clicked.connect(self._open_menu_at_button)
        self._grid = QGridLayout(self)
        self._texts = self._make_texts()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_state(state)
        self.set_narrow(False)

    @property
    def habit_id(self) -> str:
        """The habit it is about."""
        return self._state.habit.id

    def show_state(self, state: LineState) -> None:
        """The row shows this from now on."""
        self._state = state
        self.setAccessibleName(state.said)
        self.more.rename(_("More for {name}").format(name=state.habit.name))
        self._badge.show_habit(state.habit)
        self._name.say(state.habit.name)
        self._detail.say(state.detail)
        self._figures.show_state(state)

    def set_narrow(self, narrow: bool) -> None:
        """The numbers stand below the name, or beside it."""
        while self._grid.takeAt(0):
            pass
        self._grid.setContentsMargins(SIDE_PX, 10, 12 if narrow else 8, 10)
        self._grid.setHorizontalSpacing(GAP_PX)
        self._grid.setVerticalSpacing(6 if narrow else 0)
        self._grid.setColumnStretch(1, 1)
        side = Qt.AlignmentFlag
        self._grid.addWidget(self._badge, 0, 0, side.AlignVCenter)
        self._grid.addWidget(self._texts, 0, 1)
        self._grid.addWidget(self.more, 0, 3, side.AlignVCenter)
        if narrow:
            self._grid.addWidget(self._figures, 1, 1, 1, 3)
        else:
            self._grid.addWidget(self._figures, 0, 2, side.AlignVCenter)
        self._figures.set_narrow(narrow)
        self.updateGeometry()

    def open_menu(self) -> RowMenu:
        """A menu of all that can be done with the habit."""
        menu = RowMenu(self._archived, self)
        menu.opened.connect(self.click)
        self.menu_opened.emit(menu)
        return menu

    def sizeHint(self) -> QSize:
        return self._grid.sizeHint().expandedTo(QSize(0, LOW_PX))

    def minimumSizeHint(self) -> QSize:
        return self._grid.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._grid.totalHeightForWidth(width), LOW_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self.palette())
        if self.underMouse() and not self.more.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.grid)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 3, -4, -3), 8, 8)
        painter.setPen(QPen(tokens.line, 1))
        painter.drawLine(0, 0, self.width(), 0)
        paint_focus_ring(painter, self, 10)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case _other:
                super().keyPressEvent(event)

    def _make_texts(self) -> QWidget:
        texts = QWidget()
        texts.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._name)
        column.addWidget(self._detail)
        column.addStretch(1)
        return texts

    @Slot()
    def _open_menu_at_button(self) -> None:
        self.open_menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
