"""A box to check, drawn so that it is seen in every theme."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from habit_desktop.ui.theme.fonts import Text, dress, scaled
from habit_desktop.ui.theme.icons import paint_icon
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring

BOX_PX = 18
SIDE_PX = 6
GAP_PX = 8
HIGH_PX = 32


class CheckBox(QCheckBox):
    """A box and its words; checked, it is filled and carries a check."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        dress(self, Text.BODY)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        words_px = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(2 * SIDE_PX + scaled(BOX_PX) + GAP_PX + words_px, scaled(HIGH_PX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, size = tokens_of(self.palette()), scaled(BOX_PX)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - SIDE_PX - size if mirrored else SIDE_PX
        box = QRectF(left, (self.height() - size) / 2, size, size)
        checked = self.isChecked()
        painter.setPen(QPen(tokens.accent if checked else tokens.outline, 1.4))
        painter.setBrush(tokens.accent if checked else tokens.card)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        if checked:
            paint_icon(painter, "check", box.adjusted(1, 1, -1, -1), tokens.on_accent)
        painter.setPen(tokens.text if self.isEnabled() else tokens.faint)
        beside = SIDE_PX + size + GAP_PX
        room = self.rect().adjusted(0, 0, -beside, 0) if mirrored else self.rect().adjusted(beside, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())
        paint_focus_ring(painter, self, 8)
