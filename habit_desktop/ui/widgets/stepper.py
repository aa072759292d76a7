"""Two buttons that take an amount down or up by one step."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from habit_desktop.ui.widgets.buttons import button
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import MINUS, amount, amount_with_unit

LEFT_TO_RIGHT = "\u200e"  # a sign stands before its number in every script


class Stepper(QWidget):
    """Steps of an amount; says by how much."""

    stepped = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._step = 1.0
        self._less = button("", small=True)
        self._more = button("", small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._less)
        row.addWidget(self._more)
        self._less.clicked.connect(self._step_down)
        self._more.clicked.connect(self._step_up)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard comes to, in its order."""
        return self._less, self._more

    def show_step(self, step: float, unit: str, can_lower: bool, name: str, only_up: bool = False) -> None:
        """Steps are this large from now on, for the habit of a name; ``only_up`` where nothing is taken back."""
        self._less.setVisible(not only_up)
        self._step = step
        self._less.setText(f"{LEFT_TO_RIGHT}{MINUS}{amount(step)}")
        self._more.setText(f"{LEFT_TO_RIGHT}+{amount(step)}")
        self._less.setEnabled(can_lower)
        words = {"step": amount_with_unit(step, unit), "name": name}
        self._less.setAccessibleName(_("{name}: {step} less").format(**words))
        more = _("{name}: it happened once more") if only_up else _("{name}: {step} more")
        self._more.setAccessibleName(more.format(**words))

    @Slot()
    def _step_down(self) -> None:
        self.stepped.emit(-self._step)

    @Slot()
    def _step_up(self) -> None:
        self.stepped.emit(self._step)
