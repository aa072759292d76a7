"""The drawing of a share over time: a line with its range or its area, and what an open day may make of it."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF

from habit_desktop.ui.charts.curve import Curve, Piece, nearest, pieces, thinned
from habit_desktop.ui.charts.day_ticks import day_ticks
from habit_desktop.ui.charts.pointed import AT_RIGHT, PointedDrawing
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.wording.numbers import percent

HEIGHT_PX = 188
LEFT_PX, TOP_PX, BOTTOM_PX = 32, 14, 22
NUMBER_PX = 46  # the newest value's number, beyond the line's end
AHEAD_PX = 38  # what an open day may make of it
EDGE_PX = 4
BASELINE_PX = 5
LINE_PX = 2.0
SPOT_PX = 4.0
STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)
DAYS_PER_PX = 1.5  # more than an eye can tell apart


class Manner(Enum):
    """How a curve looks: a chance has a range, a strength stands on the ground."""

    CHANCE = auto()
    STRENGTH = auto()


class CurveChart(PointedDrawing):
    """Shows a curve; the wheel and the arrows up and down belong to the page."""

    def __init__(self, manner: Manner) -> None:
        super().__init__(HEIGHT_PX)
        self._manner = manner
        self._curve = Curve(0, 1, (), ())
        self._tell: Callable[[date], tuple[str, str]] = lambda day: (str(day), "")

    def show_curve(self, curve: Curve, tell: Callable[[date], tuple[str, str]], name: str) -> None:
        """The curve is this from now on; ``tell`` puts one of its days into words, ``name`` the whole."""
        self._curve, self._tell = curve, tell
        self.setAccessibleName(name)
        self.point_at(None)
        self.update()

    def count(self) -> int:
        return len(self._curve.days)

    def place_of(self, at: int) -> QPointF:
        return self._place(self._curve.days[at], self._curve.values[at])

    def nearest(self, point: QPointF) -> int | None:
        plot = self._plot()
        along = (point.x() - plot.left()) / max(plot.width(), 1.0)
        return nearest(self._curve, self._curve.first + along * self._length())

    def told(self, at: int) -> tuple[str, str]:
        return self._tell(date.fromordinal(self._curve.days[at]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = self.painter(), tokens_of(self.palette())
        self._paint_axes(painter, tokens)
        seen = thinned(self._curve, int(self._plot().width() * DAYS_PER_PX))
        for piece in pieces(seen):
            self._paint_piece(painter, tokens, seen, piece)
        if self._curve.days:
            self._paint_end(painter, tokens)
        if self.at is not None:
            self._paint_crosshair(painter, tokens, self.place_of(self.at))
        self.paint_ring(painter)

    @property
    def _ink(self) -> QColor:
        tokens = tokens_of(self.palette())
        return tokens.accent if self._manner is Manner.CHANCE else tokens.text

    def _length(self) -> int:
        return max(self._curve.last - self._curve.first, 1)

    def _plot(self) -> QRectF:
        right = scaled(AHEAD_PX) if self._curve.ahead else scaled(NUMBER_PX)
        return QRectF(self.rect()).adjusted(scaled(LEFT_PX), scaled(TOP_PX), -right, -scaled(BOTTOM_PX))

    def _place(self, day: float, value: float) -> QPointF:
        return self._points((day,), (value,))[0]

    def _points(self, days: Sequence[float], values: Sequence[float]) -> list[QPointF]:
        plot = self._plot()
        left, bottom, height, first = plot.left(), plot.bottom(), plot.height(), self._curve.first
        day_px = plot.width() / self._length()
        return [
            QPointF(left + day_px * (day - first), bottom - height * value)
            for day, value in zip(days, values, strict=True)
        ]

    def _paint_axes(self, painter: QPainter, tokens: Tokens) -> None:
        plot = self._plot()
        painter.setFont(font(Text.TINY))
        for step in STEPS:
            y = round(plot.bottom() - plot.height() * step) + 0.5
            painter.setPen(QPen(tokens.grid, 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(self.width() - EDGE_PX, y))
            painter.setPen(tokens.soft)
            label = QRectF(0, y - plot.left(), plot.left() - 8, 2 * plot.left())
            painter.drawText(
                label,
                AT_RIGHT,
                f"{step * 100:.0f}",
            )
        metrics = QFontMetricsF(font(Text.TINY))
        free_from = plot.left() / 2
        for day, words in day_ticks(self._curve.first, self._curve.last, plot.width()):
            x, width = self._place(day, 0).x(), metrics.horizontalAdvance(words)
            if x - width / 2 >= free_from and x + width / 2 <= self.width() and day >= self._curve.first:
                painter.drawText(QPointF(x - width / 2, self.height() - scaled(BASELINE_PX)), words)
                free_from = x + width / 2 + 8

    def _paint_piece(self, painter: QPainter, tokens: Tokens, seen: Curve, piece: Piece) -> None:
        part = slice(piece.start, piece.end + 1)
        days = seen.days[part]
        points = self._points(days, seen.values[part])
        painter.setPen(Qt.PenStyle.NoPen)
        if self._manner is Manner.STRENGTH:
            ground = self._plot().bottom()
            painter.setBrush(tokens.grid)
            ends = [QPointF(points[-1].x(), ground), QPointF(points[0].x(), ground)]
            painter.drawPolygon(QPolygonF([*points, *ends]))
        elif seen.low:
            high, low = self._points(days, seen.high[part]), self._points(days, seen.low[part])
            band = QColor(tokens.accent)
            band.setAlphaF(0.16 if tokens.dark else 0.13)
            painter.setBrush(band)
            painter.drawPolygon(QPolygonF([*high, *reversed(low)]))
        pen = QPen(self._ink, LINE_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        if piece.dashed:
            pen.setDashPattern([1.6, 2.6])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath()
        path.addPolygon(QPolygonF(points))
        painter.strokePath(path, pen)

    def _paint_end(self, painter: QPainter, tokens: Tokens) -> None:
        """The newest value carries its number; an open day is drawn as rings where it may lead."""
        newest = self.place_of(self.count() - 1)
        pen = QPen(self._ink, 1.4, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([1.2, 2.6])
        for value in self._curve.ahead:
            end = QPointF(self.width() - EDGE_PX - 2 * SPOT_PX, self._place(self._curve.last, value).y())
            painter.setPen(pen)
            painter.drawLine(newest, end)
            painter.setPen(QPen(self._ink, 1.6))
            painter.setBrush(tokens.card)
            painter.drawEllipse(end, SPOT_PX - 0.5, SPOT_PX - 0.5)
        painter.setPen(QPen(tokens.card, 1.5))
        painter.setBrush(self._ink)
        painter.drawEllipse(newest, SPOT_PX + 0.5, SPOT_PX + 0.5)
        self._paint_number(painter, tokens, newest)

    def _paint_number(self, painter: QPainter, tokens: Tokens, newest: QPointF) -> None:
        """The newest value's number stands beyond the end of the line, or above it where the line goes on."""
        words = percent(self._curve.values[-1])
        painter.setFont(font(Text.SMALL_STRONG))
        metrics = QFontMetricsF(painter.font())
        place = newest + QPointF(SPOT_PX + 5, metrics.capHeight() / 2)
        if self._curve.ahead:
            above = newest.y() - 12 if newest.y() > TOP_PX + scaled(20) else newest.y() + scaled(24)
            place = QPointF(newest.x() - metrics.horizontalAdvance(words) / 2, above)
        path = QPainterPath()
        path.addText(place, painter.font(), words)
        painter.strokePath(path, QPen(tokens.card, 4))
        painter.setPen(self._ink)
        painter.drawText(place, words)

    def _paint_crosshair(self, painter: QPainter, tokens: Tokens, place: QPointF) -> None:
        plot = self._plot()
        painter.setPen(QPen(tokens.soft, 1))
        x = round(place.x()) + 0.5
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        painter.setPen(QPen(self._ink, 2))
        painter.setBrush(tokens.card)
        painter.drawEllipse(place, SPOT_PX, SPOT_PX)
