"""The chart of all habits' chances over time: a thin line for each, their mean, and the one that is pointed at."""

from collections.abc import Sequence
from datetime import date

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPen

from habit_desktop.engine.calibration import ChanceLine
from habit_desktop.ui.charts.all_state import (
    AllState,
    build_all,
    chance_on,
    drawn_line,
    drawn_lines,
    nearest_line,
)
from habit_desktop.ui.charts.chance_state import MOST_DRAWN, drawn, nearest
from habit_desktop.ui.charts.time_chart import DOT_PITCH_PX, TimeChart
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.wording.insight import habit_point_facts, mean_point_facts, point_title

REACH_PX = 14
BEHIND_MEAN = -0.5


class AllChart(TimeChart):
    """Shows every habit; arrows up and down, or the pointer, choose the one that is drawn strongly and named."""

    def __init__(self) -> None:
        self._state: AllState | None = None
        self._chosen: int | None = None
        super().__init__()
        self._others, self._strong = pg.PlotDataItem(), pg.PlotDataItem(antialias=True)
        self._others.setZValue(BEHIND_MEAN)
        self._strong.curve.setSegmentedLineMode("on")
        for line in (self._others, self._strong):
            self._plot.widget.getPlotItem().addItem(line)
        self._dress()

    def show_lines(self, lines: Sequence[ChanceLine], days: int | None, low: float, high: float, name: str) -> None:
        """The chart shows the last ``days`` of these, None for all, between thresholds (0–100)."""
        self._state, self._chosen = build_all(lines, low, high), None
        self.setAccessibleName(name)
        self._plot.place(self._state.mean)
        self.show_days(days, low, high)

    @property
    def chosen(self) -> str | None:
        """The habit that is drawn strongly."""
        return self._state.names[self._chosen] if self._state and self._chosen is not None else None

    def count(self) -> int:
        return len(self._state.mean.x) if self._state else 0

    def day_at(self, at: int) -> float:
        return float(self._state.mean.x[at]) if self._state else 0.0

    def chance_at(self, at: int) -> float:
        on = self._chosen_on(at)
        if on:
            return on[1]
        return float(self._state.mean.chance[at]) if self._state else 0.0

    def nearest_to(self, place: QPointF) -> int | None:
        if self._state is None:
            return None
        points_per_px = abs(self._view.viewPixelSize()[1])
        self._choose(nearest_line(self._state, place.x(), place.y(), REACH_PX * points_per_px))
        return nearest(self._state.mean, place.x())

    def told(self, at: int) -> tuple[str, str]:
        if self._state is None:
            return "", ""
        day = date.fromordinal(int(self.day_at(at)))
        title, on = point_title(day, self.chance_at(at) / 100), self._chosen_on(at)
        if on is None:
            return title, mean_point_facts(int(self._state.counts[at]))
        return title, habit_point_facts(self.chosen or "", day, date.fromordinal(int(on[0])))

    def redraw(self, first: float, last: float) -> int:
        if self._state is None:
            return 1
        span = drawn(self._state.mean, first, last, int(self._view.width() / DOT_PITCH_PX))
        self._plot.draw(span)
        x, y, joined = drawn_lines(self._state, first, last)
        self._others.setData(x, y, connect=joined)
        self._draw_strong(first, last)
        return 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self._state is None:
            super().keyPressEvent(event)
            return
        places = len(self._state.names) + 1  # the mean is one of them
        now = 0 if self._chosen is None else self._chosen + 1
        following = (now + step) % places
        self._choose(None if following == 0 else following - 1)
        self.move_crosshair(0)

    def _chosen_on(self, at: int) -> tuple[float, float] | None:
        if self._state is None or self._chosen is None:
            return None
        return chance_on(self._state, self._chosen, self.day_at(at))

    def _choose(self, number: int | None) -> None:
        if number != self._chosen:
            self._chosen = number
            self._draw_strong(*self._seen())

    def _draw_strong(self, first: float, last: float) -> None:
        if self._state is None or self._chosen is None:
            self._strong.setData([], [])
        else:
            self._strong.setData(*drawn_line(self._state, self._chosen, first, last, MOST_DRAWN))

    def _repaint_plot(self) -> None:
        self._dress()
        super()._repaint_plot()

    def _dress(self) -> None:
        tokens, ratio = tokens_of(self.palette()), self.devicePixelRatioF()
        thin = QColor(tokens.faint)
        thin.setAlphaF(0.45)
        self._others.setPen(QPen(thin, 0))
        strong = QPen(tokens.text, 2 * ratio, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        strong.setCosmetic(True)
        self._strong.setPen(strong)
