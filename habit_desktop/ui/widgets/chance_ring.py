"""A chance as a ring with its number, and a range while little is known."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.mark_painting import FULL_TURN, TOP

RING_PX = 42
STROKE_PX = 4
AIR_PX = 3


@dataclass(frozen=True, slots=True)
class Ring:
    """A chance and its range (0–1), its number, and the sentence a screen reader says."""

    probability: float
    low: float
    high: float
    number: str
    said: str


class ChanceRing(QWidget):
    """Shows one chance, or that none is known yet."""

    def __init__(self) -> None:
        super().__init__()
        self._ring: Ring | None = None
        self.setFixedSize(self.sizeHint())

    def show_ring(self, ring: Ring | None, nothing: str) -> None:
        """The chance is this from now on; ``nothing`` is said where there is none."""
        said = ring.said if ring else nothing
        self.setAccessibleName(said)
        self.setToolTip(said)
        if ring != self._ring:
            self._ring = ring
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(RING_PX), scaled(RING_PX))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setFixedSize(self.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.track, STROKE_PX))
        painter.drawEllipse(self._circle())
        if self._ring:
            self._arc(painter, 0.0, self._ring.high, tokens.range)
            self._arc(painter, 0.0, self._ring.probability, tokens.accent)
        painter.setPen(tokens.text if self._ring else tokens.soft)
        number = self._ring.number if self._ring else "–"
        painter.setFont(self._fitting(number))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, number)

    def _fitting(self, number: str) -> QFont:
        """The font of the number: smaller where it would touch the ring."""
        chosen = font(Text.SMALL_STRONG)
        room = self.width() - 2 * (STROKE_PX + AIR_PX)
        needed = QFontMetricsF(chosen).horizontalAdvance(number)
        if needed > room:
            chosen.setPixelSize(int(chosen.pixelSize() * room / needed))
        return chosen

    def _arc(self, painter: QPainter, start: float, end: float, color: QColor) -> None:
        painter.setPen(QPen(color, STROKE_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(self._circle(), TOP - round(FULL_TURN * start), -round(FULL_TURN * (end - start)))

    def _circle(self) -> QRectF:
        half = STROKE_PX / 2
        return QRectF(self.rect()).adjusted(half, half, -half, -half)
