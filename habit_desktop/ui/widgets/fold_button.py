"""The title of a fold, with a sign whether it is open."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from habit_desktop.ui.theme.fonts import Text, dress, font, grown, scaled
from habit_desktop.ui.theme.icons import paint_icon
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.icon import ICON_PX, MIRRORED
from habit_desktop.ui.widgets.words import MANY_LINES, paint_lines, wrapped_lines

HEIGHT_PX, SIDE_PX, GAP_PX = 32, 4, 8
OVERHANG_PX = 1  # a last letter may reach beyond its own width, and a line needs room for that


class FoldButton(QAbstractButton):
    """Opens and closes what it names; the name takes as many lines as it needs."""

    unfolds = True

    def __init__(self, words: str = "") -> None:
        super().__init__()
        dress(self, Text.CONTROL)
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(self._wide([self.text()]), scaled(HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._wide(self.text().split()), scaled(HEIGHT_PX))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        more = len(self._lines(width)) - 1
        return scaled(HEIGHT_PX) + more * Text.CONTROL.line_px

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self.palette())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        lines = self._lines(self.width())
        top = (self.height() - len(lines) * Text.CONTROL.line_px) / 2
        sign_px = grown(ICON_PX)
        left = self.width() - SIDE_PX - sign_px if mirrored else SIDE_PX
        icon = "chevron-down" if self.isChecked() else "chevron-right"
        place = QRectF(left, top + (Text.CONTROL.line_px - sign_px) / 2, sign_px, sign_px)
        paint_icon(painter, MIRRORED.get(icon, icon) if mirrored else icon, place, tokens.soft)
        painter.setFont(font(Text.CONTROL))
        painter.setPen(tokens.soft)
        room = QRectF(self.rect()).adjusted(SIDE_PX if mirrored else self._inset(), 0, 0, 0)
        room.setWidth(self._room(self.width()))
        room.setTop(top)
        paint_lines(painter, room, lines, Text.CONTROL.line_px, mirrored=mirrored)
        paint_focus_ring(painter, self, 8)

    def _inset(self) -> int:
        return SIDE_PX + grown(ICON_PX) + GAP_PX

    def _room(self, width: int) -> int:
        return width - self._inset() - SIDE_PX

    def _wide(self, parts: list[str]) -> int:
        metrics = QFontMetricsF(font(Text.CONTROL))
        widest = max(map(metrics.horizontalAdvance, parts), default=0.0)
        return ceil(widest) + OVERHANG_PX + self._inset() + SIDE_PX

    def _lines(self, width: int) -> list[str]:
        return wrapped_lines(self.text(), font(Text.CONTROL), self._room(width), MANY_LINES)
