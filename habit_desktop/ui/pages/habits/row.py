"""One habit of the list: a press opens it, a menu holds the rest."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from habit_desktop.ui.pages.habits.badge import Badge
from habit_desktop.ui.pages.habits.figures import Figures
from habit_desktop.ui.pages.habits.row_menu import RowMenu
from habit_desktop.ui.pages.habits.state import LineState
from habit_desktop.ui.theme.fonts import Text, grown
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.habit_icon import HABIT_ICON_PX
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.plain_tip import plain_tip

LOW_PX = 56
SIDE_PX, MORE_PX = 16, 28
GAP_PX = 12
END_PX = 8
AIR_PX, BELOW_PX = 10, 6
MOST_NAME = 4


class HabitRow(QAbstractButton):
    """Shows one line and says what a person wants done with its habit."""

    menu_opened = Signal(object)
    stepped = Signal(int)  # the keyboard goes so many rows down

    def __init__(self, state: LineState, archived: bool) -> None:
        super().__init__()
        self._archived = archived
        self._badge = Badge(state.habit)
        self._name = Words("", Text.STRONG, lines=MOST_NAME)
        self._detail = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._figures = Figures()
        self._narrow = False
        self.more = IconButton("more", _("More"), quiet=True, size_px=MORE_PX)
        self.more.clicked.connect(self._open_menu_at_button)
        self.more.setParent(self)
        for part in (self._badge, self._name, self._detail, self._figures):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            part.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._state: LineState | None = None
        self.show_state(state)

    @property
    def habit_id(self) -> str:
        """The habit it is about."""
        return self._state.habit.id if self._state else ""

    def show_state(self, state: LineState) -> None:
        """The row shows this from now on."""
        if state == self._state:
            return
        self._state = state
        self.setAccessibleName(state.said)
        self.setToolTip(plain_tip(state.told))
        self.more.rename(_("More for {name}").format(name=state.habit.name))
        self._badge.show_habit(state.habit)
        self._name.say(state.habit.name)
        self._detail.say(state.detail)
        self._figures.show_state(state)
        self._arrange()

    def set_narrow(self, narrow: bool) -> None:
        """The numbers stand below the name, or beside it."""
        self._narrow = narrow
        self._figures.set_narrow(narrow)
        self._arrange()

    def open_menu(self) -> RowMenu:
        """A menu of all that can be done with the habit."""
        menu = RowMenu(self._archived, self)
        menu.opened.connect(self.click)
        self.menu_opened.emit(menu)
        return menu

    def sizeHint(self) -> QSize:
        words = max(self._name.sizeHint().width(), self._detail.sizeHint().width())
        return QSize(words + self._beside_px(), LOW_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._name.minimumSizeHint().width() + self._beside_px(), LOW_PX)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words, below = self._words_px(width - self._beside_px()), 0
        if self._narrow:
            words, below = max(words, grown(MORE_PX)), BELOW_PX + self._figures.high_px(self._below_px(width))
        return max(2 * AIR_PX + words + below, LOW_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self.palette())
        if self.underMouse() and not self.more.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.hover)
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

    def _arrange(self) -> None:
        """Ask for the height that what is shown needs, and put it in its places."""
        self.updateGeometry()
        self._place()

    def _beside_px(self) -> int:
        """What stands beside the words from edge to edge."""
        figures = 0 if self._narrow else self._figures.sizeHint().width() + GAP_PX
        end = GAP_PX if self._narrow else END_PX
        return SIDE_PX + grown(HABIT_ICON_PX) + GAP_PX + GAP_PX + figures + grown(MORE_PX) + end

    @staticmethod
    def _below_px(width: int) -> int:
        """The room of what stands below the words, in a row of a width."""
        return width - SIDE_PX - grown(HABIT_ICON_PX) - GAP_PX - GAP_PX

    def _words_px(self, width: int) -> int:
        return self._name.heightForWidth(width) + self._detail.heightForWidth(width)

    def _place(self) -> None:
        """Each part stands in its place: laid out by hand, for a list may hold a hundred rows."""
        left, wide = SIDE_PX + grown(HABIT_ICON_PX) + GAP_PX, self.width() - self._beside_px()
        name_px, detail_px = self._name.heightForWidth(wide), self._detail.heightForWidth(wide)
        first_line = self.height() - 2 * AIR_PX
        if self._narrow:
            first_line = max(name_px + detail_px, grown(MORE_PX))
            top = AIR_PX + first_line + BELOW_PX
            below = self._below_px(self.width())
            self._put(self._figures, QRect(left, top, below, self._figures.high_px(below)))
        else:
            hint = self._figures.sizeHint()
            self._put(
                self._figures, QRect(left + wide + GAP_PX, self._middle(hint.height()), hint.width(), hint.height())
            )
        middle = AIR_PX + first_line // 2
        top = middle - (name_px + detail_px) // 2
        self._put(self._name, QRect(left, top, wide, name_px))
        self._put(self._detail, QRect(left, top + name_px, wide, detail_px))
        icon_px, more_px = grown(HABIT_ICON_PX), grown(MORE_PX)
        self._put(self._badge, QRect(SIDE_PX, middle - icon_px // 2, icon_px, icon_px))
        end = GAP_PX if self._narrow else END_PX
        self._put(self.more, QRect(self.width() - end - more_px, middle - more_px // 2, more_px, more_px))

    def _middle(self, height: int) -> int:
        return (self.height() - height) // 2

    def _put(self, part: QWidget, place: QRect) -> None:
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    @Slot()
    def _open_menu_at_button(self) -> None:
        self.open_menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
