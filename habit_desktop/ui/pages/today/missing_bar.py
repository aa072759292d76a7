"""What the desktop lacks, said once where everybody looks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.machine import fine_label, show_how_label

BELOW_PX = 16


class MissingBar(QWidget):
    """Says what is missing until it is read."""

    how_wanted = Signal()
    read = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Words("", Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self.how, self.fine = button(show_how_label(), small=True), button(fine_label(), small=True, quiet=True)
        ways = Flow(8)
        for way in (self.how, self.fine):
            ways.addWidget(way)
        card = Card(margin_px=16, spacing_px=12)
        card.column.addWidget(self._words)
        card.column.addLayout(ways)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, BELOW_PX)
        column.addWidget(card)
        self.how.clicked.connect(self.how_wanted)
        self.fine.clicked.connect(self.read)

    def say(self, sentence: str) -> None:
        """So much is missing; nothing is said where the sentence is empty."""
        self._words.say(sentence)
        self.setVisible(bool(sentence))
