"""The drawing of losses by epoch: one run as it goes, or two beside each other."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF

from habit_desktop.ui.charts.loss_lines import LossLine, LossLines, epoch_ticks, places, reach, value_ticks
from habit_desktop.ui.charts.pointed import AT_RIGHT, PointedDrawing
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.wording.losses import before_label, epoch_told

HEIGHT_PX = 150
TOP_PX, BOTTOM_PX, RIGHT_PX, GAP_PX = 10, 20, 12, 8
BASELINE_PX = 5
LINE_PX, SPOT_PX = 2.0, 4.0


class LossChart(PointedDrawing):
    """Shows losses; arrows move from epoch to epoch and tell what each run met there."""

    def __init__(self) -> None:
        super().__init__(HEIGHT_PX)
        self._lines = LossLines((), 0)

    def show_lines(self, lines: LossLines, name: str) -> None:
        """The losses are these from now on, ``name`` says what they show."""
        self.setAccessibleName(name)
        if lines != self._lines:
            self._lines = lines
            self.point_at(None)
            self.update()

    def count(self) -> int:
        return max((len(line.losses) for line in self._lines.lines), default=0)

    def place_of(self, at: int) -> QPointF:
        line = next(line for line in self._lines.lines if len(line.losses) > at)
        return self._points(line)[at]

    def nearest(self, point: QPointF) -> int | None:
        plot = self._plot()
        along = (point.x() - plot.left()) / max(plot.width(), 1.0)
        return max(0, min(self.count() - 1, round(along * max(self._lines.epochs - 1, 1))))

    def told(self, at: int) -> tuple[str, str]:
        met = [(line.name, line.losses[at]) for line in self._lines.lines if len(line.losses) > at]
        return epoch_told(at + 1, met)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = self.painter(), tokens_of(self.palette())
        if self._lines.has_points:
            self._paint_axes(painter, tokens)
            self._paint_before(painter, tokens)
            for line in reversed(self._lines.lines):
                self._paint_line(painter, tokens, line)
            if self.at is not None:
                self._paint_crosshair(painter, tokens, self.at)
        self.paint_ring(painter)

    def _ink(self, tokens: Tokens, line: LossLine) -> QColor:
        return tokens.text if line.dashed else tokens.accent

    def _plot(self) -> QRectF:
        metrics = QFontMetricsF(font(Text.TINY))
        labels = [metrics.horizontalAdvance(words) for _value, words in value_ticks(*reach(self._lines))]
        names = [QFontMetricsF(font(Text.SMALL_STRONG)).horizontalAdvance(line.name) for line in self._lines.lines]
        right = scaled(RIGHT_PX) + max(names, default=0)
        return QRectF(self.rect()).adjusted(max(labels, default=0) + GAP_PX, scaled(TOP_PX), -right, -scaled(BOTTOM_PX))

    def _height_of(self, loss: float) -> float:
        plot, (lowest, highest) = self._plot(), reach(self._lines)
        return plot.bottom() - plot.height() * (loss - lowest) / (highest - lowest)

    def _points(self, line: LossLine) -> list[QPointF]:
        plot = self._plot()
        along = places(line.losses, self._lines.epochs)
        return [
            QPointF(plot.left() + plot.width() * x, self._height_of(loss))
            for x, loss in zip(along, line.losses, strict=True)
        ]

    def _paint_axes(self, painter: QPainter, tokens: Tokens) -> None:
        plot, letters, line = self._plot(), font(Text.TINY), Text.TINY.line_px
        painter.setFont(letters)
        for value, words in value_ticks(*reach(self._lines)):
            y = round(self._height_of(value)) + 0.5
            painter.setPen(QPen(tokens.grid, 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(tokens.soft)
            label = QRectF(0, y - line, plot.left() - GAP_PX, 2 * line)
            painter.drawText(
                label,
                AT_RIGHT,
                words,
            )
        metrics = QFontMetricsF(letters)
        for epoch in epoch_ticks(self._lines.epochs):
            x = plot.left() + plot.width() * (epoch - 1) / max(self._lines.epochs - 1, 1)
            left = x - metrics.horizontalAdvance(str(epoch)) / 2
            painter.drawText(QPointF(left, self.height() - scaled(BASELINE_PX)), str(epoch))

    def _paint_before(self, painter: QPainter, tokens: Tokens) -> None:
        """What the run began with is a thin dotted line that carries its words."""
        before = self._lines.before
        if before is None:
            return
        plot, y = self._plot(), round(self._height_of(before)) + 0.5
        painter.setPen(QPen(tokens.soft, 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setFont(font(Text.TINY))
        metrics = QFontMetricsF(painter.font())
        words = before_label(before)
        below = y + metrics.ascent() + 3
        baseline = below if below + metrics.descent() < plot.bottom() else y - 5
        left = plot.right() - metrics.horizontalAdvance(words)
        path = QPainterPath()
        path.addText(QPointF(left, baseline), painter.font(), words)
        painter.strokePath(path, QPen(tokens.card, 3))
        painter.setPen(tokens.soft)
        painter.drawText(QPointF(left, baseline), words)

    def _paint_line(self, painter: QPainter, tokens: Tokens, line: LossLine) -> None:
        if not line.losses:
            return
        points, ink = self._points(line), self._ink(tokens, line)
        pen = QPen(ink, LINE_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        if line.dashed:
            pen.setDashPattern([1.6, 2.6])
        path = QPainterPath()
        path.addPolygon(QPolygonF(points))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.strokePath(path, pen)
        painter.setPen(QPen(tokens.card, 1.5))
        painter.setBrush(ink)
        painter.drawEllipse(points[-1], SPOT_PX, SPOT_PX)
        if line.name:
            self._paint_name(painter, line, ink, points[-1])

    def _paint_name(self, painter: QPainter, line: LossLine, ink: QColor, end: QPointF) -> None:
        """A run's name stands at its line's end, out of the way of the other one's."""
        painter.setFont(font(Text.SMALL_STRONG))
        metrics = QFontMetricsF(painter.font())
        others = [self._points(other)[-1].y() for other in self._lines.lines if other != line and other.losses]
        shift = 0.0
        if others and abs(others[0] - end.y()) < metrics.height():
            shift = metrics.height() / 2 * (1 if end.y() > others[0] or (end.y() == others[0] and line.dashed) else -1)
        painter.setPen(ink)
        painter.drawText(end + QPointF(SPOT_PX + 4, metrics.capHeight() / 2 + shift), line.name)

    def _paint_crosshair(self, painter: QPainter, tokens: Tokens, at: int) -> None:
        plot, x = self._plot(), round(self.place_of(at).x()) + 0.5
        painter.setPen(QPen(tokens.soft, 1))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        for line in self._lines.lines:
            if len(line.losses) > at:
                painter.setPen(QPen(self._ink(tokens, line), 2))
                painter.setBrush(tokens.card)
                painter.drawEllipse(self._points(line)[at], SPOT_PX, SPOT_PX)
