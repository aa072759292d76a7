"""The times at which a habit may remind, each on some weekdays."""

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from habit_desktop.domain.habit import ReminderTime
from habit_desktop.ui.dialogs.habit.weekday_row import WeekdayRow
from habit_desktop.ui.theme.fonts import scaled
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.icon import IconButton
from habit_desktop.ui.widgets.time_field import TimeField
from habit_desktop.wording.dates import clock_time
from habit_desktop.wording.language import _

FIRST = time(19)
ONE_LINE_PX = 420
TIME_PX = 84


class ReminderLine(QWidget):
    """One time, its weekdays, and a way to take it away; in two lines where there is little room."""

    changed = Signal()
    removed = Signal()

    def __init__(self, reminder: ReminderTime, week_start: int = 0) -> None:
        super().__init__()
        self.field = TimeField(reminder.at, _("Reminder time"))
        self._fit()
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.weekdays = WeekdayRow(reminder.weekdays, week_start)
        self._remove = IconButton("close", "", quiet=True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.addWidget(self.field, 0, 0)
        self._in_one_line: bool | None = None
        self._arrange(True)
        self._grid.addWidget(self._remove, 0, 2, Qt.AlignmentFlag.AlignTrailing)
        self._grid.setColumnStretch(1, 1)
        self._name()
        self._remove.clicked.connect(self.removed)
        self.weekdays.changed.connect(self.changed)
        self.field.timeChanged.connect(self._timed)

    def reminder(self) -> ReminderTime:
        """The time as it stands; of the weekdays there may be none."""
        return ReminderTime(self.field.chosen(), self.weekdays.chosen())

    def stops(self) -> list[QWidget]:
        """What the keyboard reaches, in order."""
        return [self.field, *self.weekdays.stops(), self._remove]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width() >= scaled(ONE_LINE_PX))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """The time has the room its digits ask for."""
        self.field.setFixedWidth(scaled(TIME_PX))

    def _arrange(self, in_one_line: bool) -> None:
        if in_one_line is self._in_one_line:
            return
        self._in_one_line = in_one_line
        self._grid.removeWidget(self.weekdays)
        if in_one_line:
            self._grid.addWidget(self.weekdays, 0, 1, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        else:
            self._grid.addWidget(self.weekdays, 1, 0, 1, 3)

    @Slot()
    def _timed(self) -> None:
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        """A screen reader hears which time each control belongs to."""
        at = clock_time(self.reminder().at)
        self.weekdays.name_for(at)
        for name_it in (self._remove.setAccessibleName, self._remove.setToolTip):
            name_it(_("Remove {time}").format(time=at))


class ReminderTimes(QWidget):
    """A list of times that grows and shrinks."""

    changed = Signal()

    def __init__(self, reminders: Sequence[ReminderTime], week_start: int = 0) -> None:
        super().__init__()
        self._week_start = week_start
        self._lines: list[ReminderLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._add = button(_("Add a time"), small=True)
        self._add.clicked.connect(self.add)
        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addStretch(1)
        self._column.addLayout(row)
        self.show_reminders(reminders)

    def take_keyboard(self) -> None:
        """The keyboard is on the first time, or where one is added."""
        (self._lines[0].field if self._lines else self._add).setFocus(Qt.FocusReason.OtherFocusReason)

    def reminders(self) -> tuple[ReminderTime, ...]:
        """The times as they stand, from top to bottom."""
        return tuple(line.reminder() for line in self._lines)

    def show_reminders(self, reminders: Sequence[ReminderTime]) -> None:
        """The times are these from now on."""
        for line in [*self._lines]:
            self._drop(line)
        for reminder in reminders:
            self._add_line(reminder)
        self.changed.emit()

    @Slot()
    def add(self) -> None:
        """One more time stands at the end, on the weekdays of the one before, and the keyboard is on it."""
        before = self._lines[-1].reminder() if self._lines else ReminderTime(FIRST)
        line = self._add_line(ReminderTime(FIRST, before.weekdays))
        line.show()  # only what is shown takes the keyboard
        line.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _add_line(self, reminder: ReminderTime) -> ReminderLine:
        line = ReminderLine(reminder, self._week_start)
        line.removed.connect(self._remove)
        line.changed.connect(self.changed)
        before = self._lines[-1].stops()[-1] if self._lines else self._add
        self._lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)
        for stop in line.stops():
            self.setTabOrder(before, stop)
            before = stop
        self.setTabOrder(before, self._add)
        return line

    @Slot()
    def _remove(self) -> None:
        """The line is gone, and the keyboard goes on with what follows."""
        line = self.sender()
        if isinstance(line, ReminderLine):
            place = self._lines.index(line)
            self._drop(line)
            following = self._lines[place].field if place < len(self._lines) else self._add
            following.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

    def _drop(self, line: ReminderLine) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
