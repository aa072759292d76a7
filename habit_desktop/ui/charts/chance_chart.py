"""The chart of a habit's learned chances over time, to look at, move through and read off."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF

from habit_desktop.engine.readings import InsightReading
from habit_desktop.engine.reminder_hits import Decided
from habit_desktop.ui.charts.chance_state import ChanceChartState, build_state, drawn, nearest
from habit_desktop.ui.charts.time_chart import DOT_PITCH_PX, TimeChart
from habit_desktop.wording.insight import point_facts, point_title, rung_facts


class ChanceChart(TimeChart):
    """Shows a reading, with the reminders that were shown as bells."""

    def __init__(self) -> None:
        super().__init__()
        self._state: ChanceChartState | None = None

    def show_reading(self, reading: InsightReading, days: int | None, name: str) -> None:
        """The chart shows the last ``days`` of a reading, None for all; ``name`` says what it shows."""
        kept = self._state.bells if self._state and self._state.habit == reading.habit.id else ()
        self._state = state = build_state(reading, kept)
        self.setAccessibleName(name)
        self._plot.place(state)
        self.show_days(days, state.remind_below, state.quiet_above)

    def show_bells(self, reading: InsightReading, bells: Sequence[Decided]) -> None:
        """The reminders shown about the habit of a reading are these."""
        self._state = build_state(reading, tuple(bells))
        self._plot.place(self._state)
        self._redraw()

    def count(self) -> int:
        return len(self._state.x) if self._state else 0

    def day_at(self, at: int) -> float:
        return float(self._state.x[at]) if self._state else 0.0

    def chance_at(self, at: int) -> float:
        return float(self._state.chance[at]) if self._state else 0.0

    def nearest_to(self, place: QPointF) -> int | None:
        return nearest(self._state, place.x()) if self._state else None

    def told(self, at: int) -> tuple[str, str]:
        if self._state is None:
            return "", ""
        point = self._state.points[at]
        facts = point_facts(point.outcome, point.version)
        rung = [bell.at for bell in self._state.bells if bell.day == point.day]
        return point_title(point.day, point.chance.probability), f"{facts} · {rung_facts(rung)}" if rung else facts

    def redraw(self, first: float, last: float) -> int:
        if self._state is None:
            return 1
        span = drawn(self._state, first, last, int(self._view.width() / DOT_PITCH_PX))
        self._plot.draw(span)
        return span.days_per_dot
