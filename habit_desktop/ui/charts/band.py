"""The range around a line in a plot, in as many parts as the line has."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from habit_desktop.ui.charts.chance_state import Floats


class Band(pg.GraphicsObject):  # type: ignore[misc]  # published without types
    """Fills what lies between two edges, a pixel's column at a time: a tenth of what the same shape costs as one."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: list[QRectF] = []
        self._color = QColor()
        self._box = QRectF()

    def set_color(self, color: QColor) -> None:
        """The shape is filled with a colour."""
        self._color = color
        self.update()

    def show_range(self, x: Floats, low: Floats, high: Floats, joined: np.ndarray, column: float) -> None:
        """The range is this, arrays (drawn,), in columns of a width.

        ``joined`` tells whether a place leads on to the next.
        """
        self.prepareGeometryChange()
        self.columns, ends = [], np.flatnonzero(~joined) + 1
        for start, end in zip([0, *ends.tolist()], ends.tolist(), strict=False):
            if end - start > 1:
                self.columns += _columns(x[start:end], low[start:end], high[start:end], column)
        self._box = QRectF() if len(x) == 0 else QRectF(x[0], low.min(), x[-1] - x[0], high.max() - low.min())
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # columns would shine through between each other
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        painter.drawRects(self.columns)


def _columns(x: Floats, low: Floats, high: Floats, width: float) -> list[QRectF]:
    lefts = np.arange(x[0], x[-1], width)
    middles = lefts + width / 2
    bottoms = np.interp(middles, x, low)
    heights = np.interp(middles, x, high) - bottoms
    if not heights.any():
        return []
    each = zip(lefts.tolist(), bottoms.tolist(), heights.tolist(), strict=True)
    return [QRectF(left, bottom, width, height) for left, bottom, height in each]
