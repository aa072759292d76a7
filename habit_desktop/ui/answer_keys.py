"""The keys that answer a day, wherever one has the keyboard; Space is each place's own, as it takes an answer back."""

from PySide6.QtCore import Qt

from habit_desktop.domain.history import Answer

ANSWER_KEYS = {Qt.Key.Key_S: Answer.SKIPPED, Qt.Key.Key_X: Answer.MISSED}
