"""A sheet that holds what belongs together."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.ui.theme.tokens import tokens_of

RADIUS_PX = 12


class Card(QWidget):
    """A rounded sheet with a thin line around it; its content stands in a column."""

    def __init__(self, margin_px: int = 20, spacing_px: int = 8) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin_px, margin_px, margin_px, margin_px)
        self.column.setSpacing(spacing_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.line, 1))
        painter.setBrush(tokens.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)
