"""The network's ten inputs, each with what was read, how the network sees it, and what it means."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from habit_desktop.engine.inside import Inside
from habit_desktop.ui.pages.insight.adds_up import input_lines
from habit_desktop.ui.theme.fonts import Text, scaled
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _

INPUTS = 10
LINES_EACH = 4
APART_PX = 8
GAP_PX = 12
BESIDE_FROM_PX = 220
Line = tuple[Words, Words, Words, Words]


class InputsTable(QWidget):
    """Under each input's name and numbers stands its meaning; in narrow places the numbers stand below the name."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("The ten inputs of the network"))
        self._beside: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 8)
        self._grid.setHorizontalSpacing(GAP_PX)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._heads = [Words(name, Text.SMALL, Ink.SOFT) for name in (_("Input"), _("Value"), _("Seen as"))]
        for column, head in enumerate(self._heads):
            head.setAlignment(Qt.AlignmentFlag.AlignTrailing if column else Qt.AlignmentFlag.AlignLeading)
            self._grid.addWidget(head, 0, column)
        self._lines = [_line() for _input in range(INPUTS)]
        self._place()

    def show_inputs(self, inside: Inside) -> None:
        """The inputs are these from now on."""
        for (name, raw, seen, meaning), line in zip(self._lines, input_lines(inside), strict=True):
            name.say(line.name)
            raw.say(line.raw)
            seen.say(line.seen)
            meaning.say(line.meaning)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._place()

    def _place(self) -> None:
        """Each line has its places in the grid."""
        beside = self.width() >= scaled(BESIDE_FROM_PX)
        if beside is self._beside:
            return
        self._beside = beside
        for head in self._heads:
            head.setVisible(beside)
        for number, (name, raw, seen, meaning) in enumerate(self._lines):
            row = 1 + LINES_EACH * number
            self._grid.setRowMinimumHeight(row, APART_PX)
            below = row + 1 if beside else row + 2
            self._grid.addWidget(name, row + 1, 0, 1, 1 if beside else 3)
            self._grid.addWidget(raw, below, 1 if beside else 0, 1, 1 if beside else 2)
            self._grid.addWidget(seen, below, 2)
            raw.setAlignment(Qt.AlignmentFlag.AlignTrailing if beside else Qt.AlignmentFlag.AlignLeading)
            self._grid.addWidget(meaning, row + 3, 0, 1, 3)


def _line() -> Line:
    name = Words("", Text.SMALL_STRONG, lines=MANY_LINES)
    raw, seen = Words("", Text.SMALL, lines=MANY_LINES), Words("", Text.SMALL_STRONG, lines=MANY_LINES)
    seen.setAlignment(Qt.AlignmentFlag.AlignTrailing)
    seen.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
    return name, raw, seen, Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
