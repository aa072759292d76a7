"""How a line of the palette is drawn: its words, and at its end what kind of thing it is or its shortcut."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from habit_desktop.ui.theme.fonts import Text, font
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.words import MANY_LINES, wrapped_lines

SIDE_PX, AIR_PX = 12, 8
BELOW = Qt.AlignmentFlag.AlignBottom
HINT_ROLE = int(Qt.ItemDataRole.UserRole)


class LinePainting(QStyledItemDelegate):
    """Draws lines, the chosen one on the accent's soft ground with a bar at its side."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _Words(index, _Shown(option).widget.width()).high_px)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        shown, tokens = _Shown(option), tokens_of(_Shown(option).widget.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent_soft)
            painter.drawRoundedRect(QRectF(shown.place), 8, 8)
            painter.setBrush(tokens.accent)
            painter.drawRoundedRect(QRectF(_mirrored(QRect(0, 8, 3, shown.place.height() - 16), shown)), 1.5, 1.5)
        words = _Words(index, shown.place.width())
        room = QRect(SIDE_PX, AIR_PX, shown.place.width() - 2 * SIDE_PX, shown.place.height() - 2 * AIR_PX)
        side, end = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        painter.setPen(tokens.text)
        painter.setFont(font(Text.BODY))
        line = QRect(room.left(), room.top(), room.width(), Text.BODY.line_px)
        for number, written in enumerate(words.lines):
            below = _mirrored(line.translated(0, number * line.height()), shown)
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter | side, written)
        painter.setPen(tokens.soft)
        painter.setFont(font(Text.SMALL))
        place = _mirrored(room, shown)
        painter.drawText(place, (Qt.AlignmentFlag.AlignVCenter | end) if words.beside else (BELOW | side), words.hint)
        painter.restore()


class _Words:
    """What a line says in a width, and how high it is: the hint stands beside short words, and below long ones."""

    def __init__(self, index: QModelIndex | QPersistentModelIndex, width: int) -> None:
        room = width - 2 * SIDE_PX
        self.hint = str(index.data(HINT_ROLE) or "")
        self.lines = wrapped_lines(str(index.data()), font(Text.BODY), room, MANY_LINES)
        longest = max(QFontMetrics(font(Text.BODY)).horizontalAdvance(line) for line in self.lines)
        hint_px = QFontMetrics(font(Text.SMALL)).horizontalAdvance(self.hint) + SIDE_PX if self.hint else 0
        self.beside = longest + hint_px <= room
        below_px = 0 if self.beside else Text.SMALL.line_px
        self.high_px = 2 * AIR_PX + len(self.lines) * Text.BODY.line_px + below_px


class _Shown:
    """The parts of a style option that are needed, with their types."""

    def __init__(self, option: QStyleOptionViewItem) -> None:
        self.place: QRect = option.rect
        self.widget: QWidget = option.widget
        self.chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self.mirrored = self.widget.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _mirrored(within: QRect, shown: _Shown) -> QRect:
    """A place within the line, on the other side where one reads from the right."""
    placed = within.translated(shown.place.topLeft())
    if shown.mirrored:
        placed.moveLeft(shown.place.left() + shown.place.right() - placed.right())
    return placed
