"""What the days add up to: columns per week, month, quarter or year, and how far the present ones are."""

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from habit_desktop.domain.habit import Kind
from habit_desktop.domain.tally import Stretch
from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.ui.charts.column_chart import ColumnChart
from habit_desktop.ui.charts.meters import Meters
from habit_desktop.ui.pages.chart_card import ChartCard
from habit_desktop.ui.pages.habit.csv_text import progress_csv, sums_csv
from habit_desktop.ui.pages.habit.span import Span
from habit_desktop.ui.pages.habit.sums_state import (
    ColumnsState,
    column_told,
    columns_state,
    fitting_stretch,
    progress_legend,
    progress_meters,
    progress_tallies,
    progress_title,
    stretches,
)
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.wording.language import _
from habit_desktop.wording.sums import stretch_name


class SumsCard(ChartCard):
    """Shows the sums of a span; how the days are taken together follows the span until it is chosen."""

    def __init__(self) -> None:
        self._shown: tuple[HabitReading, Span] | None = None
        self._state: ColumnsState | None = None
        self._chosen: tuple[Span, Stretch] | None = None
        self._columns = ColumnChart()
        super().__init__(_("sums"), self._columns, self._numbers)
        self._ways: dict[Stretch, QPushButton] = {}
        self.column.addSpacing(6)
        self.column.addWidget(self._make_ways())
        self.column.addStretch(1)

    @property
    def stretch(self) -> Stretch | None:
        """How the days are taken together."""
        return self._state.stretch if self._state else None

    def show_reading(self, reading: HabitReading, span: Span) -> None:
        """The card shows this from now on."""
        self._shown = reading, span
        known = stretches(reading, span)
        chosen = self._chosen[1] if self._chosen and self._chosen[0] is span else None
        stretch = chosen if chosen in known else fitting_stretch(reading, span)
        for each, way in self._ways.items():
            way.setVisible(each in known)
            way.setChecked(each is stretch)
        self._state = state = columns_state(reading, span, stretch)
        self.say(state.title, state.legend, reading.habit.name)
        whole = reading.habit.kind is Kind.YES_NO
        self._columns.show_columns(state.columns, whole, partial(column_told, reading, state), state.title)

    def choose(self, stretch: Stretch) -> None:
        """The days are taken together like this, as long as the span stays."""
        if self._shown:
            self._chosen = self._shown[1], stretch
            self.show_reading(*self._shown)

    def controls(self) -> list[QWidget]:
        return [*super().controls(), *self._ways.values()]

    def _make_ways(self) -> QWidget:
        ways = QWidget()
        row = Flow(parent=ways)
        group = QButtonGroup(self)
        for stretch in Stretch:
            way = button(stretch_name(stretch), small=True)
            way.setCheckable(True)
            way.clicked.connect(partial(self.choose, stretch))
            group.addButton(way)
            row.addWidget(way)
            self._ways[stretch] = way
        return ways

    def _numbers(self) -> str:
        return sums_csv(self._state) if self._state else ""


class ProgressCard(ChartCard):
    """Shows how far this week, month, quarter and year are."""

    def __init__(self) -> None:
        self._reading: HabitReading | None = None
        self._meters = Meters()
        super().__init__(_("progress"), self._meters, self._numbers)
        self.column.addStretch(1)

    def show_reading(self, reading: HabitReading) -> None:
        """The card shows this from now on."""
        self._reading = reading
        found = progress_tallies(reading)
        week = found[0][1]
        self.say(progress_title(reading, week), progress_legend(reading), reading.habit.name)
        self._meters.show_meters(progress_meters(reading, found))

    def _numbers(self) -> str:
        return progress_csv(progress_tallies(self._reading)) if self._reading else ""
