"""One thing that could be different: a slider under its name and its value, or a box to check."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from habit_desktop.ui.pages.insight.what_if_state import Lever
from habit_desktop.ui.theme.fonts import Text, font
from habit_desktop.ui.widgets.check_box import CheckBox
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.marked_slider import MarkedSlider
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words, wrapped_lines

GAP_PX = 8


class LeverRow(QWidget):
    """Shows where a lever stands and says where it is moved to."""

    moved = Signal(object, int)
    """The circumstance (Circumstance) and its new place."""

    def __init__(self, lever: Lever) -> None:
        super().__init__()
        self._lever = lever
        self._values: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._value = Words("", Text.SMALL_STRONG, lines=MANY_LINES)
        self._value.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self._control: MarkedSlider | CheckBox
        if lever.toggles:
            self._control = CheckBox(lever.name)
            self._control.toggled.connect(self._toggled)
            column.addWidget(self._control, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            self._control = MarkedSlider()
            self._control.setAccessibleName(lever.name)
            self._control.valueChanged.connect(self._slid)
            words, name = Flow(GAP_PX), Words(lever.name, Text.SMALL, Ink.SOFT, lines=MANY_LINES)
            for part in (name, self._value):
                part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                words.addWidget(part)
            column.addLayout(words)
            column.addWidget(self._control)
        self.show_lever(lever)

    @property
    def control(self) -> MarkedSlider | CheckBox:
        """What the keyboard reaches."""
        return self._control

    def reserve(self, values: list[str]) -> None:
        """There is room for any of these values from now on, so that nothing moves while one takes another's place."""
        if values != self._values:
            self._values = values
            self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @property
    def toggles(self) -> bool:
        """Whether it is a box to check."""
        return self._lever.toggles

    def show_lever(self, lever: Lever) -> None:
        """The lever stands like this from now on, without asking anything."""
        self._lever = lever
        blocked = QSignalBlocker(self._control)
        if isinstance(self._control, CheckBox):
            self._control.setChecked(bool(lever.at))
        else:
            self._control.offer(lever.places, lever.so)
            self._control.setValue(lever.at)
            self._control.setAccessibleDescription(lever.value)
        blocked.unblock()
        self._value.say(lever.value)
        self._value.set_ink(Ink.ACCENT if lever.moved else Ink.TEXT)

    def _make_room(self) -> None:
        """As wide as the widest value, within the row, and as high as the one of most lines."""
        metrics = QFontMetricsF(font(Text.SMALL_STRONG))
        widest = max(map(metrics.horizontalAdvance, self._values), default=0.0)
        wide = min(int(widest) + 2, self.width())
        lines = (
            max(
                (len(wrapped_lines(each, font(Text.SMALL_STRONG), wide, MANY_LINES)) for each in self._values),
                default=1,
            )
            if widest >= wide
            else 1
        )
        self._value.setMinimumSize(wide, lines * Text.SMALL_STRONG.line_px)

    @Slot(bool)
    def _toggled(self, checked: bool) -> None:
        self.moved.emit(self._lever.circumstance, int(checked))

    @Slot(int)
    def _slid(self, place: int) -> None:
        self.moved.emit(self._lever.circumstance, place)
