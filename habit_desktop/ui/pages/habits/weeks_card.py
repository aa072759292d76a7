"""A week beside the one before, under a sentence."""

from habit_desktop.engine.overview import WeeksReading
from habit_desktop.ui.pages.habits.legend import WeeksLegend
from habit_desktop.ui.pages.habits.weeks_chart import WeeksChart
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.words import MANY_LINES, Words


class WeeksCard(Card):
    """Shows the weeks."""

    def __init__(self) -> None:
        super().__init__(spacing_px=8)
        self._title = Words("", Text.CARD, lines=MANY_LINES)
        self.chart = WeeksChart()
        self.column.addWidget(self._title)
        self.column.addWidget(WeeksLegend())
        self.column.addWidget(self.chart)
        self.column.addStretch(1)

    def show_weeks(self, title: str, weeks: WeeksReading) -> None:
        """The weeks are these from now on."""
        self._title.say(title)
        self.chart.show_weeks(weeks, title)
