"""Something said once where everybody looks, with a way to more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words

BELOW_PX = 16


class ToldBar(QWidget):
    """Says a sentence until it is read; ``way`` leads to more, ``fine`` takes it away."""

    followed = Signal()
    read = Signal()

    def __init__(self, way: str, fine: str) -> None:
        super().__init__()
        self._words = Words("", Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self.way, self.fine = button(way, small=True), button(fine, small=True, quiet=True)
        ways = Flow(8)
        for each in (self.way, self.fine):
            ways.addWidget(each)
        card = Card(margin_px=16, spacing_px=12)
        card.column.addWidget(self._words)
        card.column.addLayout(ways)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, BELOW_PX)
        column.addWidget(card)
        self.way.clicked.connect(self.followed)
        self.fine.clicked.connect(self.read)

    def say(self, sentence: str) -> None:
        """A sentence is said, or nothing where it is empty."""
        self._words.say(sentence)
        self.setVisible(bool(sentence))
