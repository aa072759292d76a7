"""The habit page: everything about one habit, and every past day to correct."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from habit_desktop.ui.pages.page_header import PageHeader
from habit_desktop.ui.pages.scrolling import ScrollingPage


class HabitPage(ScrollingPage):
    """Shows one habit's reading and says what a person wants done with it."""

    back_requested = Signal()
    edit_wanted = Signal(str)
    archive_requested = Signal(str)
    insight_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._habit_id = ""
        self._header = PageHeader()
        self.column.addWidget(self._header)
        self.column.addStretch(1)
        for keys in (Qt.Key.Key_Escape, Qt.Key.Key_Left | Qt.KeyboardModifier.AltModifier):
            QShortcut(
                QKeySequence(keys),
                self,
                self.back_requested.emit,
                context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
            )

    @property
    def habit_id(self) -> str:
        """The habit that is shown, or is about to be."""
        return self._habit_id

    def choose(self, habit_id: str) -> None:
        """The page is about this habit from now on; its reading follows."""
        self._habit_id = habit_id
