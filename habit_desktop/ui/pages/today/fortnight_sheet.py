"""The card the grid of two weeks lies on; the grid itself is made when it is first looked at."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from habit_desktop.engine.readings import FortnightReading
from habit_desktop.ui.pages.today.choice import ViewChoice
from habit_desktop.ui.pages.today.fortnight_state import FortnightState, build_fortnight
from habit_desktop.ui.widgets.card import Card
from habit_desktop.wording.dates import day_range

if TYPE_CHECKING:  # loaded when the grid is first looked at
    from habit_desktop.ui.pages.today.fortnight_view import FortnightView

MARGIN_PX = 6


class FortnightSheet(Card):
    """Shows one reading of the grid, and is as high as its lines where there is room."""

    answered = Signal(str, object, object, object)
    wished = Signal(object, object, object)
    pause_chosen = Signal(str, object)
    opened = Signal(str)
    span_changed = Signal()

    def __init__(self) -> None:
        super().__init__(margin_px=MARGIN_PX, spacing_px=0)
        self._view: FortnightView | None = None
        self.reading: FortnightReading | None = None

    @property
    def view(self) -> "FortnightView":
        """The grid."""
        if self._view is None:
            from habit_desktop.ui.pages.today.fortnight_view import FortnightView

            self._view = FortnightView()
            self.column.addWidget(self._view)
            self._view.answered.connect(self.answered)
            self._view.wished.connect(self.wished)
            self._view.pause_chosen.connect(self.pause_chosen)
            self._view.opened.connect(self.opened)
            self._view.span_changed.connect(self.span_changed)
            self._view.resized.connect(self._fit)
        return self._view

    @property
    def title(self) -> str:
        """The days there is room for; empty before there is a reading."""
        days = self.view.days_shown if self.reading else ()
        return day_range(days[0], days[-1], self.reading.today) if days and self.reading else ""

    def show_reading(self, reading: FortnightReading, choice: ViewChoice) -> FortnightState:
        """The grid shows this from now on; return what it shows."""
        self.reading = reading
        state = build_fortnight(reading, choice)
        self.view.show_state(state)
        return state

    @Slot(int)
    def _fit(self, height: int) -> None:
        self.setMaximumHeight(height + 2 * MARGIN_PX)
