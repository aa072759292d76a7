"""One need of a training by itself: a mark and words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from habit_desktop.ui.pages.insight.training_state import ConditionLine
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.icon import Icon
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _

MARK_PX = 16


class ConditionRow(QWidget):
    """Shows a need; who sees no mark hears how it stands."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = Icon(size_px=MARK_PX)
        self._words = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_line(self, line: ConditionLine | None) -> None:
        """The need is this from now on; None for no need."""
        self.setVisible(line is not None)
        if line is None:
            return
        self._mark.show_icon(line.icon, line.ink)
        self._words.say(line.words)
        self._words.setAccessibleName(_("{words} ({state})").format(words=line.words, state=line.state))
