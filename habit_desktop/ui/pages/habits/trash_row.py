"""One habit in the trash, with the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from habit_desktop.domain.habit import Habit
from habit_desktop.ui.pages.habits.badge import Badge
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.reading_way import margins
from habit_desktop.ui.widgets.words import Ink, Words
from habit_desktop.wording.language import _


class TrashRow(QWidget):
    """Says which habit it was, and until when it is at hand."""

    restore_wanted = Signal()

    def __init__(self, habit: Habit, until: str) -> None:
        super().__init__()
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Words(habit.name, Text.STRONG, lines=2))
        texts.addWidget(Words(until, Text.SMALL, Ink.SOFT, lines=2))
        restore = button(_("Restore"), small=True)
        restore.setAccessibleName(_("Restore {name}").format(name=habit.name))
        restore.clicked.connect(self.restore_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(16, 10, 12, 10))
        row.setSpacing(12)
        row.addWidget(Badge(habit), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        row.addWidget(restore, 0, Qt.AlignmentFlag.AlignVCenter)
