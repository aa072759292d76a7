"""The ring around what the keyboard is on."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from habit_desktop.ui.theme.tokens import tokens_of


def paint_focus_ring(painter: QPainter, widget: QWidget, radius_px: float) -> None:
    """A ring is drawn at the edge of a widget, if the keyboard is on it."""
    if not widget.hasFocus():
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tokens_of(widget.palette()).accent, 2))
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), radius_px, radius_px)
    painter.restore()
