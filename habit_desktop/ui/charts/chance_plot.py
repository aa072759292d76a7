"""The drawing of chances: zones, lines, dots and ticks in one plot, in the colours of a theme."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from habit_desktop.ui.charts.band import Band
from habit_desktop.ui.charts.bell_shape import bell_shape
from habit_desktop.ui.charts.chance_state import ChanceChartState, Drawn, is_free, spaced
from habit_desktop.ui.charts.day_ticks import day_ticks
from habit_desktop.ui.charts.dot_row import FAR, DotRow
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import Tokens
from habit_desktop.ui.widgets.reading_way import with_kept_spaces
from habit_desktop.wording.insight import quiet_zone, remind_zone
from habit_desktop.wording.numbers import percent

LOWEST, HIGHEST = -15.0, 108.0
DONE_Y, MISSED_Y, VERSION_Y = 104.0, -5.0, -11.5
DOT_PX = 5
VERSION_PITCH_PX, BELL_PITCH_PX = 14, 11
BELL_PX = 11
AXIS_PX, SPARE_AXIS_PX, DAYS_PX = 46, 30, 20
FEW_AXES = 4
LABEL_GAP_PX = 8
STEPS = range(0, 101, 20)
BEHIND_BAND, BEHIND_LINE = -10, -1


class ChancePlot:
    """Draws what it is given; knows no history and no pointer. ``widget`` is the plot itself."""

    def __init__(self) -> None:
        self.widget = pg.PlotWidget(background=None)
        self.widget.setAntialiasing(True)
        self._version_days = np.empty(0)
        for part in (self.widget, self.widget.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.widget.setFrameShape(self.widget.Shape.NoFrame)
        self._item = self.widget.getPlotItem()
        self.view = self._item.getViewBox()
        self.view.setMouseEnabled(x=True, y=False)
        self.view.setYRange(LOWEST, HIGHEST, padding=0)
        self.view.setDefaultPadding(0)
        self._item.hideButtons()
        self._item.setMenuEnabled(False)
        self._make_axes()
        self._make_items()

    def place(self, state: ChanceChartState) -> None:
        """The ticks of versions and the bells stand where a history has them."""
        self._version_days = state.version_days
        self._bells_at = state.bell_days, state.bell_chances

    def place_thresholds(self, low: float, high: float) -> None:
        """The zones lie below and above two thresholds (0–100)."""
        self._quiet.setRect(QRectF(-FAR, high, 2 * FAR, 100 - high))
        self._remind.setRect(QRectF(-FAR, 0, 2 * FAR, low))
        self._quiet_line.setPos(high)
        self._remind_line.setPos(low)
        self._quiet_label.setText(quiet_zone(high / 100))
        self.remind_label.setText(remind_zone(low / 100))

    def draw(self, span: Drawn) -> None:
        """A span of the history is what is seen."""
        made = span.made & span.joined
        replayed = ~span.made & span.joined
        (first, last), _y = self.view.viewRange()
        px = (last - first) / max(self.view.width(), 1)
        ratio = self.widget.devicePixelRatioF()
        self.band.show_range(span.x, span.low, span.high, span.joined, px / ratio)
        self._made.setData(span.x, span.chance, connect=made)
        self._replayed.setData(span.x, span.chance, connect=replayed)
        self._alone.setData(span.x[span.alone], span.chance[span.alone])
        whole = span.dots_x >= first + DOT_PX * px / 2  # none is cut in two
        self._done.show_dots(span.dots_x[whole], span.done[whole], self._tokens.done, ratio)
        self._missed.show_dots(span.dots_x[whole], span.missed[whole], self._tokens.faint, ratio)
        versions = spaced(self._version_days, VERSION_PITCH_PX * px)
        versions = versions[versions >= first + DOT_PX * px]
        self.versions.setData(versions, np.full(len(versions), VERSION_Y))
        self._draw_bells(first, last, px)
        ticks = day_ticks(first, last, 100 * self.view.width() / scaled(100))
        self._item.getAxis("bottom").setTicks([[(day, with_kept_spaces(words)) for day, words in ticks]])
        self._place_label(self._quiet_label, self._quiet_line.value(), 100.0, span)
        self._place_label(self.remind_label, self._remind_line.value(), 0.0, span)

    def _draw_bells(self, first: float, last: float, px: float) -> None:
        """The newest of bells that would cover each other is seen."""
        days, chances = self._bells_at
        apart = {*spaced(days, BELL_PITCH_PX * px).tolist()}
        seen = np.array([day in apart and first <= day <= last for day in days.tolist()], dtype=bool)
        self.bells.setData(days[seen], chances[seen])

    def place_of(self, day: float, chance: float) -> QPointF:
        """Where a day and a chance (0–100) are in the widget."""
        return QPointF(self.widget.mapFromScene(self.view.mapViewToScene(QPointF(day, chance))))

    def chance_at(self, place: QPoint) -> float:
        """The chance (0–100) at a place of the widget."""
        return float(self.view.mapSceneToView(self.widget.mapToScene(place)).y())

    def set_room(self, width_px: int) -> None:
        """The plot is so wide: where there is little room, the numbers beside it stand without their sign."""
        spare = width_px < FEW_AXES * scaled(AXIS_PX)
        ticks = [(float(step), str(step) if spare else percent(step / 100)) for step in STEPS]
        axis = self._item.getAxis("left")
        axis.setTicks([ticks])
        axis.setWidth(scaled(SPARE_AXIS_PX if spare else AXIS_PX))

    def set_fonts(self) -> None:
        """The labels are written as large as text is now."""
        for name in ("left", "bottom"):
            self._item.getAxis(name).setStyle(tickFont=font(Text.TINY))
        for label in (self._quiet_label, self.remind_label):
            label.setFont(font(Text.TINY))
        self.set_room(self.widget.width())
        self._item.getAxis("bottom").setHeight(scaled(DAYS_PX))

    def _place_label(self, label: pg.TextItem, threshold: float, zone_end: float, span: Drawn) -> None:
        """A label stands in its zone at the threshold, at its left; where no line runs, or beyond the threshold."""
        (first, last), _y = self.view.viewRange()
        box = label.boundingRect()
        label.setVisible(box.width() + 2 * LABEL_GAP_PX <= self.view.width())
        day_px = max(self.view.width(), 1) / max(last - first, 1e-9)
        days, margin = (box.width() + LABEL_GAP_PX) / day_px, LABEL_GAP_PX / day_px
        high = box.height() / max(self.view.height(), 1) * (HIGHEST - LOWEST)
        above = zone_end > threshold
        sides = [(threshold, above), (zone_end, not above)] if high <= abs(zone_end - threshold) else []
        places = []
        for y, upwards in (*sides, (threshold, not above)):
            low = y if upwards else y - high
            places.append((first, first + days, low, (0, int(upwards)), QPointF(first + margin, y)))
            places.append((last - days, last, low, (1, int(upwards)), QPointF(last - margin, y)))
        free = (place for place in places if is_free(span, place[0], place[1], place[2], place[2] + high))
        *_box, anchor, at = next(free, places[0])
        label.setAnchor(anchor)
        label.setPos(at)

    def point_at(self, x: float, y: float) -> QPointF:
        """The crosshair stands here; returned is its place in the widget."""
        self._crosshair.setPos(x)
        self._spot.setData([x], [y])
        self._crosshair.show()
        self._spot.show()
        return self.place_of(x, y)

    def mark(self, place: tuple[float, float] | None) -> None:
        """A day and its chance (0–100) are marked; None for none."""
        self._mark.setVisible(place is not None)
        self._mark_spot.setVisible(place is not None)
        if place:
            self._mark.setPos(place[0])
            self._mark_spot.setData([place[0]], [place[1]])

    def point_nowhere(self) -> None:
        """There is no crosshair."""
        self._crosshair.hide()
        self._spot.hide()

    def paint(self, tokens: Tokens) -> None:
        """Everything is in the colours of a theme."""
        self._tokens = tokens
        self.widget.setBackground(tokens.card)
        for axis in ("left", "bottom"):
            self._item.getAxis(axis).setTextPen(tokens.soft)
        for line in self._grid:
            line.setPen(self._pen(tokens.grid, 1))
        self._quiet.setBrush(tokens.zone_quiet)
        self._remind.setBrush(tokens.zone_remind)
        for line in (self._quiet_line, self._remind_line):
            line.setPen(self._pen(tokens.faint, 1, Qt.PenStyle.DashLine))
        for label, ink, ground in (
            (self._quiet_label, tokens.done, tokens.zone_quiet),
            (self.remind_label, tokens.warn, tokens.zone_remind),
        ):
            label.setColor(ink)
            label.fill = QBrush(ground)  # the range behind it would take it much of its contrast
        band = QColor(tokens.accent)
        band.setAlphaF(0.16 if tokens.dark else 0.13)
        self.band.set_color(band)
        self._made.setPen(self._pen(tokens.accent, 2))
        replayed = self._pen(tokens.accent, 2, Qt.PenStyle.CustomDashLine)
        replayed.setDashPattern([1.6, 2.6])
        self._replayed.setPen(replayed)
        self._alone.setBrush(tokens.accent)
        self.versions.setBrush(tokens.soft)
        self.bells.setBrush(tokens.warn)
        self.bells.setPen(self._pen(tokens.card, 1))
        self._crosshair.setPen(self._pen(tokens.soft, 1))
        self._mark.setPen(self._pen(tokens.accent, 1.5))
        self._mark_spot.setPen(self._pen(tokens.card, 2))
        self._mark_spot.setBrush(tokens.accent)
        self._spot.setPen(self._pen(tokens.accent, 2))
        self._spot.setBrush(tokens.card)

    def _pen(self, color: QColor, width_px: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """A pen of a width in logical pixels: a plot's own pens count the screen's."""
        pen = QPen(color, width_px * self.widget.devicePixelRatioF(), style)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if width_px > 1 else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _make_axes(self) -> None:
        for name in ("left", "bottom"):
            axis = self._item.getAxis(name)
            axis.setPen(None)
            axis.setTickPen(None)
            # A tick without length is drawn as a dot, even by no pen.
            axis.setStyle(tickLength=1, tickTextOffset=8 if name == "left" else 4)

    def _make_items(self) -> None:
        self._quiet, self._remind = (self._zone() for _side in range(2))
        self._grid = [self._across(step) for step in STEPS]
        self.band = Band()
        self.band.setZValue(BEHIND_LINE)
        self._item.addItem(self.band, ignoreBounds=True)
        self._quiet_line, self._remind_line = self._across(0), self._across(0)
        self._replayed, self._made = pg.PlotDataItem(antialias=True), pg.PlotDataItem(antialias=True)
        for line in (self._replayed, self._made):
            self._item.addItem(line)
        self._made.curve.setSegmentedLineMode("on")  # one stroke around hundreds of corners takes thrice as long
        self._quiet_label, self.remind_label = pg.TextItem(anchor=(0, 1)), pg.TextItem(anchor=(0, 0))
        for label in (self._quiet_label, self.remind_label):
            self._item.addItem(label, ignoreBounds=True)
        self._done, self._missed = DotRow(DONE_Y, DOT_PX), DotRow(MISSED_Y, DOT_PX)
        self._alone = pg.ScatterPlotItem(size=DOT_PX, pen=None)
        self.versions = pg.ScatterPlotItem(size=7, pen=None, symbol="t1")
        self.bells = pg.ScatterPlotItem(size=BELL_PX, symbol=bell_shape())
        self._bells_at = np.empty(0), np.empty(0)
        self._crosshair = pg.InfiniteLine(angle=90)
        self._spot = pg.ScatterPlotItem(size=9)
        self._mark, self._mark_spot = pg.InfiniteLine(angle=90), pg.ScatterPlotItem(size=11)
        for item in (self._mark, self._mark_spot):
            self._item.addItem(item, ignoreBounds=True)
        for item in (self._alone, self._done, self._missed, self.versions, self.bells, self._crosshair, self._spot):
            self._item.addItem(item, ignoreBounds=True)
        self.set_fonts()
        self.point_nowhere()
        self.mark(None)

    def _zone(self) -> QGraphicsRectItem:
        zone = QGraphicsRectItem()
        zone.setPen(QPen(Qt.PenStyle.NoPen))
        zone.setZValue(BEHIND_BAND)
        self._item.addItem(zone, ignoreBounds=True)
        return zone

    def _across(self, y: float) -> pg.InfiniteLine:
        line = pg.InfiniteLine(pos=y, angle=0)
        line.setZValue(BEHIND_BAND)
        self._item.addItem(line, ignoreBounds=True)
        return line
