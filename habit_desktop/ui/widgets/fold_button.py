"""The title of a fold, with a sign whether it is open."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.icons import paint_icon
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.icon import ICON_PX, MIRRORED

HEIGHT_PX, SIDE_PX, GAP_PX = 32, 8, 8


class FoldButton(QAbstractButton):
    """Opens and closes what it names."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(font(Text.CONTROL)).horizontalAdvance(self.text())
        return QSize(round(words) + ICON_PX + GAP_PX + 2 * SIDE_PX, scaled(HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self.palette())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - SIDE_PX - ICON_PX if mirrored else SIDE_PX
        icon = "chevron-down" if self.isChecked() else "chevron-right"
        place = QRectF(left, (self.height() - ICON_PX) / 2, ICON_PX, ICON_PX)
        paint_icon(painter, MIRRORED.get(icon, icon) if mirrored else icon, place, tokens.soft)
        painter.setFont(font(Text.CONTROL))
        painter.setPen(tokens.soft)
        inset = SIDE_PX + ICON_PX + GAP_PX
        room = self.rect().adjusted(0 if mirrored else inset, 0, -inset if mirrored else 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())
        paint_focus_ring(painter, self, 8)
