"""A row of dots in a plot, each as strong as the share it stands for."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

LEVELS = 8
FAR = 1e7


class DotRow(pg.GraphicsObject):  # type: ignore[misc]  # published without types
    """Dots of one colour and height; a few strengths are told apart, so that each takes one stroke of the painter."""

    def __init__(self, y: float, size_px: float) -> None:
        super().__init__()
        self._y, self._size_px = y, size_px
        self._color, self._ratio = QColor(), 1.0
        self.strokes: Sequence[tuple[float, list[QPointF]]] = ()

    def show_dots(self, x: np.ndarray, shares: np.ndarray, color: QColor, ratio: float) -> None:
        """The dots stand at x: (dots,), as strong as their shares (0–1); ``ratio`` is that of the screen's pixels."""
        levels = np.ceil(np.clip(shares, 0.0, 1.0) * LEVELS).astype(int)
        self._color, self._ratio = color, ratio
        self.strokes = [
            (level / LEVELS, [QPointF(day, self._y) for day in x[levels == level].tolist()])
            for level in range(1, LEVELS + 1)
            if (levels == level).any()
        ]
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-FAR, self._y - 3, 2 * FAR, 6)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._color, self._size_px * self._ratio, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        to_screen = painter.transform()
        painter.resetTransform()  # a dot is as wide as high, whatever a day is
        for strength, dots in self.strokes:
            tinted = QColor(self._color)
            tinted.setAlphaF(strength)
            pen.setColor(tinted)
            painter.setPen(pen)
            painter.drawPoints([to_screen.map(dot) for dot in dots])
