"""A sentence above the habits with ways to answer it, there as long as it is said."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words

BELOW_PX = 16


class SaidBar(QWidget):
    """Says a sentence, and offers its ways below."""

    def __init__(self, ways: Sequence[QPushButton], ink: Ink = Ink.SOFT) -> None:
        super().__init__()
        self._words = Words("", Text.BODY, ink, lines=MANY_LINES)
        flow = Flow(8)
        for way in ways:
            flow.addWidget(way)
        card = Card(margin_px=16, spacing_px=12)
        card.column.addWidget(self._words)
        card.column.addLayout(flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, BELOW_PX)
        column.addWidget(card)

    def say(self, sentence: str) -> None:
        """The sentence stands there from now on; an empty one takes the bar away."""
        self._words.say(sentence)
        self.setVisible(bool(sentence))
