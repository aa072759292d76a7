"""A time on the wall, typed digit by digit."""

from datetime import time

from PySide6.QtCore import QEvent, QObject, Qt, QTime
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QTimeEdit

from habit_desktop.ui.widgets.reading_way import begin_side


class TimeField(QTimeEdit):
    """Wherever it is clicked, the hours or the minutes there are chosen whole, and what is typed takes their place."""

    def __init__(self, at: time, name: str) -> None:
        super().__init__(QTime(at.hour, at.minute))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as a clock is read everywhere
        self.setDisplayFormat("HH:mm")  # after it: Qt turns the format of a field that is mirrored
        self.setAlignment(begin_side())
        self.setAccessibleName(name)
        self.lineEdit().installEventFilter(self)

    def chosen(self) -> time:
        """Return the time that is shown."""
        shown = self.time()
        return time(shown.hour(), shown.minute())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.setSelectedSection(self.Section.HourSection)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose what was clicked, unless a part was drawn over by hand."""
        if event.type() == QEvent.Type.MouseButtonRelease and not self.lineEdit().hasSelectedText():
            self.setSelectedSection(self.currentSection())
        return super().eventFilter(watched, event)
