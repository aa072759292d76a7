"""The chart of learned chances over time, to look at, move through and read off."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.engine.readings import InsightReading
from habit_desktop.ui.charts.chance_plot import ChancePlot
from habit_desktop.ui.charts.chance_state import ChanceChartState, build_state, drawn, nearest
from habit_desktop.ui.charts.tip import Tip
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.wording.insight import point_facts, point_title

FEWEST_DAYS = 7.0
ZOOM = 1.25
DOT_PITCH_PX = 5.5
HEIGHT_PX = 220
EDGE_PX = 5  # the first and the last mark are seen whole
NARROWEST_PX = 150


class ChanceChart(QWidget):
    """Shows a reading; wheel, + and − zoom, dragging pans, arrows move the crosshair.

    The wheel belongs to the page until the chart has the keyboard, or with Ctrl.
    """

    thinned = Signal(int)
    """How many days each dot stands for, whenever that changes."""

    def __init__(self) -> None:
        super().__init__()
        self._state: ChanceChartState | None = None
        self._at: int | None = None
        self._days_per_dot = 1
        self._plot = ChancePlot()
        self._view = self._plot.view
        self._tip = Tip(self)
        self._plot.paint(tokens_of(self.palette()))
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(self._plot.widget)
        self.setFixedHeight(HEIGHT_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._plot.widget.viewport().installEventFilter(self)
        self._plot.widget.scene().sigMouseMoved.connect(self._pointed)
        self._view.sigXRangeChanged.connect(self._redraw)
        self._view.sigResized.connect(self._redraw)

    @property
    def days_seen(self) -> float:
        """The length of the span that is seen."""
        (first, last), _y = self._view.viewRange()
        return float(last - first)

    @property
    def days_per_dot(self) -> int:
        """How many days each dot stands for."""
        return self._days_per_dot

    @property
    def crosshair_at(self) -> int | None:
        """The place, among the due days, on which the crosshair stands."""
        return self._at

    def show_reading(self, reading: InsightReading, days: int | None, name: str) -> None:
        """The chart shows the last ``days`` of a reading, None for all; ``name`` says what it shows."""
        self._state = build_state(reading)
        self.setAccessibleName(name)
        self._point_at(None)
        self._plot.place(self._state)
        self._show_span(days)

    def zoom(self, factor: float) -> None:
        """The span is this many times as long, around the crosshair or its middle."""
        (first, last), _y = self._view.viewRange()
        middle = self._state.x[self._at] if self._state and self._at is not None else (first + last) / 2
        self._view.setXRange(middle - (middle - first) * factor, middle + (last - middle) * factor, padding=0)
        self._point_at(self._at)

    def move_crosshair(self, by: int) -> None:
        """The crosshair stands so many due days further, within the history, and is seen."""
        if self._state is None or len(self._state.x) == 0:
            return
        last = len(self._state.x) - 1
        at = last if self._at is None else max(0, min(last, self._at + by))
        (start, end), _y = self._view.viewRange()
        x = self._state.x[at]
        if not start <= x <= end:
            shift = x - end + 1 if x > end else x - start - 1
            self._view.setXRange(start + shift, end + shift, padding=0)
        self._point_at(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        all_days = len(self._state.x) if self._state else 0
        match event.key():
            case Qt.Key.Key_Left:
                self.move_crosshair(-1)
            case Qt.Key.Key_Right:
                self.move_crosshair(1)
            case Qt.Key.Key_Home:
                self.move_crosshair(-all_days)
            case Qt.Key.Key_End:
                self.move_crosshair(all_days)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1 / ZOOM)
            case Qt.Key.Key_Minus:
                self.zoom(ZOOM)
            case _other:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point_at(None)
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self._repaint_plot()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._repaint_plot()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
            case QEvent.Type.Leave if not self.hasFocus():
                self._point_at(None)
            case QEvent.Type.Wheel if isinstance(event, QWheelEvent) and not self._takes(event):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_focus_ring(QPainter(self), self, 8)

    def _takes(self, wheel: QWheelEvent) -> bool:
        return self.hasFocus() or bool(wheel.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _repaint_plot(self) -> None:
        self._plot.paint(tokens_of(self.palette()))
        self._redraw()

    def _show_span(self, days: int | None) -> None:
        if self._state is None or len(self._state.x) == 0:
            return
        first, last = float(self._state.x[0]), float(self._state.x[-1])
        start = first if days is None else max(first, last - days + 1)
        start = min(start, last - FEWEST_DAYS)
        edge = max(0.5, EDGE_PX * (last - start) / max(self._view.width(), NARROWEST_PX))
        self._view.setLimits(xMin=min(first, start) - edge, xMax=last + edge, minXRange=FEWEST_DAYS)
        self._view.setXRange(start - edge, last + edge, padding=0)
        self._redraw()

    @Slot()
    def _redraw(self) -> None:
        if self._state is not None:
            (first, last), _y = self._view.viewRange()
            span = drawn(self._state, first, last, int(self._view.width() / DOT_PITCH_PX))
            self._plot.draw(span)
            if span.days_per_dot != self._days_per_dot:
                self._days_per_dot = span.days_per_dot
                self.thinned.emit(span.days_per_dot)

    @Slot(object)
    def _pointed(self, place: QPointF) -> None:
        if self._state is None or not self._view.sceneBoundingRect().contains(place):
            self._point_at(None)
        else:
            self._point_at(nearest(self._state, self._view.mapSceneToView(place).x()))

    def _point_at(self, at: int | None) -> None:
        self._at = at
        if self._state is None or at is None:
            self._plot.point_nowhere()
            self._tip.hide()
            self.setAccessibleDescription("")
            return
        point = self._state.points[at]
        title, facts = point_title(point.day, point.chance.probability), point_facts(point.outcome, point.version)
        place = self._plot.point_at(float(self._state.x[at]), float(self._state.chance[at]))
        self._tip.show_at(self._plot.widget.mapTo(self, place.toPoint()), title, facts)
        self.setAccessibleDescription(f"{title}, {facts}")
