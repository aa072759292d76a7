"""The drawing of what was said beside what happened: dots that lie on the line where the chances were right."""

from math import sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen

from habit_desktop.ui.charts.pointed import AT_RIGHT, PointedDrawing
from habit_desktop.ui.charts.reliability_spot import Spot
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.wording.language import _
from habit_desktop.wording.rightness import dot_facts, dot_title

HEIGHT_PX = 236
LEFT_PX, TOP_PX, RIGHT_PX, BOTTOM_PX = 50, 10, 14, 42
SMALLEST_PX, LARGEST_PX = 3.5, 9.0
STEPS, FEW_STEPS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0), (0.0, 0.5, 1.0)
GAP_PX = 6
LINE_PX = 18
REACH_PX = 40.0


class ReliabilityChart(PointedDrawing):
    """Shows dots, each as large as the days it holds; left to right as chances rise."""

    def __init__(self) -> None:
        super().__init__(HEIGHT_PX)
        self._spots: tuple[Spot, ...] = ()

    def show_spots(self, spots: tuple[Spot, ...], name: str) -> None:
        """The dots are these from now on; ``name`` says what they show."""
        self._spots = spots
        self.setAccessibleName(name)
        self.point_at(None)
        self.update()

    def count(self) -> int:
        return len(self._spots)

    def place_of(self, at: int) -> QPointF:
        return self._place(self._spots[at].said, self._spots[at].happened)

    def nearest(self, point: QPointF) -> int | None:
        def away(at: int) -> float:
            gap = self.place_of(at) - point
            return gap.x() ** 2 + gap.y() ** 2

        closest = min(range(len(self._spots)), key=away)
        return closest if away(closest) <= REACH_PX**2 else None

    def told(self, at: int) -> tuple[str, str]:
        spot = self._spots[at]
        return dot_title(spot.said, spot.done, spot.count), dot_facts(spot.done, spot.count, spot.low, spot.high)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = self.painter(), tokens_of(self.palette())
        self._paint_axes(painter, tokens)
        most = max((spot.count for spot in self._spots), default=1)
        for at, spot in enumerate(self._spots):
            self._paint_spot(painter, tokens, spot, sqrt(spot.count / most), at == self.at)
        self.paint_ring(painter)

    def _plot(self) -> QRectF:
        return QRectF(self.rect()).adjusted(scaled(LEFT_PX), scaled(TOP_PX), -scaled(RIGHT_PX), -scaled(BOTTOM_PX))

    def _place(self, said: float, happened: float) -> QPointF:
        plot = self._plot()
        return QPointF(plot.left() + plot.width() * said, plot.bottom() - plot.height() * happened)

    def _paint_axes(self, painter: QPainter, tokens: Tokens) -> None:
        plot, middle = self._plot(), Qt.AlignmentFlag.AlignCenter
        painter.setFont(font(Text.TINY))
        line = scaled(LINE_PX)
        room = QFontMetricsF(painter.font()).horizontalAdvance("100") + GAP_PX
        for step in STEPS if plot.width() / (len(STEPS) - 1) >= room else FEW_STEPS:
            at = self._place(step, step)
            painter.setPen(QPen(tokens.grid, 1))
            painter.drawLine(QPointF(plot.left(), round(at.y()) + 0.5), QPointF(plot.right(), round(at.y()) + 0.5))
            painter.setPen(tokens.soft)
            number = f"{100 * step:.0f}"
            painter.drawText(QRectF(at.x() - line, plot.bottom() + 2, 2 * line, line), middle, number)
            painter.drawText(QRectF(plot.left() - 8 - 2 * line, at.y() - line / 2, 2 * line, line), AT_RIGHT, number)
        said = _("what it said, in %")
        wide = QFontMetricsF(painter.font()).horizontalAdvance(said) + 2
        left = min(plot.center().x() - wide / 2, self.width() - wide)  # below the plot's middle, within the edge
        painter.drawText(QRectF(left, plot.bottom() + line, wide, line), middle, said)
        painter.save()
        painter.translate(0, plot.bottom())
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, plot.height(), line), middle, _("what happened, in %"))
        painter.restore()
        painter.setPen(QPen(tokens.faint, 1, Qt.PenStyle.DashLine))
        painter.drawLine(self._place(0, 0), self._place(1, 1))

    def _paint_spot(self, painter: QPainter, tokens: Tokens, spot: Spot, size: float, pointed: bool) -> None:
        place, radius = self._place(spot.said, spot.happened), SMALLEST_PX + (LARGEST_PX - SMALLEST_PX) * size
        painter.setPen(QPen(tokens.range, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(self._place(spot.said, spot.low), self._place(spot.said, spot.high))
        painter.setPen(QPen(tokens.text if pointed else tokens.card, 2 if pointed else 1.2))
        painter.setBrush(tokens.accent)
        painter.drawEllipse(place, radius, radius)
