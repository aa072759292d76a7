"""A phone's newer backup that was found: the person says what is to become of it, and of the next ones."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import wrapping_button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.watching import always_label, once_label, stop_label

BELOW_PX = 16


class BackupAnswer(StrEnum):
    """What the person says about it."""

    ALWAYS = "always"
    ONCE = "once"
    STOP = "stop"


class BackupBar(QWidget):
    """Says what was found, and asks."""

    answered = Signal(object)  # BackupAnswer

    def __init__(self) -> None:
        super().__init__()
        self._words = Words("", Text.BODY, Ink.SOFT, lines=MANY_LINES)
        labels = {
            BackupAnswer.ALWAYS: always_label(),
            BackupAnswer.ONCE: once_label(),
            BackupAnswer.STOP: stop_label(),
        }
        self.ways = {
            answer: wrapping_button(words, small=True, quiet=answer is BackupAnswer.STOP)
            for answer, words in labels.items()
        }
        flow = Flow(8)
        for answer, way in self.ways.items():
            flow.addWidget(way)
            way.clicked.connect(lambda _checked=False, answer=answer: self.answered.emit(answer))
        card = Card(margin_px=16, spacing_px=12)
        card.column.addWidget(self._words)
        card.column.addLayout(flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, BELOW_PX)
        column.addWidget(card)

    def say(self, sentence: str) -> None:
        """A backup was found; nothing is asked where the sentence is empty."""
        self._words.say(sentence)
        self.setVisible(bool(sentence))
