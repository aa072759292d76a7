"""The days of this week and the last one as bars side by side, with a line at the usual share."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen

from habit_desktop.domain.tally import Rate
from habit_desktop.engine.overview import WEEK, WeeksReading
from habit_desktop.ui.charts.pointed import AT_RIGHT, PointedDrawing
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.wording.dates import short_weekday
from habit_desktop.wording.numbers import percent
from habit_desktop.wording.overview import weekday_facts

HIGH_PX = 204
TOP_PX, NAMES_PX = 8, 22
SCALE_PX = 44
STEPS = (0.0, 0.5, 1.0)
WIDEST_PX = 16
BETWEEN_PX = 2
OVER_PX = 4
NAMES_APART_PX = 4


class WeeksChart(PointedDrawing):
    """Shows seven days of two weeks."""

    def __init__(self) -> None:
        super().__init__(HIGH_PX)
        self._weeks: WeeksReading | None = None

    def show_weeks(self, weeks: WeeksReading, name: str) -> None:
        """The weeks are these from now on."""
        self._weeks = weeks
        self.setAccessibleName(name)
        self.point_at(None)
        self.update()

    def count(self) -> int:
        return WEEK if self._weeks else 0

    def place_of(self, at: int) -> QPointF:
        return QPointF(self._plot().left() + (at + 0.5) * self._pitch(), self._plot().top() + 12)

    def nearest(self, point: QPointF) -> int | None:
        at = int((point.x() - self._plot().left()) // self._pitch())
        return at if 0 <= at < WEEK else None

    def told(self, at: int) -> tuple[str, str]:
        assert self._weeks is not None
        weeks = self._weeks
        return weekday_facts(self._weekday(at), weeks.this[at], weeks.last[at], weeks.usual[at])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = self.painter(), tokens_of(self.palette())
        self._paint_scale(painter, tokens)
        if self._weeks:
            for at in range(WEEK):
                self._paint_day(painter, tokens, self._weeks, at)
        self.paint_ring(painter)

    def _weekday(self, at: int) -> int:
        assert self._weeks is not None
        return (self._weeks.first.weekday() + at) % WEEK

    def _plot(self) -> QRectF:
        return QRectF(self.rect()).adjusted(scaled(SCALE_PX), scaled(TOP_PX), -2, -scaled(NAMES_PX))

    def _pitch(self) -> float:
        return max(self._plot().width(), 1.0) / WEEK

    def _y(self, share: float) -> float:
        return self._plot().bottom() - self._plot().height() * share

    def _paint_scale(self, painter: QPainter, tokens: Tokens) -> None:
        plot = self._plot()
        painter.setFont(font(Text.TINY))
        for step in STEPS:
            y = round(self._y(step)) + 0.5
            painter.setPen(QPen(tokens.line if step == 0 else tokens.grid, 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(tokens.soft)
            label = QRectF(0, y - scaled(8), plot.left() - 8, scaled(16))
            painter.drawText(label, AT_RIGHT, percent(step))

    def _paint_day(self, painter: QPainter, tokens: Tokens, weeks: WeeksReading, at: int) -> None:
        plot, pitch = self._plot(), self._pitch()
        if at == self.at:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent_soft)
            painter.drawRect(QRectF(plot.left() + at * pitch, plot.top(), pitch, plot.height()))
        width = min(pitch * 0.3, WIDEST_PX)
        middle = plot.left() + (at + 0.5) * pitch
        painter.setPen(Qt.PenStyle.NoPen)
        for left, rate, color in (
            (middle - width - BETWEEN_PX / 2, weeks.last[at], tokens.range),
            (middle + BETWEEN_PX / 2, weeks.this[at], tokens.accent),
        ):
            painter.setBrush(color)
            self._paint_bar(painter, left, width, rate)
        usual = weeks.usual[at].share
        if usual is not None:
            y = self._y(usual)
            reach = width + BETWEEN_PX / 2 + OVER_PX
            painter.setPen(QPen(tokens.text, 1.6))
            painter.drawLine(QPointF(middle - reach, y), QPointF(middle + reach, y))
        painter.setFont(font(Text.TINY))
        painter.setPen(tokens.soft)
        words = short_weekday(self._weekday(at))
        wide = painter.fontMetrics().horizontalAdvance(words)
        if at % self._named_every(painter.font()) == 0:
            left = max(0.0, min(middle - wide / 2 - 1, self.width() - wide - 2))
            name = QRectF(left, plot.bottom() + 4, wide + 2, scaled(NAMES_PX) - 4)
            painter.drawText(name, Qt.AlignmentFlag.AlignCenter, words)

    def _named_every(self, letters: QFont) -> int:
        """Every how many days one is named, so that names keep apart."""
        metrics = QFontMetricsF(letters)
        widest = max(metrics.horizontalAdvance(short_weekday(number)) for number in range(WEEK))
        return ceil((widest + NAMES_APART_PX) / self._pitch())

    def _paint_bar(self, painter: QPainter, left: float, width: float, rate: Rate) -> None:
        """A bar from the line up; a day of which nothing was done is a stub, one that does not count is nothing."""
        if rate.share is not None:
            top = min(self._y(rate.share), self._plot().bottom() - 2)
            painter.drawRoundedRect(QRectF(left, top, width, self._plot().bottom() - top), 2, 2)
