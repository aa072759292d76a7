"""The chart of chances under the sentence that says what it shows."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from habit_desktop.engine.readings import InsightReading
from habit_desktop.ui.pages.insight.state import Range, any_replayed, chart_title
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.trends import chart_legend

LOWEST_PX, HIGHEST_PX = 220, 400
BESIDES_PX = 560  # the page's title and its other cards


class ChartCard(Card):
    """Shows a reading; the chart itself is made when first needed, so that arrays cost nothing until then."""

    def __init__(self) -> None:
        super().__init__(spacing_px=2)
        self._replayed = False
        self._versions = False
        self._drawing: QWidget | None = None
        self._height_px = LOWEST_PX
        self._title = Words("", Text.CARD, lines=MANY_LINES)
        self._legend = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self.column.addWidget(self._title)
        self.column.addWidget(self._legend)
        self.column.addSpacing(6)

    def show_reading(self, reading: InsightReading, span: Range) -> None:
        """The chart shows this span of a reading from now on."""
        from habit_desktop.ui.charts.chance_chart import ChanceChart

        chart = self.findChild(ChanceChart)
        if not isinstance(chart, ChanceChart):
            chart = ChanceChart()
            chart.thinned.connect(self._say_legend)
            chart.setFixedHeight(self._height_px)
            self.column.addWidget(chart)
            self._drawing = chart
        title = chart_title(reading, span)
        self._replayed = any_replayed(reading)
        self._versions = len({point.version for point in reading.points}) > 1
        chart.show_reading(reading, span.value, title)
        self._title.say(title)
        self._say_legend(chart.days_per_dot)

    def come_after(self, other: QWidget) -> None:
        """The keyboard reaches the chart right after another widget, whenever the chart was made."""
        if self._drawing:
            self.setTabOrder(other, self._drawing)

    def set_room(self, page_height_px: int) -> None:
        """The chart is as high as a page of this height leaves it, within what suits it."""
        self._height_px = max(LOWEST_PX, min(HIGHEST_PX, page_height_px - BESIDES_PX))
        if self._drawing:
            self._drawing.setFixedHeight(self._height_px)

    @Slot(int)
    def _say_legend(self, days_per_dot: int) -> None:
        self._legend.say(chart_legend(self._replayed, self._versions, days_per_dot))
