"""The line under a field that says what is wrong with it."""

from PySide6.QtWidgets import QWidget

from habit_desktop.ui.dialogs.habit.problems import Problem
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words


class ProblemLine(Words):
    """Says nothing, and takes no room, while there is nothing to say; a screen reader hears it with the field."""

    def __init__(self, field: QWidget) -> None:
        super().__init__("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._field = field
        self.hide()

    def show_problem(self, problem: Problem | None, warns: bool) -> None:
        """So much is to be said from now on; it ``warns`` once the person has been at the field."""
        words = problem.words if problem else ""
        self.say(words)
        self.set_ink(Ink.NEGATIVE if problem and problem.grave and warns else Ink.SOFT)
        self.setVisible(bool(words))
        self._field.setAccessibleDescription(words)
