"""The list beside a page of the guide: its contents by parts, or what a search has found."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from habit_desktop.ui.dialogs.guide.book import Book
from habit_desktop.ui.dialogs.guide.finding import Found
from habit_desktop.ui.theme.fonts import Text, font
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.words import MANY_LINES, paint_lines, wrapped_lines
from habit_desktop.wording.joins import called
from habit_desktop.wording.language import _

SIDE_PX, AIR_PX, PART_ROOM_PX, RADIUS_PX = 12, 6, 12, 8
NAME_ROLE = int(Qt.ItemDataRole.UserRole)
EXCERPT_ROLE = NAME_ROLE + 1


class ContentsList(QListWidget):
    """Lists pages; the arrows and the mouse choose one."""

    chosen = Signal(str)  # the name of a page
    entered = Signal()  # Enter: the page itself is wanted

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Contents"))
        self.setItemDelegate(_LinePainting(self))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.currentItemChanged.connect(self._tell)
        self.itemClicked.connect(self.entered)

    def show_book(self, book: Book) -> None:
        """All pages are listed, each part below its name."""
        self._empty()
        part = ""
        for leaf in book:
            if leaf.part != part:
                part = leaf.part
                heading = QListWidgetItem(part)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self.addItem(heading)
            self._add(leaf.name, leaf.title, "")

    def show_found(self, found: Sequence[Found]) -> None:
        """What was found is listed, with what is said there."""
        self._empty()
        for each in found:
            self._add(each.leaf.name, each.leaf.title, each.excerpt)

    def mark(self, name: str) -> None:
        """A page is the one that is read, if it is listed."""
        self.blockSignals(True)
        for row in range(self.count()):
            item = self.item(row)
            if item.data(NAME_ROLE) == name:
                self.setCurrentItem(item)
                self.scrollToItem(item)
        self.blockSignals(False)

    def take_first(self) -> None:
        """The first page of the list is chosen."""
        if self.count():
            self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_focus_ring(QPainter(self.viewport()), self.viewport(), RADIUS_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _empty(self) -> None:
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)

    def _add(self, name: str, title: str, excerpt: str) -> None:
        item = QListWidgetItem(title)
        item.setData(NAME_ROLE, name)
        item.setData(EXCERPT_ROLE, excerpt)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, called(title, excerpt) if excerpt else title)
        self.addItem(item)

    @Slot()
    def _tell(self) -> None:
        item: QListWidgetItem | None = self.currentItem()
        if item is not None and (name := item.data(NAME_ROLE)):
            self.chosen.emit(str(name))


class _LinePainting(QStyledItemDelegate):
    """Draws the name of a part, or a page with what is said there below; the page that is read on a soft ground."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _Line(index, _width(option)).high_px)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        place: QRect = option.rect
        widget: QWidget = option.widget
        tokens, line = tokens_of(widget.palette()), _Line(index, _width(option))
        mirrored = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent_soft)
            painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), RADIUS_PX, RADIUS_PX)
        room = QRectF(place).adjusted(SIDE_PX, line.above_px, -SIDE_PX, 0)
        side = Qt.AlignmentFlag.AlignLeft
        painter.setPen(tokens.soft if line.is_part else tokens.text)
        painter.setFont(font(line.kind))
        paint_lines(painter, room, line.words, line.kind.line_px, side, mirrored=mirrored)
        painter.setPen(tokens.soft)
        painter.setFont(font(Text.SMALL))
        room.translate(0, len(line.words) * line.kind.line_px)
        paint_lines(painter, room, line.excerpt, Text.SMALL.line_px, side, mirrored=mirrored)
        painter.restore()


class _Line:
    """What a line says in a width, and how high it is."""

    def __init__(self, index: QModelIndex | QPersistentModelIndex, width: int) -> None:
        room = max(width - 2 * SIDE_PX, 1)
        self.is_part = not index.data(NAME_ROLE)
        self.kind = Text.SMALL_STRONG if self.is_part else Text.BODY
        self.above_px = (PART_ROOM_PX if index.row() else AIR_PX) if self.is_part else AIR_PX
        self.words = wrapped_lines(str(index.data()), font(self.kind), room, MANY_LINES)
        said = str(index.data(EXCERPT_ROLE) or "")
        self.excerpt = wrapped_lines(said, font(Text.SMALL), room, MANY_LINES) if said else []
        text_px = len(self.words) * self.kind.line_px + len(self.excerpt) * Text.SMALL.line_px
        self.high_px = self.above_px + text_px + AIR_PX


def _width(option: QStyleOptionViewItem) -> int:
    """The room a line has beside the scroll bar."""
    widget: QWidget = option.widget
    return widget.viewport().width() if isinstance(widget, QListWidget) else 0
