"""Some of the seven weekdays, from the week's first."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.wording.dates import short_weekday, weekday
from habit_desktop.wording.language import _
from habit_desktop.wording.plain_tip import plain_tip

LEAST_PX = 34


class WeekdayRow(QWidget):
    """Seven buttons; ``week_start`` and the chosen days count from Monday 0."""

    changed = Signal()

    def __init__(self, chosen: Collection[int], week_start: int = 0) -> None:
        super().__init__()
        self._days: dict[int, QPushButton] = {}
        line = Flow(4, self)
        for place in range(7):
            number = (week_start + place) % 7
            day = self._made(number)
            day.setChecked(number in chosen)
            day.toggled.connect(self.changed)
            self._days[number] = day
            line.addWidget(day)

    def chosen(self) -> frozenset[int]:
        """The weekdays that are chosen."""
        return frozenset(number for number, day in self._days.items() if day.isChecked())

    def choose(self, chosen: Collection[int]) -> None:
        """These weekdays are chosen, and no others."""
        for number, day in self._days.items():
            day.setChecked(number in chosen)

    def stops(self) -> list[QPushButton]:
        """The buttons, from the week's first day."""
        return [*self._days.values()]

    def name_for(self, purpose: str) -> None:
        """A screen reader says with each day what it is for."""
        for number, day in self._days.items():
            day.setAccessibleName(_("{purpose}: {weekday}").format(purpose=purpose, weekday=weekday(number)))

    @staticmethod
    def _made(number: int) -> QPushButton:
        day = button(short_weekday(number), small=True)
        day.setCheckable(True)
        day.setProperty("tight", True)
        day.setProperty("toggle", True)
        day.setMinimumWidth(LEAST_PX)
        day.setAccessibleName(weekday(number))
        day.setToolTip(plain_tip(weekday(number)))
        return day
