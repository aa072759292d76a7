"""How much was done, in a popup: a field that can be stepped or typed into, and a button that keeps it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QPushButton, QWidget

from habit_desktop.engine.ports import AmountAsked
from habit_desktop.wording.numbers import amount
from habit_desktop.wording.plain_tip import plain_tip
from habit_desktop.wording.typed_amounts import typed_amount

_MOST = 1e9
_DECIMALS = 2  # as many as an amount is told with
_FIELD_WIDTH = 130
_TEXT_MARGIN = 6  # a style sheet's padding does not reach the text of a spin box


class AmountRow(QWidget):
    """Begins with what is there already."""

    given = Signal(float)

    def __init__(self, asked: AmountAsked, title: str) -> None:
        super().__init__()
        self.field = _AmountField(asked)
        self.field.setAccessibleName(f"{title}: {asked.field}")
        self.field.setToolTip(plain_tip(asked.field))
        self.save = QPushButton(asked.save)
        self.save.setAccessibleName(f"{asked.save}: {title}")
        for part in (self.field, self.save):
            part.setCursor(Qt.CursorShape.ArrowCursor)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.save)
        self.save.clicked.connect(self._give)
        self.field.lineEdit().returnPressed.connect(self._give)

    def add(self, button: QPushButton) -> None:
        """One more way to answer stands at the end."""
        self._row.addWidget(button)

    @Slot()
    def _give(self) -> None:
        self.field.interpretText()
        self.given.emit(self.field.value())


class _AmountField(QDoubleSpinBox):
    """Reads and writes amounts as the rest of the app does; ``+2`` is two more than there were."""

    def __init__(self, asked: AmountAsked) -> None:
        super().__init__()
        self._so_far = asked.so_far
        self.lineEdit().setTextMargins(_TEXT_MARGIN, 0, 0, 0)
        self.setDecimals(_DECIMALS)
        self.setRange(0.0, _MOST)
        self.setSingleStep(asked.step)
        if asked.unit:
            self.setSuffix(f" {asked.unit}")
        self.setValue(asked.so_far)
        self.setMinimumWidth(_FIELD_WIDTH)

    def textFromValue(self, value: float) -> str:
        return amount(value)

    def valueFromText(self, text: str) -> float:
        typed = typed_amount(text)
        if typed is None:
            return self.value()
        return self._so_far + typed.amount if typed.more else typed.amount

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        known = typed_amount(text)
        return QValidator.State.Acceptable if known else QValidator.State.Intermediate, text, position
