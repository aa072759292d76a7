"""What stands where nothing is yet: why, and what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import wrapping_button
from habit_desktop.ui.widgets.icon import Icon
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words

WIDEST_PX = 420


class EmptyState(QWidget):
    """An icon, a title, a sentence, and the ways on from here."""

    def __init__(self, icon: str, title: str, sentence: str) -> None:
        super().__init__()
        self._title = Words(title, Text.CARD, lines=MANY_LINES)
        self._sentence = Words(sentence, Text.BODY, Ink.SOFT, lines=MANY_LINES)
        for words in (self._title, self._sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._column.addWidget(Icon(icon, Ink.ACCENT, 36), 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(8)
        self._column.addWidget(self._title)
        self._column.addWidget(self._sentence)
        self._column.addSpacing(8)
        narrow = QWidget()
        narrow.setLayout(self._column)
        narrow.setMaximumWidth(WIDEST_PX)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(narrow, 1000)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(3)

    def say(self, title: str, sentence: str) -> None:
        """What is said is this from now on."""
        self._title.say(title)
        self._sentence.say(sentence)

    def add_way(self, text: str, primary: bool = False) -> QPushButton:
        """One more way on, returned for its click to be connected."""
        way = wrapping_button(text, primary=primary)
        self._column.addWidget(way)
        return way
