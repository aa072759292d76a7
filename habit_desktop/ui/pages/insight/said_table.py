"""A table of what was said, what happened, and on how many days."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from habit_desktop.ui.theme.fonts import Text, scaled
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _
from habit_desktop.wording.rightness import said_row

COLUMNS = 3
GAP_PX = 28
TABLE_FROM_PX = 190
Row = tuple[str, str, str]


class SaidTable(QWidget):
    """Rows of three numbers under their heads, to be read and to be heard; in narrow places a sentence each."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Row] = ()
        self._in_columns = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP_PX)
        self._grid.setVerticalSpacing(2)
        self._cells: list[list[Words]] = []
        self._heads = [Words(head, Text.SMALL_STRONG, Ink.SOFT) for head in (_("Said"), _("Happened"), _("Days"))]
        for place, head in enumerate(self._heads):
            self._put(head, 0, place)
        self._grid.setColumnStretch(COLUMNS, 1)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """The rows are these from now on."""
        self._rows = rows
        while len(self._cells) < len(rows):
            at = len(self._cells) + 1
            cells = [Words("", Text.SMALL) for _column in range(COLUMNS)]
            for place, cell in enumerate(cells):
                self._put(cell, at, place)
            sentence = Words("", Text.SMALL, lines=MANY_LINES)
            self._grid.addWidget(sentence, at, 0, 1, COLUMNS + 1)
            self._cells.append([*cells, sentence])
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        """Nothing is written anew as long as there is room for the same; what is shown may change the size again."""
        if self._has_room() is not self._in_columns:
            self._write()

    def _has_room(self) -> bool:
        """Whether each column's longest words fit, and there is air between them."""
        rows = [self._heads, *(cells[:COLUMNS] for cells in self._cells)]
        wide: int = sum(max(cells[place].sizeHint().width() for cells in rows) for place in range(COLUMNS))
        least: int = scaled(TABLE_FROM_PX)
        return self.width() >= max(least, wide + (COLUMNS - 1) * GAP_PX)

    def _write(self) -> None:
        """The rows stand in columns, or each is a sentence where these have no room."""
        empty = ("",) * (COLUMNS + 1)
        for cells, row in zip_longest(self._cells, self._rows):
            for cell, words in zip(cells, (*row, said_row(*row)) if row else empty, strict=True):
                cell.say(words)
        self._in_columns = self._has_room()
        for head in self._heads:
            head.setVisible(self._in_columns)
        for cells in self._cells:
            for cell in cells:
                cell.setVisible(bool(cell.text()) and self._in_columns == (cell is not cells[COLUMNS]))

    def _put(self, cell: Words, row: int, place: int) -> None:
        cell.setAlignment(Qt.AlignmentFlag.AlignTrailing if place else Qt.AlignmentFlag.AlignLeading)
        self._grid.addWidget(cell, row, place)
