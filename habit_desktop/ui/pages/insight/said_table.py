"""A table of what was said, what happened, and on how many days."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.words import Ink, Words
from habit_desktop.wording.language import _

COLUMNS = 3


class SaidTable(QWidget):
    """Rows of three numbers under their heads, to be read and to be heard."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(28)
        self._grid.setVerticalSpacing(2)
        self._cells: list[list[Words]] = []
        for place, head in enumerate((_("Said"), _("Happened"), _("Days"))):
            self._put(Words(head, Text.SMALL_STRONG, Ink.SOFT), 0, place)
        self._grid.setColumnStretch(COLUMNS, 1)

    def show_rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """The rows are these from now on."""
        while len(self._cells) < len(rows):
            cells = [Words("", Text.SMALL) for _column in range(COLUMNS)]
            for place, cell in enumerate(cells):
                self._put(cell, len(self._cells) + 1, place)
            self._cells.append(cells)
        for at, cells in enumerate(self._cells):
            for cell, words in zip(cells, rows[at] if at < len(rows) else ("",) * COLUMNS, strict=True):
                cell.say(words)
                cell.setVisible(at < len(rows))

    def _put(self, cell: Words, row: int, place: int) -> None:
        cell.setAlignment(Qt.AlignmentFlag.AlignTrailing if place else Qt.AlignmentFlag.AlignLeading)
        self._grid.addWidget(cell, row, place)
