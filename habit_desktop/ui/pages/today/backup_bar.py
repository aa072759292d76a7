"""A phone's newer backup that was found: the person says what is to become of it, and of the next ones."""

from enum import StrEnum

from PySide6.QtCore import Signal

from habit_desktop.ui.pages.today.said_bar import SaidBar
from habit_desktop.ui.widgets.buttons import wrapping_button
from habit_desktop.wording.watching import always_label, once_label, stop_label


class BackupAnswer(StrEnum):
    """What the person says about it."""

    ALWAYS = "always"
    ONCE = "once"
    STOP = "stop"


class BackupBar(SaidBar):
    """Says what was found, and asks."""

    answered = Signal(object)  # BackupAnswer

    def __init__(self) -> None:
        labels = {
            BackupAnswer.ALWAYS: always_label(),
            BackupAnswer.ONCE: once_label(),
            BackupAnswer.STOP: stop_label(),
        }
        self.ways = {
            answer: wrapping_button(words, small=True, quiet=answer is BackupAnswer.STOP)
            for answer, words in labels.items()
        }
        super().__init__([*self.ways.values()])
        for answer, way in self.ways.items():
            way.clicked.connect(lambda _checked=False, answer=answer: self.answered.emit(answer))
