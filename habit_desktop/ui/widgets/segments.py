"""One of a few values as buttons beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.wording.joins import called


class Segments(QWidget):
    """A choice whose values all stand in sight; arrow keys move it."""

    changed = Signal()

    def __init__(self, name: str, words: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = Flow(parent=self)
        for value, text in words:
            made = button(text, small=True)
            made.setProperty("toggle", True)
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.setAccessibleName(called(name, text))
            self._group.addButton(made)
            self._buttons[str(value)] = made
            row.addWidget(made)
        self._buttons[str(words[0][0])].setChecked(True)
        self._group.buttonToggled.connect(self._toggled)

    def value(self) -> str:
        """The chosen value."""
        return next(value for value, made in self._buttons.items() if made.isChecked())

    def choose(self, value: str) -> None:
        """Another value is chosen."""
        self._buttons[str(value)].setChecked(True)

    def _toggled(self, _button: QPushButton, checked: bool) -> None:
        if checked:
            self.changed.emit()
