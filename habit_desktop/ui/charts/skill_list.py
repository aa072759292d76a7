"""The drawing of how well habits are understood: a line each, with a dot and its range beside its average."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent

from habit_desktop.ui.charts.pointed import AT_LEFT, AT_RIGHT, PointedDrawing
from habit_desktop.ui.charts.skill_row import SkillRow
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.wording.rightness import days_so_far, signed_percent, skill_facts, skill_too_early

ROW_PX, NAME_PX, HEAD_PX = 26, 18, 18
MOST_NAME_SHARE = 0.45  # longer names stand above their lines
GAP_PX = 10
DOT_PX = 4.0
LEAST_REACH = 0.05


class SkillList(PointedDrawing):
    """Shows rows, the best first; arrows up and down move through them."""

    mirrors = True

    def __init__(self) -> None:
        super().__init__(HEAD_PX)
        self._rows: tuple[SkillRow, ...] = ()

    def show_rows(self, rows: tuple[SkillRow, ...], name: str) -> None:
        """The rows are these from now on; ``name`` says what they show."""
        self._rows = rows
        self.setAccessibleName(name)
        self._fit()
        self.point_at(None)
        self.update()

    def count(self) -> int:
        return len(self._rows)

    def place_of(self, at: int) -> QPointF:
        skill = self._rows[at].skill
        return QPointF(self._x(skill[0]) if skill else self._plot().left(), self._row(at).center().y())

    def nearest(self, point: QPointF) -> int | None:
        at = int((point.y() - scaled(HEAD_PX)) // scaled(self._row_px()))
        return at if 0 <= at < len(self._rows) else None

    def told(self, at: int) -> tuple[str, str]:
        row = self._rows[at]
        return row.name, skill_facts(*row.skill, row.days) if row.skill else skill_too_early(row.days)

    def moved(self, at: int, key: Qt.Key) -> int | None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        return at + steps[key] if key in steps else super().moved(at, key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = self.painter(), tokens_of(self.palette())
        self._paint_axis(painter, tokens)
        for at, row in enumerate(self._rows):
            self._paint_row(painter, tokens, at, row)
        self.paint_ring(painter)

    def _fit(self) -> None:
        """The list is as high as its rows."""
        self.set_height(HEAD_PX + self._row_px() * len(self._rows))

    def _longest_name(self) -> float:
        metrics = QFontMetricsF(font(Text.SMALL))
        return max((metrics.horizontalAdvance(row.name) for row in self._rows), default=0.0) + 2

    def _names_above(self) -> bool:
        return self._longest_name() > MOST_NAME_SHARE * self.width()

    def _row_px(self) -> int:
        return ROW_PX + NAME_PX if self._names_above() else ROW_PX

    def _reach(self) -> float:
        """How far the axis goes to either side: round, and as far as any range."""
        ends = [abs(end) for row in self._rows if row.skill for end in row.skill]
        furthest = max(ends, default=0.0)
        return next((each for each in (LEAST_REACH, 0.1, 0.2, 0.5) if furthest <= each), 1.0)

    def _number_px(self) -> float:
        return QFontMetricsF(font(Text.SMALL_STRONG)).horizontalAdvance("+00 %") + GAP_PX

    def _plot(self) -> QRectF:
        left = GAP_PX + (0.0 if self._names_above() else self._longest_name())
        return self._turned(QRectF(left, 0, self.width() - left - GAP_PX - self._number_px(), self.height()))

    def _turned(self, place: QRectF) -> QRectF:
        """A place as others see it, for whoever looks."""
        if not self.mirrored:
            return place
        return QRectF(self.width() - place.right(), place.top(), place.width(), place.height())

    def _row(self, at: int) -> QRectF:
        """Where a row's line is, below its name where that stands above."""
        above = scaled(NAME_PX) if self._names_above() else 0
        top = scaled(HEAD_PX) + at * scaled(self._row_px()) + above
        return QRectF(0, top, self.width(), scaled(self._row_px()) - above)

    def _x(self, skill: float) -> float:
        plot, reach = self._plot(), self._reach()
        share = max(-1.0, min(1.0, skill / reach))
        return plot.center().x() + plot.width() / 2 * (-share if self.mirrored else share)

    def _paint_axis(self, painter: QPainter, tokens: Tokens) -> None:
        """Lines behind the rows that have a skill: these come first."""
        reach = self._reach()
        ranked = sum(row.skill is not None for row in self._rows)
        if not ranked:
            return
        bottom = scaled(HEAD_PX) + ranked * scaled(self._row_px())
        painter.setFont(font(Text.TINY))
        metrics = QFontMetricsF(painter.font())
        ends = metrics.horizontalAdvance(signed_percent(reach)) / 2
        apart = abs(self._x(reach) - self._x(0.0))
        first = min(self._x(reach), self._x(-reach))
        named = apart >= 2 * ends + GAP_PX and first >= ends  # else there is room for the zero alone
        for value in (-reach, 0.0, reach):
            x = round(self._x(value)) + 0.5
            painter.setPen(QPen(tokens.faint if value == 0 else tokens.grid, 1))
            painter.drawLine(QPointF(x, scaled(HEAD_PX)), QPointF(x, bottom))
            painter.setPen(tokens.soft)
            words = signed_percent(value) if value else "0"
            if named or not value:
                painter.drawText(QPointF(x - metrics.horizontalAdvance(words) / 2, metrics.ascent() + 1), words)

    def _paint_row(self, painter: QPainter, tokens: Tokens, at: int, row: SkillRow) -> None:
        place = self._row(at)
        if at == self.at:
            painter.fillRect(place, tokens.accent_soft)
        begin, end = (AT_RIGHT, AT_LEFT) if self.mirrored else (AT_LEFT, AT_RIGHT)
        painter.setFont(font(Text.SMALL))
        painter.setPen(tokens.text)
        name = self._turned(QRectF(0, place.top(), self._longest_name(), place.height()))
        if self._names_above():
            name = QRectF(0, place.top() - scaled(NAME_PX), self.width(), scaled(NAME_PX))
        cut = QFontMetricsF(painter.font()).elidedText(row.name, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, begin, cut)
        if row.skill is None:
            painter.setPen(tokens.soft)
            painter.drawText(place, end, days_so_far(row.days))
            return
        skill, low, high = row.skill
        y = place.center().y()
        painter.setPen(QPen(tokens.range, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(self._x(low), y), QPointF(self._x(high), y))
        painter.setPen(QPen(tokens.card, 1))
        painter.setBrush(tokens.accent)
        painter.drawEllipse(QPointF(self._x(skill), y), DOT_PX, DOT_PX)
        painter.setFont(font(Text.SMALL_STRONG))
        painter.setPen(tokens.text)
        painter.drawText(place, end, signed_percent(skill))
