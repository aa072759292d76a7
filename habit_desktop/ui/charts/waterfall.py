"""How a chance adds up: bars of which each begins where the one above ends, between two that begin at zero."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent

from habit_desktop.ui.charts.pointed import AT_LEFT, AT_RIGHT, PointedDrawing
from habit_desktop.ui.theme.fonts import Text, font
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.ui.widgets.words import MANY_LINES, paint_lines, wrapped_lines

LINE_PX = 26
BAR_PX = 12
GAP_PX = 10
ROUND_PX = 2.0
THINNEST_PX = 2.0
LEAST = 0.005  # less than half a point is written as none
NAMES_SHARE = 0.45


@dataclass(frozen=True, slots=True)
class Step:
    """One bar from ``start`` to ``end`` (0–1), its name, its number and what is told of it.

    One that is ``whole`` begins at zero.
    """

    name: str
    start: float
    end: float
    number: str
    told: str
    whole: bool = False


class Waterfall(PointedDrawing):
    """Shows the steps of a sum, one under the other."""

    mirrors = True

    def __init__(self) -> None:
        super().__init__(LINE_PX)
        self._steps: tuple[Step, ...] = ()

    def show_steps(self, steps: tuple[Step, ...], name: str) -> None:
        """The steps are these from now on."""
        self._steps = steps
        self.setAccessibleName(name)
        self._fit()
        self.point_at(None)
        self.update()

    def count(self) -> int:
        return len(self._steps)

    def place_of(self, at: int) -> QPointF:
        return self._bar(at).center()

    def nearest(self, point: QPointF) -> int | None:
        at = int(point.y() // self._line_px())
        return at if 0 <= at < len(self._steps) else None

    def told(self, at: int) -> tuple[str, str]:
        return self._steps[at].name, self._steps[at].told

    def moved(self, at: int, key: Qt.Key) -> int | None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -self.count(), Qt.Key.Key_End: self.count()}
        return at + steps[key] if key in steps else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = self.painter(), tokens_of(self.palette())
        for at, step in enumerate(self._steps):
            self._paint_step(painter, tokens, at, step)
        self.paint_ring(painter)

    def _fit(self) -> None:
        """The drawing is as high as its steps."""
        self.set_height((LINE_PX + Text.SMALL.value[1] * self._name_lines()) * max(len(self._steps), 1))

    def _line_px(self) -> float:
        return self.height() / max(len(self._steps), 1)

    def _widest_name(self) -> float:
        metrics = QFontMetricsF(font(Text.SMALL))
        return max((metrics.horizontalAdvance(step.name) for step in self._steps), default=0.0)

    def _names_above(self) -> bool:
        """Whether names stand above their bars, being too long to stand beside them."""
        return self._widest_name() > NAMES_SHARE * self.width()

    def _name_lines(self) -> int:
        """How many lines there are for each name above its bar."""
        return max((len(self._lines_of(step)) for step in self._steps), default=0) if self._names_above() else 0

    def _lines_of(self, step: Step) -> list[str]:
        return wrapped_lines(step.name, font(Text.SMALL), self.width(), MANY_LINES)

    def _above_px(self) -> float:
        return float(Text.SMALL.line_px * self._name_lines())

    def _numbers_px(self) -> float:
        metrics = QFontMetricsF(font(Text.SMALL_STRONG))
        return max((metrics.horizontalAdvance(step.number) for step in self._steps), default=0.0)

    def _x(self, chance: float) -> float:
        left = 0.0 if self._names_above() else self._widest_name() + GAP_PX
        right = self.width() - self._numbers_px() - GAP_PX
        highest = max((max(step.start, step.end) for step in self._steps), default=1.0)
        x = left + (right - left) * chance / max(highest, 0.01)
        return self.width() - x if self.mirrored else x

    def _bar(self, at: int) -> QRectF:
        step, line = self._steps[at], self._line_px()
        left, right = sorted((self._x(step.start), self._x(step.end)))
        middle = at * line + (line + self._above_px()) / 2
        return QRectF(left, middle - BAR_PX / 2, max(right - left, THINNEST_PX), BAR_PX)

    def _paint_step(self, painter: QPainter, tokens: Tokens, at: int, step: Step) -> None:
        line, bar = self._line_px(), self._bar(at)
        place = QRectF(0, at * line, self.width(), line)
        if at == self.at:
            painter.fillRect(place, tokens.accent_soft)
        painter.setPen(QPen(tokens.line, 1))
        if at + 1 < len(self._steps):  # where this bar ends the next begins
            x = self._x(step.end)
            painter.drawLine(QPointF(x, bar.center().y()), QPointF(x, bar.center().y() + line))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_color(step, tokens))
        painter.drawRoundedRect(bar, ROUND_PX, ROUND_PX)
        painter.setFont(font(Text.SMALL))
        painter.setPen(tokens.text if step.whole else tokens.soft)
        above, side = self._above_px(), AT_LEFT if self.mirrored else AT_RIGHT
        lines = self._lines_of(step) if above else [step.name]
        top = above - len(lines) * Text.SMALL.line_px if above else (line - Text.SMALL.line_px) / 2
        paint_lines(painter, place.adjusted(0, top, 0, 0), lines, Text.SMALL.line_px, mirrored=self.mirrored)
        painter.setFont(font(Text.SMALL_STRONG))
        painter.setPen(tokens.text)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a sign stands before its number
        painter.drawText(place.adjusted(0, above, 0, 0), side, step.number)


def _color(step: Step, tokens: Tokens) -> QColor:
    if step.whole:
        return tokens.soft
    if abs(step.end - step.start) < LEAST:
        return tokens.faint
    return tokens.accent if step.end >= step.start else tokens.warn
