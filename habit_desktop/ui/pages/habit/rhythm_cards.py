"""The rhythm of a habit: its weekdays and hours, and its longest runs."""

from functools import partial

from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.ui.charts.hour_grid import HourGrid
from habit_desktop.ui.charts.meters import Meters
from habit_desktop.ui.pages.chart_card import ChartCard
from habit_desktop.ui.pages.habit.csv_text import hours_csv, runs_csv
from habit_desktop.ui.pages.habit.rhythm_state import HoursState, hour_told, hours_state, run_meters
from habit_desktop.ui.pages.habit.span import Span
from habit_desktop.wording.language import _
from habit_desktop.wording.rhythms import runs_legend, runs_title


class HoursCard(ChartCard):
    """Shows when in the week it is done."""

    def __init__(self) -> None:
        self._state: HoursState | None = None
        self._grid = HourGrid()
        super().__init__(_("weekdays and hours"), self._grid, self._numbers)
        self.column.addStretch(1)

    def show_reading(self, reading: HabitReading, span: Span) -> None:
        """The card shows this from now on."""
        self._state = state = hours_state(reading, span)
        self.say(state.title, state.legend, reading.habit.name)
        self._grid.show_lines(state.lines, reading.day_starts_hour, partial(hour_told, state), state.title)

    def _numbers(self) -> str:
        return hours_csv(self._state) if self._state else ""


class RunsCard(ChartCard):
    """Shows the longest runs of done days."""

    def __init__(self) -> None:
        self._reading: HabitReading | None = None
        self._meters = Meters()
        super().__init__(_("runs"), self._meters, self._numbers)
        self.column.addStretch(1)

    def show_reading(self, reading: HabitReading) -> None:
        """The card shows this from now on."""
        self._reading = reading
        runs, meters = run_meters(reading)
        self.say(runs_title(runs), runs_legend(to_quit=reading.habit.to_quit), reading.habit.name)
        self._meters.show_meters(meters)

    def _numbers(self) -> str:
        return runs_csv(run_meters(self._reading)[0]) if self._reading else ""
