"""What stands out, each with what it rests on; or that nothing does, which is the usual case."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QToolTip, QVBoxLayout, QWidget

from habit_desktop.ui.pages.habits.state import FindingState
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.icon import Icon, IconButton
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording import findings as words
from habit_desktop.wording.joins import text_of
from habit_desktop.wording.language import _
from habit_desktop.wording.overview import show_more
from habit_desktop.wording.plain_tip import plain_tip

FIRST_SHOWN = 5
ICON_COLUMN_PX = 30


class FindingsCard(Card):
    """Shows the findings, the first few unless more are wanted."""

    habit_opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(spacing_px=4)
        self._states: tuple[FindingState, ...] | None = None
        self._show_all = False
        self._title = Words(words.still_looking(), Text.CARD, lines=MANY_LINES)
        self._sentence = Words("", Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self._rows = QWidget()
        self.rest = button("", quiet=True)
        self.rest.clicked.connect(self._all_wanted)
        self.rest.hide()
        self.column.addWidget(self._title)
        self.column.addWidget(self._sentence)
        self.column.addWidget(self._rows)
        self.column.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)

    def show_findings(self, states: tuple[FindingState, ...]) -> None:
        """The findings are these from now on."""
        if states == self._states:
            return
        self._states = states
        self._title.say(words.findings_title(len(states)) if states else words.nothing_stands_out())
        self._sentence.say("" if states else words.what_is_looked_for())
        self._fill()

    def _fill(self) -> None:
        states = self._states or ()
        shown = states if self._show_all else states[:FIRST_SHOWN]
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(14)
        for state in shown:
            row = FindingRow(state)
            row.opened.connect(self.habit_opened)
            column.addWidget(row)
        self.column.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        self.rest.setText(show_more(len(states) - len(shown)))
        self.rest.setVisible(len(states) > len(shown))

    @Slot()
    def _all_wanted(self) -> None:
        self._show_all = True
        self._fill()


class FindingRow(QWidget):
    """One finding: its sentence, its evidence, what it is, and the way to its habit."""

    opened = Signal(str)

    def __init__(self, state: FindingState) -> None:
        super().__init__()
        self.setAccessibleName(text_of((state.sentence, state.evidence)))
        self._explained = state.explained
        self.what = IconButton("info", _("What is this?"), quiet=True, size_px=28)
        self.what.setToolTip(plain_tip(state.explained))
        self.what.setAccessibleDescription(state.explained)
        self.what.clicked.connect(self._explain)
        told = state.habits[-1]
        self.way = IconButton("chevron-right", _("Open {name}").format(name=told.name), quiet=True, size_px=28)
        self.way.clicked.connect(partial(self.opened.emit, told.id))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, ICON_COLUMN_PX)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Icon(state.sign, Ink.ACCENT), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Words(state.sentence, Text.STRONG, lines=MANY_LINES), 0, 1)
        grid.addWidget(self.what, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.way, 0, 3, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Words(state.evidence, Text.SMALL, Ink.SOFT, lines=MANY_LINES), 1, 1)

    @Slot()
    def _explain(self) -> None:
        """What is this: told at once, for those who do not hover."""
        below = self.what.mapToGlobal(QPoint(0, self.what.height()))
        QToolTip.showText(below, self._explained, self.what)
