"""The drawing of how surprises went: one line a predictor, named at its end."""

from bisect import bisect_left
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF

from habit_desktop.ui.charts.day_ticks import day_ticks
from habit_desktop.ui.charts.loss_lines import value_ticks
from habit_desktop.ui.charts.pointed import AT_LEFT, AT_RIGHT, PointedDrawing
from habit_desktop.ui.charts.score_lines import Lines, spread
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.wording.dates import short_day
from habit_desktop.wording.language import _
from habit_desktop.wording.rightness import course_point

HEIGHT_PX = 188
TOP_PX, BOTTOM_PX = 12, 22
GAP_PX, END_PX = 8, 6
BASELINE_PX = 5
MOST_NAMES_SHARE = 0.4
SPOT_PX = 3.5
LEAST_SPAN = 0.04
MANNERS = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)


class ScoreCourse(PointedDrawing):
    """Shows the lines; they differ by their strokes as well as by their colours."""

    def __init__(self) -> None:
        super().__init__(HEIGHT_PX)
        self._lines = Lines()
        self._low, self._high = 0.0, 1.0

    def show_lines(self, lines: Lines, name: str) -> None:
        """The lines are these from now on; ``name`` says what they show."""
        self._lines = lines
        values = [value for line in lines.all for value in line]
        if values:
            middle, half = (max(values) + min(values)) / 2, max(max(values) - min(values), LEAST_SPAN) / 2
            self._low, self._high = middle - 1.1 * half, middle + 1.1 * half
        self.setAccessibleName(name)
        self.point_at(None)
        self.update()

    def count(self) -> int:
        return len(self._lines.days)

    def place_of(self, at: int) -> QPointF:
        return self._place(self._plot(), self._lines.days[at], self._lines.network[at])

    def nearest(self, point: QPointF) -> int | None:
        plot, days = self._plot(), self._lines.days
        along = (point.x() - plot.left()) / max(plot.width(), 1.0)
        day = days[0] + along * max(days[-1] - days[0], 1)
        after = bisect_left(days, day)
        return min((place for place in (after - 1, after) if 0 <= place < len(days)), key=lambda n: abs(days[n] - day))

    def told(self, at: int) -> tuple[str, str]:
        day = short_day(date.fromordinal(self._lines.days[at]))
        return course_point(day, *(line[at] for line in self._lines.all))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = self.painter(), tokens_of(self.palette())
        self._paint_axes(painter, tokens)
        plot = self._plot()
        every = max(1, self.count() // max(int(plot.width()), 1))
        inks = (tokens.accent, tokens.soft, tokens.faint)  # those of the bars above
        for line, ink, manner in reversed([*zip(self._lines.all, inks, MANNERS, strict=True)]):
            places = [*range(0, self.count() - 1, every), self.count() - 1] if line else []
            points = [self._place(plot, self._lines.days[n], line[n]) for n in places]
            painter.setPen(QPen(ink, 2 if ink == tokens.accent else 1.6, manner))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
        if self.count() and self._names_px():
            self._paint_names(painter, (tokens.accent, tokens.soft, tokens.soft))
        if self.at is not None:
            self._paint_crosshair(painter, tokens, inks, self.at)
        self.paint_ring(painter)

    def _names(self) -> tuple[str, str, str]:
        return _("Network"), _("Simple rules"), _("Average")

    def _plot(self) -> QRectF:
        metrics = QFontMetricsF(font(Text.TINY))
        left = max(metrics.horizontalAdvance(words) for _value, words in value_ticks(self._low, self._high)) + GAP_PX
        return QRectF(self.rect()).adjusted(left, scaled(TOP_PX), -(self._names_px() or END_PX), -scaled(BOTTOM_PX))

    def _names_px(self) -> float:
        """The room of the names at the ends of their lines; none in narrow places, where the bars' inks have to do."""
        metrics = QFontMetricsF(font(Text.TINY))
        wide = max(map(metrics.horizontalAdvance, self._names())) + GAP_PX
        return wide if wide <= MOST_NAMES_SHARE * self.width() else 0.0

    def _place(self, plot: QRectF, day: float, value: float) -> QPointF:
        days = self._lines.days
        along = (day - days[0]) / max(days[-1] - days[0], 1)
        return QPointF(plot.left() + plot.width() * along, self._height_of(plot, value))

    def _height_of(self, plot: QRectF, value: float) -> float:
        return plot.bottom() - plot.height() * (value - self._low) / (self._high - self._low)

    def _paint_axes(self, painter: QPainter, tokens: Tokens) -> None:
        plot, line = self._plot(), Text.TINY.line_px
        painter.setFont(font(Text.TINY))
        for value, words in value_ticks(self._low, self._high):
            y = round(self._height_of(plot, value)) + 0.5
            painter.setPen(QPen(tokens.grid, 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(tokens.soft)
            painter.drawText(QRectF(0, y - line, plot.left() - GAP_PX, 2 * line), AT_RIGHT, words)
        if not self.count():
            return
        metrics, free_from = QFontMetricsF(painter.font()), 0.0
        for day, words in self._day_ticks(plot.width()):
            x, width = self._place(plot, day, self._low).x(), metrics.horizontalAdvance(words)
            if x >= plot.left() and x - width / 2 >= free_from and x + width / 2 <= self.width():
                painter.drawText(QPointF(x - width / 2, self.height() - scaled(BASELINE_PX)), words)
                free_from = x + width / 2 + GAP_PX

    def _day_ticks(self, width_px: float) -> list[tuple[float, str]]:
        return day_ticks(self._lines.days[0], self._lines.days[-1], 100 * width_px / scaled(100))

    def _paint_names(self, painter: QPainter, inks: tuple[QColor, ...]) -> None:
        """Each name stands where its line ends, moved so far that none covers another."""
        painter.setFont(font(Text.TINY))
        plot, height = self._plot(), float(Text.TINY.line_px)
        ends = [self._place(plot, self._lines.days[-1], line[-1]).y() for line in self._lines.all]
        for at, y in spread(ends, height, plot.top(), plot.bottom()):
            painter.setPen(inks[at])
            place = QRectF(plot.right() + GAP_PX / 2, y - height / 2, self.width() - plot.right(), height)
            painter.drawText(place, AT_LEFT, self._names()[at])

    def _paint_crosshair(self, painter: QPainter, tokens: Tokens, inks: tuple[QColor, ...], at: int) -> None:
        plot, day = self._plot(), self._lines.days[at]
        painter.setPen(QPen(tokens.soft, 1))
        x = round(self.place_of(at).x()) + 0.5
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        painter.setBrush(tokens.card)
        for line, ink in zip(self._lines.all, inks, strict=True):
            painter.setPen(QPen(ink, 2))
            painter.drawEllipse(self._place(plot, day, line[at]), SPOT_PX, SPOT_PX)
