"""What is to become of a stopwatch that was running when the window closed."""

from PySide6.QtCore import Signal

from habit_desktop.ui.pages.today.said_bar import SaidBar
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording.language import _


class StopwatchBar(SaidBar):
    """Tells of the stopwatch and offers three ways: to go on, to add its time, to forget it."""

    continued = Signal()
    added = Signal()
    forgotten = Signal()

    def __init__(self) -> None:
        self._add = button("", small=True)
        go_on, forget = button(_("Go on timing"), small=True, primary=True), button(_("Forget it"), small=True)
        super().__init__([go_on, self._add, forget], Ink.TEXT)
        go_on.clicked.connect(self.continued)
        self._add.clicked.connect(self.added)
        forget.clicked.connect(self.forgotten)
        self.hide()

    def ask(self, sentence: str, add: str) -> None:
        """The question stands there until it is answered; an empty sentence takes it away."""
        self._add.setText(add)
        self.say(sentence)
