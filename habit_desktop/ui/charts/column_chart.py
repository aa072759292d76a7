"""The drawing of sums as columns, each with a line where it was to reach."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen

from habit_desktop.ui.charts.columns import Column, named, round_steps
from habit_desktop.ui.charts.pointed import AT_RIGHT, PointedDrawing
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.wording.numbers import amount

HEIGHT_PX = 188
RIGHT_PX, TOP_PX, BOTTOM_PX = 4, 10, 22
AIR_PX = 8
BASELINE_PX = 5
WIDEST_PX = 28
SHARE = 0.68
ROUND_PX = 3


class ColumnChart(PointedDrawing):
    """Shows columns, the newest at the end."""

    def __init__(self) -> None:
        super().__init__(HEIGHT_PX)
        self._columns: tuple[Column, ...] = ()
        self._steps: tuple[float, ...] = (0.0, 1.0)
        self._tell: Callable[[int], tuple[str, str]] = lambda at: ("", "")

    def show_columns(
        self, columns: tuple[Column, ...], whole: bool, tell: Callable[[int], tuple[str, str]], name: str
    ) -> None:
        """The columns are these from now on; ``tell`` puts one into words, ``name`` the whole."""
        self._columns, self._tell = columns, tell
        self._steps = round_steps(max((max(each.total, each.aim or 0.0) for each in columns), default=0.0), whole)
        self.setAccessibleName(name)
        self.point_at(None)
        self.update()

    def count(self) -> int:
        return len(self._columns)

    def place_of(self, at: int) -> QPointF:
        return QPointF(self._bar(at).center().x(), self._y(self._columns[at].total))

    def nearest(self, point: QPointF) -> int | None:
        plot = self._plot()
        at = int((point.x() - plot.left()) // self._pitch()) if plot.width() > 0 else -1
        return at if 0 <= at < len(self._columns) else None

    def told(self, at: int) -> tuple[str, str]:
        return self._tell(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = self.painter(), tokens_of(self.palette())
        self._paint_axes(painter, tokens)
        for at, column in enumerate(self._columns):
            self._paint_column(painter, tokens, at, column)
        self.paint_ring(painter)

    def _left(self) -> float:
        metrics = QFontMetricsF(font(Text.TINY))
        return max(metrics.horizontalAdvance(amount(step)) for step in self._steps) + AIR_PX

    def _plot(self) -> QRectF:
        return QRectF(self.rect()).adjusted(self._left(), scaled(TOP_PX), -RIGHT_PX, -scaled(BOTTOM_PX))

    def _pitch(self) -> float:
        return self._plot().width() / max(len(self._columns), 1)

    def _y(self, value: float) -> float:
        plot = self._plot()
        return plot.bottom() - plot.height() * value / self._steps[-1]

    def _bar(self, at: int) -> QRectF:
        plot, pitch = self._plot(), self._pitch()
        width = max(min(pitch * SHARE, WIDEST_PX), 1.5)
        top = self._y(self._columns[at].total)
        return QRectF(plot.left() + (at + 0.5) * pitch - width / 2, top, width, plot.bottom() - top)

    def _paint_axes(self, painter: QPainter, tokens: Tokens) -> None:
        plot, line = self._plot(), Text.TINY.line_px
        painter.setFont(font(Text.TINY))
        for step in self._steps:
            y = round(self._y(step)) + 0.5
            painter.setPen(QPen(tokens.line if step == 0 else tokens.grid, 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(tokens.soft)
            label = QRectF(0, y - line, plot.left() - AIR_PX, 2 * line)
            painter.drawText(
                label,
                AT_RIGHT,
                amount(step),
            )
        metrics = QFontMetricsF(painter.font())
        widest = max((metrics.horizontalAdvance(each.name) for each in self._columns), default=0.0)
        free_until = float(self.width() - 2)
        for at in sorted(named(self._columns, self._pitch(), widest + AIR_PX), reverse=True):
            name = self._columns[at].name
            width = metrics.horizontalAdvance(name)
            left = max(min(self._bar(at).center().x() - width / 2, self.width() - width - 2), 0.0)
            if left + width <= free_until:
                painter.drawText(QPointF(left, self.height() - scaled(BASELINE_PX)), name)
                free_until = left - AIR_PX

    def _paint_column(self, painter: QPainter, tokens: Tokens, at: int, column: Column) -> None:
        bar = self._bar(at)
        pointed = at == self.at
        if pointed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent_soft)
            plot = self._plot()
            painter.drawRect(QRectF(plot.left() + at * self._pitch(), plot.top(), self._pitch(), plot.height()))
        if column.total > 0:
            painter.setPen(QPen(tokens.accent, 1.2) if column.is_open else Qt.PenStyle.NoPen)
            painter.setBrush(tokens.range if column.is_open else tokens.accent)
            painter.drawPath(_standing(bar.adjusted(0.6, 0.6, -0.6, 0) if column.is_open else bar))
        if column.aim:
            over = min(self._pitch() * 0.12, 3.0)
            y = self._y(column.aim)
            painter.setPen(QPen(tokens.text, 1.6))
            painter.drawLine(QPointF(bar.left() - over, y), QPointF(bar.right() + over, y))


def _standing(bar: QRectF) -> QPainterPath:
    """A bar with round corners at its top alone."""
    by = min(ROUND_PX, bar.width() / 2, bar.height())
    path = QPainterPath(bar.bottomLeft())
    path.lineTo(bar.left(), bar.top() + by)
    path.quadTo(bar.topLeft(), QPointF(bar.left() + by, bar.top()))
    path.lineTo(bar.right() - by, bar.top())
    path.quadTo(bar.topRight(), QPointF(bar.right(), bar.top() + by))
    path.lineTo(bar.bottomRight())
    path.closeSubpath()
    return path
