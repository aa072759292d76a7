"""The chart of chances under the sentence that says what it shows: of one habit, or of all."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.domain.csv_table import written
from habit_desktop.engine.readings import InsightReading
from habit_desktop.engine.reminder_hits import Decided
from habit_desktop.engine.threshold_effect import RecentOccasions
from habit_desktop.ui.pages.chance_csv import chances_written
from habit_desktop.ui.pages.chart_card import ChartCard
from habit_desktop.ui.pages.insight.state import Range, any_replayed, chart_title, effect_words, seen_points
from habit_desktop.ui.theme.fonts import Text, grown, scaled
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.chart_words import working_it_out
from habit_desktop.wording.insight import all_legend, all_title
from habit_desktop.wording.language import _
from habit_desktop.wording.trends import chart_legend

if TYPE_CHECKING:  # arrays are loaded with the first chart
    from habit_desktop.engine.calibration import ChanceLine
    from habit_desktop.ui.charts.time_chart import TimeChart

LOWEST_PX, HIGHEST_PX = 220, 400
BESIDES_PX = 560  # the page's title and its other cards


class ChanceCard(ChartCard):
    """Shows a reading, or all habits; a chart is made when first needed, so that arrays cost nothing until then."""

    thresholds_chosen = Signal(float, float)
    """The chances (0–1) below which to remind and above which to stay quiet."""

    painted = Signal()
    day_picked = Signal(object)
    """A day (date) to look at, None for none."""

    def __init__(self) -> None:
        self._held = QWidget()
        column = QVBoxLayout(self._held)
        column.setContentsMargins(0, 0, 0, 0)
        super().__init__(_("the chance over time"), self._held, self._numbers)
        self._reading: InsightReading | None = None
        self._lines: Sequence[ChanceLine] = ()
        self._span = Range.ALL
        self._bells: Sequence[Decided] = ()
        self._recent: RecentOccasions | None = None
        self._last_told: tuple[tuple[float, ...], str] | None = None
        self._kept = (0.0, 1.0)
        self._height_px = self._page_height_px = LOWEST_PX
        self._before: QWidget | None = None
        self._effect = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self.column.addSpacing(4)
        self.column.addWidget(self._effect)

    def show_reading(self, reading: InsightReading, span: Range) -> None:
        """The chart shows this span of a reading from now on."""
        from habit_desktop.ui.charts.chance_chart import ChanceChart

        self._reading, self._lines, self._span = reading, (), span
        self._kept = reading.thresholds.remind_below, reading.thresholds.quiet_above
        chart = self.findChild(ChanceChart)
        if not isinstance(chart, ChanceChart):
            chart = ChanceChart()
            self._listen_to(chart)
            chart.thinned.connect(self._say_legend)
            chart.day_picked.connect(self.day_picked)
        self._hold(chart)
        title = chart_title(reading, span)
        chart.show_reading(reading, span.value, title)
        self.say_instead("")
        self.say(title, self._legend_words(chart.days_per_dot), reading.habit.name)
        self._say_effect()

    def mark(self, day: date | None) -> None:
        """The network is lit by this past day, None for now: the chart says so."""
        from habit_desktop.ui.charts.chance_chart import ChanceChart

        chart = self.findChild(ChanceChart)
        if isinstance(chart, ChanceChart):
            chart.mark(day)

    def show_bells(self, bells: Sequence[Decided]) -> None:
        """The reminders that were shown about the habit are these."""
        from habit_desktop.ui.charts.chance_chart import ChanceChart

        self._bells = bells
        chart = self.findChild(ChanceChart)
        if isinstance(chart, ChanceChart) and self._reading:
            chart.show_bells(self._reading, bells)
            self.say(self.title, self._legend_words(chart.days_per_dot), self._reading.habit.name)

    def show_all(self, lines: "Sequence[ChanceLine] | None", span: Range, low: float, high: float) -> None:
        """The chart shows this span of all habits, between thresholds (0–1); None while they are being read."""
        self._reading, self._lines, self._span = None, lines or (), span
        self._kept = low, high
        if not lines:
            self.say(all_title(0), "", _("All habits"))
            self.say_instead(working_it_out())
            return
        from habit_desktop.ui.charts.all_chart import AllChart

        chart = self.findChild(AllChart)
        if not isinstance(chart, AllChart):
            chart = AllChart()
            self._listen_to(chart)
        self._hold(chart)
        title = all_title(len(lines))
        chart.show_lines(lines, span.value, 100 * low, 100 * high, title)
        self.say_instead("")
        self.say(title, all_legend(), _("All habits"))
        self._say_effect()

    def show_occasions(self, recent: RecentOccasions) -> None:
        """What other thresholds would have meant is told by these from now on."""
        if recent != self._recent:
            self._recent, self._last_told = recent, None
        self._say_effect()

    def come_after(self, other: QWidget) -> None:
        """The keyboard reaches the chart right after another widget, whenever the chart was made."""
        self._before = other
        self._order_keys()

    def set_room(self, page_height_px: int) -> None:
        """The chart is as high as a page of this height leaves it, within what suits it."""
        self._page_height_px = page_height_px
        self._height_px = max(grown(LOWEST_PX), min(grown(HIGHEST_PX), page_height_px - scaled(BESIDES_PX)))
        for chart in self._charts():
            chart.setFixedHeight(self._height_px)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.set_room(self._page_height_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()

    def _hold(self, chart: QWidget) -> None:
        """One of the two charts is seen; it is held from when it was made."""
        layout = self._held.layout()
        if layout is not None and layout.indexOf(chart) < 0:
            chart.setFixedHeight(self._height_px)
            layout.addWidget(chart)
        for each in self._charts():
            each.setVisible(each is chart)

    def _listen_to(self, chart: "TimeChart") -> None:
        chart.thresholds_tried.connect(self._try)
        chart.thresholds_chosen.connect(self._choose)
        chart.tell_thresholds_by(self._told)

    def _charts(self) -> list[QWidget]:
        return self._held.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def _order_keys(self) -> None:
        before = self._before
        for chart in self._charts():
            for part in (chart, *self._handles(chart)):
                if before:
                    self.setTabOrder(before, part)
                before = part

    def _handles(self, chart: QWidget) -> list[QWidget]:
        from habit_desktop.ui.charts.time_chart import TimeChart

        return [*chart.thresholds.handles.values()] if isinstance(chart, TimeChart) else []

    def _legend_words(self, days_per_dot: int) -> str:
        if self._reading is None:
            return all_legend()
        versions = len({point.version for point in self._reading.points}) > 1
        return chart_legend(any_replayed(self._reading), versions, days_per_dot, any_bells=bool(self._bells))

    @Slot(int)
    def _say_legend(self, days_per_dot: int) -> None:
        if self._reading:
            self.say(self.title, self._legend_words(days_per_dot), self._reading.habit.name)

    @Slot(int, int)
    def _try(self, low: int, high: int) -> None:
        self._effect.say(self._told(low, high))

    @Slot(int, int)
    def _choose(self, low: int, high: int) -> None:
        """What was not moved stays as exact as it is set."""
        moved = [
            new / 100 if new != round(100 * kept) else kept for new, kept in zip((low, high), self._kept, strict=True)
        ]
        self.thresholds_chosen.emit(*moved)

    def _told(self, low: int, high: int) -> str:
        """What two thresholds would have meant: asked for by the chart and below it, looked through once."""
        asked = (*self._kept, low, high)
        if self._last_told is None or self._last_told[0] != asked:
            self._last_told = asked, effect_words(self._recent, self._kept, (low / 100, high / 100))
        return self._last_told[1]

    def _say_effect(self) -> None:
        low, high = (round(100 * each) for each in self._kept)
        self._effect.say(self._told(low, high))
        self._effect.setVisible(self._recent is not None)

    def _numbers(self) -> str:
        if self._reading:
            return chances_written(seen_points(self._reading, self._span))
        return written(
            ("habit", "day", "chance"),
            (
                (line.habit.name, date.fromordinal(day), chance)
                for line in self._lines
                for day, chance in zip(line.days.tolist(), line.chances.tolist(), strict=True)
            ),
        )
