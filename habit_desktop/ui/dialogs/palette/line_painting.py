"""How a line of the palette is drawn: its words, and at its end what kind of thing it is or its shortcut."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import tokens_of

LINE_PX = 36
SIDE_PX = 12
HINT_ROLE = int(Qt.ItemDataRole.UserRole)


class LinePainting(QStyledItemDelegate):
    """Draws lines, the chosen one on the accent's soft ground with a bar at its side."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, scaled(LINE_PX))

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
        hint = str(index.data(HINT_ROLE) or "")
        hint_px = QFontMetrics(font(Text.SMALL)).horizontalAdvance(hint)
        room = QRect(SIDE_PX, 0, shown.place.width() - 2 * SIDE_PX, shown.place.height())
        words = QRect(room.left(), 0, room.width() - (hint_px + SIDE_PX if hint else 0), room.height())
        side, end = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        painter.setPen(tokens.text)
        painter.setFont(font(Text.BODY))
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(_mirrored(words, shown), Qt.AlignmentFlag.AlignVCenter | side, text)
        painter.setPen(tokens.soft)
        painter.setFont(font(Text.SMALL))
        painter.drawText(_mirrored(room, shown), Qt.AlignmentFlag.AlignVCenter | end, hint)
        painter.restore()


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
