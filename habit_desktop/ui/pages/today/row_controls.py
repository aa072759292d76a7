"""The buttons of a numeric row: its steps, and a stopwatch where it counts time."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from habit_desktop.ui.pages.today.row_state import RowState
from habit_desktop.ui.widgets.stepper import Stepper
from habit_desktop.ui.widgets.stopwatch_button import StopwatchButton

SPACING_PX = 6


class RowControls(QWidget):
    """Steps an amount and starts a stopwatch."""

    stepped = Signal(float)
    stopwatch_pressed = Signal()
    arranged = Signal()  # what they need may be another room than before

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._stepper = Stepper()
        self._stopwatch: StopwatchButton | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACING_PX)
        self._row.addWidget(self._stepper)
        self._stepper.stepped.connect(self.stepped)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:  # also where the theme has dressed the buttons anew
            self.arranged.emit()
        return done

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard comes to, in its order."""
        return (*([self._stopwatch] if self._stopwatch else []), *self._stepper.stops)

    def show_state(self, state: RowState) -> None:
        """The controls are those of this row from now on."""
        if state.step:
            step, name = state.step, state.habit.name
            self._stepper.show_step(step.by, step.unit, step.amount > 0, name, step.only_up)
        if state.timed and self._stopwatch is None:
            self._stopwatch = StopwatchButton()
            self._stopwatch.clicked.connect(self.stopwatch_pressed)
            self._row.insertWidget(0, self._stopwatch)
        if self._stopwatch:
            self._stopwatch.setVisible(state.timed)
            self._stopwatch.set_name(state.habit.name)

    def show_elapsed(self, elapsed: str) -> None:
        """The stopwatch shows this time, in the room of the steps, or stands still where it is empty."""
        if self._stopwatch:
            self._stopwatch.show_time(elapsed)
            self._stepper.setVisible(not elapsed)
