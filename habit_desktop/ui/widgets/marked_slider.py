"""A slider that marks the place of what is so."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from habit_desktop.ui.theme.fonts import scaled
from habit_desktop.ui.theme.tokens import tokens_of

HIGH_PX = 24
HANDLE_PX = 16
TRACK_PX = 4.0
MARK_PX = 10.0
LEAST_PX = 80
FOCUS_AWAY_PX = 3.0


class MarkedSlider(QSlider):
    """A line with a handle; arrows move it by one place. The wheel belongs to the page until it has the keyboard."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._marked: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def offer(self, places: int, marked: int | None) -> None:
        """There are so many places; what is so is at the marked one."""
        self._marked = marked
        self.setRange(0, places - 1)
        self.setPageStep(max(1, places // 6))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(2 * LEAST_PX, scaled(HIGH_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_PX, scaled(HIGH_PX))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, reach = self.height() / 2, HANDLE_PX / 2
        track = QRectF(reach, middle - TRACK_PX / 2, self.width() - HANDLE_PX, TRACK_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.track)
        painter.drawRoundedRect(track, TRACK_PX / 2, TRACK_PX / 2)
        if self._marked is not None:
            x = self._x(self._marked)
            painter.setPen(QPen(tokens.soft, 2))
            painter.drawLine(QPointF(x, middle - MARK_PX / 2), QPointF(x, middle + MARK_PX / 2))
        handle = QPointF(self._x(self.value()), middle)
        color = tokens.accent if self.isEnabled() else tokens.faint
        painter.setPen(QPen(color, 2))
        painter.setBrush(tokens.card if self.value() == self._marked else color)
        painter.drawEllipse(handle, reach - 2, reach - 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.text, 1.5))
            painter.drawEllipse(handle, reach + FOCUS_AWAY_PX - 2, reach + FOCUS_AWAY_PX - 2)

    def _x(self, place: int) -> float:
        along = place / max(self.maximum(), 1)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            along = 1 - along
        return HANDLE_PX / 2 + along * (self.width() - HANDLE_PX)
