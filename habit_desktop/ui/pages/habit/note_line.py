"""One note with its day and the day's mark: a press opens the day."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from habit_desktop.ui.charts.cell_painting import paint_cell
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.mark_painting import Look
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words

CELL_PX = 11
LEFT_PX = 24
AIR_PX = 8


class NoteLine(QAbstractButton):
    """Shows one note in full."""

    def __init__(self, look: Look | None, day: str, note: str, *, first: bool) -> None:
        super().__init__()
        self._look, self._first = look, first
        self.setAccessibleName(f"{day}: {note}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT_PX, AIR_PX, AIR_PX, AIR_PX)
        column.setSpacing(0)
        column.addWidget(Words(day, Text.SMALL, Ink.SOFT))
        column.addWidget(Words(note, Text.BODY, lines=MANY_LINES))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._first:
            painter.setPen(QPen(tokens.line, 1))
            painter.drawLine(0, 0, self.width(), 0)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - CELL_PX - 4 if mirrored else 4
        paint_cell(
            painter, QRectF(left, AIR_PX + (Text.SMALL.line_px - CELL_PX) / 2, CELL_PX, CELL_PX), self._look, tokens
        )
        paint_focus_ring(painter, self, 8)
