"""What is to become of a stopwatch that was running when the window closed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Words
from habit_desktop.wording.language import _

BELOW_PX = 16


class StopwatchBar(QWidget):
    """Tells of the stopwatch and offers three ways: to go on, to add its time, to forget it."""

    continued = Signal()
    added = Signal()
    forgotten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Words("", Text.BODY, lines=MANY_LINES)
        self._add = button("", small=True)
        go_on, forget = button(_("Go on timing"), small=True, primary=True), button(_("Forget it"), small=True)
        ways = Flow(8)
        for way in (go_on, self._add, forget):
            ways.addWidget(way)
        card = Card(margin_px=16, spacing_px=12)
        card.column.addWidget(self._words)
        card.column.addLayout(ways)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, BELOW_PX)
        column.addWidget(card)
        go_on.clicked.connect(self.continued)
        self._add.clicked.connect(self.added)
        forget.clicked.connect(self.forgotten)
        self.hide()

    def ask(self, sentence: str, add: str) -> None:
        """The question stands there until it is answered; an empty sentence takes it away."""
        self._words.say(sentence)
        self._add.setText(add)
        self.setVisible(bool(sentence))
