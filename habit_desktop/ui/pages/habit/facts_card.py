"""The numbers of a habit at a glance: strength, chance, run and days done."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from habit_desktop.ui.pages.habit.head_state import Fact
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.joins import called, line_of
from habit_desktop.wording.plain_tip import plain_tip

COUNT = 4
GAP_PX = 16
MARGIN_PX = 16
INKS = (Ink.TEXT, Ink.ACCENT, Ink.TEXT, Ink.TEXT)
"""The chance is the accent's: a strength looks different."""


class FactsCard(Card):
    """Shows four numbers, beside each other or two by two."""

    def __init__(self) -> None:
        super().__init__(margin_px=MARGIN_PX, spacing_px=0)
        self._narrow = False
        self._across = 0
        self._names = [Words("", Text.SMALL, Ink.SOFT) for _number in range(COUNT)]
        self._numbers = [Words("", Text.PAGE, ink) for ink in INKS]
        self._details = [Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES) for _number in range(COUNT)]
        self._parts = [self._made(number) for number in range(COUNT)]
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP_PX)
        self._grid.setVerticalSpacing(GAP_PX)
        self.column.addLayout(self._grid)
        self.set_narrow(False)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """The numbers are these from now on."""
        for number, fact in enumerate(facts):
            self._names[number].say(fact.name)
            self._numbers[number].say(fact.number)
            self._details[number].say(fact.detail)
            self._parts[number].setAccessibleName(called(fact.name, line_of((fact.number, fact.detail))))
            self._parts[number].setAccessibleDescription(fact.explained)
            self._parts[number].setToolTip(plain_tip(fact.explained))
        self._arrange()

    def set_narrow(self, narrow: bool) -> None:
        """The numbers stand two by two, or in one line; below each other where text is too large for that."""
        self._narrow = narrow
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        room = self.width() - 2 * MARGIN_PX + GAP_PX
        most = 2 if self._narrow else COUNT
        across = next((count for count in (COUNT, 2) if count <= most and count * self._needed_px() <= room), 1)
        if across == self._across:
            return
        self._across = across
        for number, part in enumerate(self._parts):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, number // across, number % across)
        for column in range(COUNT):
            self._grid.setColumnStretch(column, int(column < across))

    def _needed_px(self) -> int:
        """The room a number and its name need, with the gap beside them."""
        return GAP_PX + max(words.sizeHint().width() for words in (*self._names, *self._numbers))

    def _made(self, number: int) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for words in (self._names[number], self._numbers[number], self._details[number]):
            column.addWidget(words)
        column.addStretch(1)
        return part
