"""A chance as a ring with its number, and a range while little is known."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from habit_desktop.domain.value import value
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.ui.widgets.mark_painting import FULL_TURN, TOP
from habit_desktop.wording.plain_tip import plain_tip

RING_PX = 42
STROKE_PX = 4
AIR_PX = 3


@value
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
        self.setToolTip(plain_tip(said))
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
        paint_ring(QPainter(self), QRectF(self.rect()), self._ring, tokens_of(self.palette()))


def paint_ring(painter: QPainter, place: QRectF, ring: Ring | None, tokens: Tokens) -> None:
    """A chance is drawn in a square place; without one, an empty ring."""
    half = STROKE_PX / 2
    circle = place.adjusted(half, half, -half, -half)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tokens.track, STROKE_PX))
    painter.drawEllipse(circle)
    if ring:
        _arc(painter, circle, ring.high, tokens.range)
        _arc(painter, circle, ring.probability, tokens.accent)
    number = ring.number if ring else "–"
    painter.setPen(tokens.text if ring else tokens.soft)
    painter.setFont(_fitting(number, place.width() - 2 * (STROKE_PX + AIR_PX)))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number)
    painter.restore()


def _arc(painter: QPainter, circle: QRectF, end: float, color: QColor) -> None:
    painter.setPen(QPen(color, STROKE_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawArc(circle, TOP, -round(FULL_TURN * end))


def _fitting(number: str, room_px: float) -> QFont:
    """The font of the number: smaller where it would touch the ring."""
    chosen = font(Text.SMALL_STRONG)
    needed_px = QFontMetricsF(chosen).horizontalAdvance(number)
    if needed_px > room_px:
        chosen.setPixelSize(int(chosen.pixelSize() * room_px / needed_px))
    return chosen
