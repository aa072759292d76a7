"""One line of the settings: a name, what it means, and its control."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QGridLayout, QWidget

from habit_desktop.domain.habit import Json
from habit_desktop.ui.dialogs.fields import label
from habit_desktop.ui.pages.settings.fields import Field
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.reading_way import begin_side, end_side
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words

SETTLES_MS = 600
SIDE_PX = 16


class SettingRow(QWidget):
    """A name and a sentence at the left, a control at the right; the sentence goes below both where room is little."""

    def __init__(self, name: str, control: QWidget) -> None:
        super().__init__()
        self._first = True
        self._control = control
        self._name = Words(name, Text.CONTROL, lines=MANY_LINES)
        label(self._name, control)
        self._meaning = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._problem = Words("", Text.SMALL, Ink.NEGATIVE, lines=MANY_LINES)
        self._problem.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(SIDE_PX, 12, SIDE_PX, 12)
        self._grid.setHorizontalSpacing(SIDE_PX)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._narrow = False
        self._places: tuple[bool, bool, bool] | None = None
        self._arrange()
        if isinstance(control, QAbstractSpinBox | QComboBox):
            control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            control.installEventFilter(self)

    def say(self, meaning: str, problem: str = "") -> None:
        """The setting means this from now on, or cannot be what is typed, and why; a screen reader hears either."""
        self._meaning.say(meaning)
        self._meaning.setVisible(bool(meaning))
        self._problem.say(problem)
        self._problem.setVisible(bool(problem))
        self._control.setAccessibleDescription(problem or meaning)

    def set_first(self, first: bool) -> None:
        """A first row has no line above it."""
        self._first = first
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """The sentence stands under name and control, or beside the control."""
        self._narrow = narrow
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # a part is as large as it is only in the theme's dress
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        """Put the parts where they have room: a control that would squeeze its name goes below all else."""
        control_px = max(self._control.sizeHint().width(), self._control.minimumWidth())
        needed_px = self._name.sizeHint().width() + control_px + 3 * SIDE_PX
        below = self._narrow and needed_px > self.width()
        fills = control_px > self.width() - 2 * SIDE_PX
        if (self._narrow, below, fills) == self._places:
            return
        self._places = (self._narrow, below, fills)
        for part in (self._name, self._meaning, self._problem, self._control):
            self._grid.removeWidget(part)
        centre = Qt.AlignmentFlag.AlignVCenter
        beside = self._narrow and not below
        side = centre if beside else Qt.AlignmentFlag.AlignBottom
        self._grid.addWidget(self._name, 0, 0, 1, 2 if below else 1, side)
        self._grid.addWidget(self._meaning, 1, 0, 1, 2 if self._narrow else 1)
        self._grid.addWidget(self._problem, 2, 0, 1, 2 if self._narrow else 1)
        if below:
            self._grid.addWidget(self._control, 3, 0, 1, 2, Qt.AlignmentFlag(0) if fills else begin_side())
        else:
            lines = 1 if self._narrow else 3
            self._grid.addWidget(self._control, 0, 1, lines, 1, centre | end_side())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wheel that scrolls the page changes nothing it passes over."""
        if event.type() is QEvent.Type.Wheel and not self._control.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._first:
            painter = QPainter(self)
            painter.setPen(QPen(tokens_of(self.palette()).line, 1))
            painter.drawLine(SIDE_PX, 0, self.width() - SIDE_PX, 0)


class ValueRow(SettingRow):
    """A row whose control has a value: ``edited`` at each stroke, ``settled`` once nobody types any more."""

    edited = Signal(object)
    settled = Signal(object)

    def __init__(self, name: str, field: Field) -> None:
        super().__init__(name, field.widget)
        self.field = field
        self._settling = QTimer(self, singleShot=True, interval=SETTLES_MS)
        self._settling.timeout.connect(self._settle)
        field.edited.connect(self._edited)
        if isinstance(field.widget, QAbstractSpinBox):
            field.widget.editingFinished.connect(self._settle_now)

    def show_value(self, value: Json) -> None:
        """The control shows this, unless a person is just about to say something else."""
        if not self._settling.isActive() and value != self.field.read():
            self.field.edited.disconnect(self._edited)
            self.field.show(value)
            self.field.edited.connect(self._edited)

    @Slot()
    def _edited(self) -> None:
        self.edited.emit(self.field.read())
        if self.field.typed:
            self._settling.start()
        else:
            self._settle()

    @Slot()
    def _settle_now(self) -> None:
        if self._settling.isActive():
            self._settle()

    @Slot()
    def _settle(self) -> None:
        self._settling.stop()
        self.settled.emit(self.field.read())
