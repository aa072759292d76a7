"""A box to check, drawn so that it is seen in every theme."""

from math import ceil

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from habit_desktop.ui.theme.fonts import Text, dress, scaled
from habit_desktop.ui.theme.icons import paint_icon
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.words import MANY_LINES, paint_lines, wrapped_lines

BOX_PX = 18
SIDE_PX = 6
GAP_PX = 8
HIGH_PX = 32
OVERHANG_PX = 1  # a last letter may reach beyond its own width, and a line needs room for that


class CheckBox(QCheckBox):
    """A box and its words, in as many lines as they need; checked, it is filled and carries a check."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        dress(self, Text.BODY)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(self._wide([self.text()]), scaled(HIGH_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._wide(self.text().split()), scaled(HIGH_PX))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return scaled(HIGH_PX) + (len(self._lines(width)) - 1) * Text.BODY.line_px

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, size = tokens_of(self.palette()), scaled(BOX_PX)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - SIDE_PX - size if mirrored else SIDE_PX
        lines, line_px = self._lines(self.width()), Text.BODY.line_px
        top = (self.height() - len(lines) * line_px) / 2
        box = QRectF(left, top + (line_px - size) / 2, size, size)
        checked = self.isChecked()
        painter.setPen(QPen(tokens.accent if checked else tokens.outline, 1.4))
        painter.setBrush(tokens.accent if checked else tokens.card)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        if checked:
            paint_icon(painter, "check", box.adjusted(1, 1, -1, -1), tokens.on_accent)
        painter.setPen(tokens.text if self.isEnabled() else tokens.faint)
        room = self.width() - self._beside()
        place = QRectF(0 if mirrored else self._beside(), top, room, len(lines) * line_px)
        paint_lines(painter, place, lines, line_px, mirrored=mirrored)
        paint_focus_ring(painter, self, 8)

    def _beside(self) -> int:
        """What the box and its air take beside the words."""
        return SIDE_PX + scaled(BOX_PX) + GAP_PX

    def _wide(self, parts: list[str]) -> int:
        widest = max(map(QFontMetricsF(self.font()).horizontalAdvance, parts), default=0.0)
        return self._beside() + SIDE_PX + ceil(widest) + OVERHANG_PX

    def _lines(self, width: int) -> list[str]:
        return wrapped_lines(self.text(), self.font(), width - self._beside() - SIDE_PX, MANY_LINES)
