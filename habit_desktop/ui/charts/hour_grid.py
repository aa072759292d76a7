"""The drawing of a week by its hours: a dot for each hour, the larger the more often, and each weekday's rate."""

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen

from habit_desktop.ui.charts.pointed import AT_LEFT, AT_RIGHT, PointedDrawing
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.wording.numbers import percent

HOURS = 24
LINE_PX = 23
HEAD_PX = 20
AIR_PX = 8
RATE_BAR_PX = 44
NARROW_PX = 380
LARGEST_PX = 15.0
SMALLEST_PX = 3.5
LABEL_EVERY = 6


@dataclass(frozen=True, slots=True)
class HourLine:
    """One weekday: its name, how often each hour had a tick (24), and the share of its days done (0–1)."""

    name: str
    times: tuple[int, ...]
    share: float | None


class HourGrid(PointedDrawing):
    """Shows seven lines of hours; ``starts_at`` is the hour the first of them begins with."""

    def __init__(self) -> None:
        super().__init__(HEAD_PX + 7 * LINE_PX)
        self._lines: tuple[HourLine, ...] = ()
        self._starts_at = 0
        self._tell: Callable[[int, int], tuple[str, str]] = lambda line, hour: ("", "")

    def show_lines(
        self, lines: tuple[HourLine, ...], starts_at: int, tell: Callable[[int, int], tuple[str, str]], name: str
    ) -> None:
        """The lines are these from now on; ``tell`` puts an hour of a line into words, ``name`` the whole."""
        self._lines, self._starts_at, self._tell = lines, starts_at, tell
        self.setAccessibleName(name)
        self.point_at(None)
        self.update()

    def count(self) -> int:
        return HOURS * len(self._lines)

    def place_of(self, at: int) -> QPointF:
        line, column = divmod(at, HOURS)
        return QPointF(self._left() + (column + 0.5) * self._pitch(), scaled(HEAD_PX) + (line + 0.5) * scaled(LINE_PX))

    def nearest(self, point: QPointF) -> int | None:
        column = int((point.x() - self._left()) // max(self._pitch(), 1.0))
        line = int((point.y() - scaled(HEAD_PX)) // scaled(LINE_PX))
        inside = 0 <= column < HOURS and 0 <= line < len(self._lines)
        return line * HOURS + column if inside else None

    def told(self, at: int) -> tuple[str, str]:
        line, column = divmod(at, HOURS)
        return self._tell(line, self._hour(column))

    def moved(self, at: int, key: Qt.Key) -> int | None:
        line, column = divmod(at, HOURS)
        match key:
            case Qt.Key.Key_Left:
                return line * HOURS + max(column - 1, 0)
            case Qt.Key.Key_Right:
                return line * HOURS + min(column + 1, HOURS - 1)
            case Qt.Key.Key_Up if line > 0:
                return at - HOURS
            case Qt.Key.Key_Down if line < len(self._lines) - 1:
                return at + HOURS
        return super().moved(at, key) if key in (Qt.Key.Key_Home, Qt.Key.Key_End) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = self.painter(), tokens_of(self.palette())
        self._paint_head(painter, tokens)
        most = max((max(line.times) for line in self._lines), default=0)
        for number, line in enumerate(self._lines):
            self._paint_line(painter, tokens, number, line, most)
        if self.at is not None:
            painter.setPen(QPen(tokens.accent, 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = min(self._pitch(), scaled(LINE_PX)) / 2
            painter.drawEllipse(self.place_of(self.at), radius, radius)
        self.paint_ring(painter)

    def _hour(self, column: int) -> int:
        return (self._starts_at + column) % HOURS

    def _left(self) -> float:
        metrics = QFontMetricsF(font(Text.SMALL))
        return max((metrics.horizontalAdvance(line.name) for line in self._lines), default=0.0) + AIR_PX

    def _right(self) -> float:
        number = QFontMetricsF(font(Text.SMALL_STRONG)).horizontalAdvance(percent(1.0))
        return number + 2 * AIR_PX + (RATE_BAR_PX + AIR_PX if self.width() > NARROW_PX else 0)

    def _pitch(self) -> float:
        return (self.width() - self._left() - self._right()) / HOURS

    def _paint_head(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setFont(font(Text.TINY))
        painter.setPen(tokens.soft)
        metrics = QFontMetricsF(painter.font())
        free_from = 0.0
        for column in range(HOURS):
            if self._hour(column) % LABEL_EVERY == 0:
                words = f"{self._hour(column):02}:00"
                width = metrics.horizontalAdvance(words)
                left = self._left() + (column + 0.5) * self._pitch() - width / 2
                if left >= free_from:
                    painter.drawText(QPointF(left, scaled(HEAD_PX) - 7), words)
                    free_from = left + width + AIR_PX

    def _paint_line(self, painter: QPainter, tokens: Tokens, number: int, line: HourLine, most: int) -> None:
        row = QRectF(0, scaled(HEAD_PX) + number * scaled(LINE_PX), self.width(), scaled(LINE_PX))
        painter.setFont(font(Text.SMALL))
        painter.setPen(tokens.text)
        painter.drawText(row, AT_LEFT, line.name)
        painter.setPen(QPen(tokens.grid, 1))
        y = round(row.center().y()) + 0.5
        painter.drawLine(QPointF(self._left(), y), QPointF(self.width() - self._right() + AIR_PX / 2, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.accent)
        largest = min(LARGEST_PX, max(self._pitch() - 1, SMALLEST_PX + 1), LINE_PX - 4)
        for column in range(HOURS):
            if times := line.times[self._hour(column)]:
                across = SMALLEST_PX + (largest - SMALLEST_PX) * sqrt(times / most)
                painter.drawEllipse(self.place_of(number * HOURS + column), across / 2, across / 2)
        self._paint_rate(painter, tokens, row, line.share)

    def _paint_rate(self, painter: QPainter, tokens: Tokens, row: QRectF, share: float | None) -> None:
        painter.setFont(font(Text.SMALL_STRONG))
        painter.setPen(tokens.text if share is not None else tokens.faint)
        words = percent(share) if share is not None else "–"
        painter.drawText(row, AT_RIGHT, words)
        if self.width() <= NARROW_PX or share is None:
            return
        number = QFontMetricsF(font(Text.SMALL_STRONG)).horizontalAdvance(percent(1.0))
        left = row.right() - number - AIR_PX - RATE_BAR_PX
        painter.setPen(Qt.PenStyle.NoPen)
        for color, long in ((tokens.track, 1.0), (tokens.soft, share)):
            painter.setBrush(color)
            painter.drawRoundedRect(QRectF(left, row.center().y() - 3, RATE_BAR_PX * long, 6), 3, 3)
