"""The chart of a habit's learned chances over time, to look at, move through and read off."""

from collections.abc import Sequence
from datetime import date

from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent

from habit_desktop.engine.readings import InsightReading
from habit_desktop.engine.reminder_hits import Decided
from habit_desktop.ui.charts.chance_state import ChanceChartState, build_state, drawn, nearest
from habit_desktop.ui.charts.time_chart import DOT_PITCH_PX, TimeChart
from habit_desktop.wording.insight import lights_network, point_facts, point_title, rung_facts
from habit_desktop.wording.joins import facts_of


class ChanceChart(TimeChart):
    """Shows a reading, with the reminders that were shown as bells."""

    day_picked = Signal(object)
    """The day (date) that was clicked, or on which the crosshair stands at Return; None at Escape."""

    def __init__(self) -> None:
        super().__init__()
        self._state: ChanceChartState | None = None
        self._marked: date | None = None
        self._plot.widget.scene().sigMouseClicked.connect(self._clicked)

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

    def mark(self, day: date | None) -> None:
        """A day is marked as the one looked at; None for none."""
        self._marked = day
        at = self._place_of(day)
        self._plot.mark(None if at is None else (self.day_at(at), self.chance_at(at)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self.crosshair_at is not None:
                self._pick(self.crosshair_at)
            case Qt.Key.Key_Escape if self._marked:
                self.day_picked.emit(None)
            case _other:
                super().keyPressEvent(event)

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
        lit = [lights_network()] if point.day == self._marked else []
        rung = [bell.at for bell in self._state.bells if bell.day == point.day]
        told = [facts, *([rung_facts(rung)] if rung else []), *lit]
        return point_title(point.day, point.chance.probability), facts_of(told)

    def redraw(self, first: float, last: float) -> int:
        if self._state is None:
            return 1
        span = drawn(self._state, first, last, int(self._view.width() / DOT_PITCH_PX))
        self._plot.draw(span)
        return span.days_per_dot

    def _clicked(self, event: MouseClickEvent) -> None:
        """A click, unlike a drag, picks the day closest to it."""
        if event.button() is Qt.MouseButton.LeftButton and self._view.sceneBoundingRect().contains(event.scenePos()):
            at = self.nearest_to(self._view.mapSceneToView(event.scenePos()))
            if at is not None:
                self._pick(at)

    def _pick(self, at: int) -> None:
        if self._state:
            self.day_picked.emit(self._state.points[at].day)
            self._point_at(at)

    def _place_of(self, day: date | None) -> int | None:
        days = [point.day for point in self._state.points] if self._state and day else []
        return days.index(day) if day in days else None
