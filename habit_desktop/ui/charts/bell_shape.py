"""The shape of a small bell, as a plot's symbols are drawn: within one unit around the origin."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath


def bell_shape() -> QPainterPath:
    """A bell with its clapper."""
    bell = QPainterPath(QPointF(-0.5, 0.28))
    bell.cubicTo(QPointF(-0.3, 0.12), QPointF(-0.34, 0.0), QPointF(-0.32, -0.14))
    bell.cubicTo(QPointF(-0.28, -0.6), QPointF(0.28, -0.6), QPointF(0.32, -0.14))
    bell.cubicTo(QPointF(0.34, 0.0), QPointF(0.3, 0.12), QPointF(0.5, 0.28))
    bell.closeSubpath()
    bell.addEllipse(QRectF(-0.13, 0.34, 0.26, 0.16))
    return bell
