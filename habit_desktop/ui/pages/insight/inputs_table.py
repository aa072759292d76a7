"""The network's ten inputs, each with what was read, how the network sees it, and what it means."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from habit_desktop.engine.inside import Inside
from habit_desktop.ui.pages.insight.adds_up import input_lines
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _

INPUTS = 10
LINES_EACH = 3
APART_PX = 8
GAP_PX = 12


class InputsTable(QWidget):
    """Under each input's name and numbers stands its meaning."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("The ten inputs of the network"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 8)
        grid.setHorizontalSpacing(GAP_PX)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for column, name in enumerate((_("Input"), _("Read"), _("Seen as"))):
            head = Words(name, Text.SMALL, Ink.SOFT)
            head.setAlignment(Qt.AlignmentFlag.AlignTrailing if column else Qt.AlignmentFlag.AlignLeading)
            grid.addWidget(head, 0, column)
        self._lines = [self._make_line(grid, 1 + LINES_EACH * number) for number in range(INPUTS)]

    def show_inputs(self, inside: Inside) -> None:
        """The inputs are these from now on."""
        for (name, raw, seen, meaning), line in zip(self._lines, input_lines(inside), strict=True):
            name.say(line.name)
            raw.say(line.raw)
            seen.say(line.seen)
            meaning.say(line.meaning)

    def _make_line(self, grid: QGridLayout, row: int) -> tuple[Words, Words, Words, Words]:
        name = Words("", Text.SMALL_STRONG, lines=MANY_LINES)
        raw, seen = Words("", Text.SMALL), Words("", Text.SMALL_STRONG)
        for number in (raw, seen):
            number.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        meaning = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        for column, words in enumerate((name, raw, seen)):
            grid.addWidget(words, row + 1, column, Qt.AlignmentFlag.AlignTop if column else Qt.AlignmentFlag(0))
        grid.addWidget(meaning, row + 2, 0, 1, 3)
        grid.setRowMinimumHeight(row, APART_PX)
        return name, raw, seen, meaning
