"""The times at which a habit may remind, each on some weekdays."""

from datetime import time

from PySide6.QtCore import Qt, QTime, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from habit_desktop.domain.habit import ALL_WEEKDAYS, ReminderTime
from habit_desktop.domain.schedule import Weekdays
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.words import Ink, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.schedules import schedule_words

FIRST = ReminderTime(time(19, 0))


class ReminderLine(QWidget):
    """One time; its weekdays are kept as they are."""

    removed = Signal()

    def __init__(self, reminder: ReminderTime) -> None:
        super().__init__()
        self._weekdays = reminder.weekdays
        self._field = QTimeEdit(QTime(reminder.at.hour, reminder.at.minute))
        self._field.setDisplayFormat("HH:mm")
        self._field.setAccessibleName(_("Reminder time"))
        self._field.setFixedWidth(84)
        self._field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        remove = button(_("Remove"), quiet=True, small=True)
        remove.clicked.connect(self.removed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._field)
        if self._weekdays != ALL_WEEKDAYS:
            line.addWidget(Words(schedule_words(Weekdays(self._weekdays)), Text.SMALL, Ink.SOFT))
        line.addWidget(remove)
        line.addStretch(1)

    def reminder(self) -> ReminderTime:
        """The time as it stands."""
        at = self._field.time()
        return ReminderTime(time(at.hour(), at.minute()), self._weekdays)


class ReminderTimes(QWidget):
    """A list of times that grows and shrinks."""

    changed = Signal()

    def __init__(self, reminders: tuple[ReminderTime, ...]) -> None:
        super().__init__()
        self._lines: list[ReminderLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._add = button(_("Add a time"), small=True)
        self._add.clicked.connect(self.add)
        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addStretch(1)
        self._column.addLayout(row)
        for reminder in reminders:
            self._add_line(reminder)

    def reminders(self) -> list[ReminderTime]:
        """The times as they stand, each once, earliest first."""
        chosen = {line.reminder() for line in self._lines}
        return sorted(chosen, key=lambda reminder: (reminder.at, sorted(reminder.weekdays)))

    @Slot()
    def add(self) -> None:
        """One more time stands at the end."""
        self._add_line(FIRST)
        self.changed.emit()

    def _add_line(self, reminder: ReminderTime) -> None:
        line = ReminderLine(reminder)
        line.removed.connect(self._remove)
        self._lines.append(line)
        self._column.insertWidget(self._column.count() - 1, line)

    @Slot()
    def _remove(self) -> None:
        line = self.sender()
        if isinstance(line, ReminderLine):
            self._lines.remove(line)
            line.hide()
            line.deleteLater()
            self.changed.emit()
