"""A chart of chances over time that can be moved through: what one habit's chart and that of all have in common."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.ui.charts.chance_plot import ChancePlot
from habit_desktop.ui.charts.threshold_pair import Side, ThresholdPair
from habit_desktop.ui.charts.tip import Tip
from habit_desktop.ui.theme.fonts import grown
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.wording.joins import line_of

FEWEST_DAYS = 7.0
ZOOM = 1.25
PAN_SHARE = 0.25
DOT_PITCH_PX = 5.5
HEIGHT_PX = 220
MARGIN_PX = 2
EDGE_PX = 5  # the first and the last mark are seen whole
NARROWEST_PX = 150
NEAR_PX = 5  # so close to a threshold's line it is the line that is taken hold of


class TimeChart(QWidget):
    """Shows days; wheel, + and − zoom, dragging and Shift with an arrow pan, 0 shows what was chosen.

    Arrows move the crosshair. The wheel belongs to the page until the chart has the keyboard, or with Ctrl.
    Thresholds are dragged by their lines or handles; ``thresholds_chosen`` carries two in points (0–100).
    """

    thinned = Signal(int)
    """How many days each dot stands for, whenever that changes."""
    thresholds_tried = Signal(int, int)
    thresholds_chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs this way beside every script
        self._at: int | None = None
        self._days_per_dot = 1
        self._days: int | None = None
        self._taken: Side | None = None
        self._settling = False
        self._plot = ChancePlot()
        self._view = self._plot.view
        self._tip = Tip(self)
        self.thresholds = ThresholdPair(self, self._points_at)
        self.thresholds.tried.connect(self._on_tried)
        self.thresholds.chosen.connect(self.thresholds_chosen)
        self._plot.paint(tokens_of(self.palette()))
        column = QVBoxLayout(self)
        column.addWidget(self._plot.widget)
        self._make_room()
        for handle in self.thresholds.handles.values():
            handle.raise_()
        self.setFixedHeight(grown(HEIGHT_PX))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._plot.widget.viewport().installEventFilter(self)
        self._plot.widget.scene().sigMouseMoved.connect(self._pointed)
        self._view.sigXRangeChanged.connect(self._redraw)
        self._view.sigResized.connect(self._resized)

    def count(self) -> int:
        """How many days the crosshair can stand on."""
        raise NotImplementedError

    def day_at(self, at: int) -> float:
        """A day as the axis counts it."""
        raise NotImplementedError

    def chance_at(self, at: int) -> float:
        """The chance (0–100) of a day, at which the crosshair stands."""
        raise NotImplementedError

    def nearest_to(self, place: QPointF) -> int | None:
        """The day closest to a place of the plot."""
        raise NotImplementedError

    def told(self, at: int) -> tuple[str, str]:
        """A day in words."""
        raise NotImplementedError

    def redraw(self, first: float, last: float) -> int:
        """The span between two days is drawn; returned is how many days a dot stands for."""
        raise NotImplementedError

    @property
    def days_seen(self) -> float:
        """The length of the span that is seen."""
        first, last = self._seen()
        return last - first

    @property
    def days_per_dot(self) -> int:
        """How many days each dot stands for."""
        return self._days_per_dot

    @property
    def crosshair_at(self) -> int | None:
        """The place, among the days, on which the crosshair stands."""
        return self._at

    def tell_thresholds_by(self, tell: Callable[[int, int], str]) -> None:
        """What two thresholds, in points, mean is told like this from now on."""
        self.thresholds.tell_by(tell)

    def show_days(self, days: int | None, low: float, high: float) -> None:
        """The last so many days are seen, None for all, between thresholds in points (0–100)."""
        self._days = days
        self._point_at(None)
        self.thresholds.keep(round(low), round(high))
        self._plot.place_thresholds(low, high)
        self._show_span()

    def zoom(self, factor: float) -> None:
        """The span is this many times as long, around the crosshair or its middle."""
        first, last = self._seen()
        middle = self.day_at(self._at) if self._at is not None else (first + last) / 2
        self._view.setXRange(middle - (middle - first) * factor, middle + (last - middle) * factor, padding=0)
        self._point_at(self._at)

    def pan(self, share: float) -> None:
        """The span lies later by a share of its length, earlier where that is negative."""
        first, last = self._seen()
        by = (last - first) * share
        self._view.setXRange(first + by, last + by, padding=0)
        self._point_at(self._at)

    def move_crosshair(self, by: int) -> None:
        """The crosshair stands so many days further, within the history, and is seen."""
        if not self.count():
            return
        last = self.count() - 1
        at = last if self._at is None else max(0, min(last, self._at + by))
        (start, end), x = self._seen(), self.day_at(at)
        if not start <= x <= end:
            shift = x - end + 1 if x > end else x - start - 1
            self._view.setXRange(start + shift, end + shift, padding=0)
        self._point_at(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pans = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Left if pans:
                self.pan(-PAN_SHARE)
            case Qt.Key.Key_Right if pans:
                self.pan(PAN_SHARE)
            case Qt.Key.Key_Left:
                self.move_crosshair(-1)
            case Qt.Key.Key_Right:
                self.move_crosshair(1)
            case Qt.Key.Key_Home:
                self.move_crosshair(-self.count())
            case Qt.Key.Key_End:
                self.move_crosshair(self.count())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1 / ZOOM)
            case Qt.Key.Key_Minus:
                self.zoom(ZOOM)
            case Qt.Key.Key_0:
                self._show_span()
            case _other:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point_at(None)
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._plot.set_room(self._plot.widget.width())
        self._place_handles()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.PaletteChange:
            self._repaint_plot()
        if event.type() is QEvent.Type.FontChange:
            for handle in self.thresholds.handles.values():
                handle.set_size()
            self._plot.set_fonts()
            self._make_room()
            self._place_handles()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._repaint_plot()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and self._moves_threshold(event):
            return True
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

    def _seen(self) -> tuple[float, float]:
        (first, last), _y = self._view.viewRange()
        return float(first), float(last)

    def _takes(self, wheel: QWheelEvent) -> bool:
        return self.hasFocus() or bool(wheel.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _moves_threshold(self, event: QMouseEvent) -> bool:
        """Whether a mouse's event is about a threshold's line, which then follows it."""
        place = self._plot.widget.viewport().mapTo(self, event.position().toPoint())
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._taken = self._line_near(place)
            case QEvent.Type.MouseMove if self._taken is not None:
                self.thresholds.drag(self._taken, place.y())
            case QEvent.Type.MouseMove if not event.buttons():
                near = self._line_near(place) is not None
                shape = Qt.CursorShape.SizeVerCursor if near else Qt.CursorShape.ArrowCursor
                self._plot.widget.viewport().setCursor(shape)
                return False
            case QEvent.Type.MouseButtonRelease if self._taken is not None:
                self._taken = None
                self.thresholds.let_go()
                return True
        return self._taken is not None

    def _line_near(self, place: QPoint) -> Side | None:
        lines = ((self.thresholds.high, Side.QUIET), (self.thresholds.low, Side.REMIND))
        away = {side: abs(self._height_of(points) - place.y()) for points, side in lines}
        closest = min(away, key=away.__getitem__)
        return closest if away[closest] <= NEAR_PX else None

    def _height_of(self, points: float) -> int:
        return QPoint(self._plot.widget.mapTo(self, self._plot.place_of(self._seen()[0], points).toPoint())).y()

    def _points_at(self, y: int) -> float:
        return self._plot.chance_at(self._plot.widget.mapFrom(self, QPoint(0, y)))

    def _make_room(self) -> None:
        """The handles stand beside the plot."""
        handle = max(each.width() for each in self.thresholds.handles.values())
        if layout := self.layout():
            layout.setContentsMargins(MARGIN_PX, MARGIN_PX, handle + 2 * MARGIN_PX, MARGIN_PX)

    def _place_handles(self) -> None:
        for side, points in ((Side.QUIET, self.thresholds.high), (Side.REMIND, self.thresholds.low)):
            handle = self.thresholds.handles[side]
            handle.move(self.width() - handle.width() - MARGIN_PX, self._height_of(points) - handle.height() // 2)

    @Slot(int, int)
    def _on_tried(self, low: int, high: int) -> None:
        self._plot.place_thresholds(low, high)
        self._place_handles()
        self._redraw()
        self.thresholds_tried.emit(low, high)

    def _repaint_plot(self) -> None:
        self._plot.paint(tokens_of(self.palette()))
        self._redraw()

    def _show_span(self) -> None:
        if not self.count():
            return
        first, last = self.day_at(0), self.day_at(self.count() - 1)
        start = first if self._days is None else max(first, last - self._days + 1)
        start = min(start, last - FEWEST_DAYS)
        edge = max(0.5, EDGE_PX * (last - start) / max(self._view.width(), NARROWEST_PX))
        self._settling = True  # limits and range change one after the other: drawn once is enough
        self._view.setLimits(xMin=min(first, start) - edge, xMax=last + edge, minXRange=FEWEST_DAYS)
        self._view.setXRange(start - edge, last + edge, padding=0)
        self._settling = False
        self._place_handles()
        self._redraw()

    @Slot()
    def _resized(self) -> None:
        self._place_handles()
        self._redraw()

    @Slot()
    def _redraw(self) -> None:
        if self.count() and not self._settling:
            days_per_dot = self.redraw(*self._seen())
            if days_per_dot != self._days_per_dot:
                self._days_per_dot = days_per_dot
                self.thinned.emit(days_per_dot)

    @Slot(object)
    def _pointed(self, place: QPointF) -> None:
        if not self.count() or not self._view.sceneBoundingRect().contains(place):
            self._point_at(None)
        else:
            self._point_at(self.nearest_to(self._view.mapSceneToView(place)))

    def _point_at(self, at: int | None) -> None:
        self._at = at
        if at is None or at >= self.count():
            self._plot.point_nowhere()
            self._tip.hide()
            self.setAccessibleDescription("")
            return
        title, facts = self.told(at)
        place = self._plot.point_at(self.day_at(at), self.chance_at(at))
        self._tip.show_at(self._plot.widget.mapTo(self, place.toPoint()), title, facts)
        self.setAccessibleDescription(line_of((title, facts)))
