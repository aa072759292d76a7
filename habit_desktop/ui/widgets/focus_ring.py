"""The ring around what the keyboard is on."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from habit_desktop.ui.theme.tokens import tokens_of


def paint_focus_ring(painter: QPainter, widget: QWidget, radius_px: float, inset_px: int = 0) -> None:
    """A ring is drawn at the edge of a widget, or so far within it, if the keyboard is on it."""
    if not widget.hasFocus():
        return
    by = 1 + inset_px
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tokens_of(widget.palette()).accent, 2))
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(by, by, -by, -by), radius_px, radius_px)
    painter.restore()
