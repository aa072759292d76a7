"""Better times to remind at, each with yes and no."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from habit_desktop.ui.pages.habits.badge import Badge
from habit_desktop.ui.pages.reminders.times_state import ProposalState, TimesState
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.buttons import wrapping_button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording import reminder_habits as words
from habit_desktop.wording.joins import called
from habit_desktop.wording.language import _

SIDE_PX, AIR_PX, GAP_PX = 20, 10, 12
FIRST_SHOWN = 5


class TimesCard(Card):
    """Shows the proposals and says what a person answers."""

    accepted = Signal(str)  # habit id
    declined = Signal(str)  # habit id

    def __init__(self) -> None:
        super().__init__(margin_px=0, spacing_px=2)
        self.column.setContentsMargins(0, 14, 0, 14)
        self._state: TimesState | None = None
        self._narrow = self._all = False
        self._title = Words("", Text.CARD, lines=MANY_LINES)
        self._legend = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._rest = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self.rows: list[ProposalRow] = []
        self._places = QVBoxLayout()
        self._places.setContentsMargins(0, 4, 0, 4)
        self._places.setSpacing(0)
        for part in (self._title, self._legend):
            self.column.addLayout(_inset(part))
        self.column.addLayout(self._places)
        self.more = wrapping_button("", quiet=True)
        self.more.clicked.connect(self._all_wanted)
        self.more.hide()
        line = QHBoxLayout()
        line.setContentsMargins(8, 0, 8, 0)
        line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        line.addStretch(1)
        self.column.addLayout(line)
        self.column.addLayout(_inset(self._rest))

    @property
    def title(self) -> str:
        """For which habits a better time is known, as a sentence."""
        return self._title.text()

    def show_state(self, state: TimesState) -> None:
        """The card shows this from now on."""
        if state == self._state:
            return
        self._state = state
        self._title.say(state.title)
        self._legend.say(state.legend)
        self._rest.say(state.rest)
        self._rest.setVisible(bool(state.rest))
        self._fill()

    def _fill(self) -> None:
        """The rows are those of the first proposals, or of all: those there are stay, for the keyboard may be there."""
        proposals = self._state.proposals if self._state else ()
        shown = proposals if self._all else proposals[:FIRST_SHOWN]
        kept = {row.state: row for row in self.rows if row.state in shown}
        for gone in self.rows:
            if gone not in kept.values():
                self._places.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
        self.rows = [kept.get(each) or self._row(each) for each in shown]
        for place, row in enumerate(self.rows):
            self._places.insertWidget(place, row)
        self.more.setText(words.all_habits(len(proposals) - len(shown)))
        self.more.setVisible(len(proposals) > len(shown))

    @Slot()
    def _all_wanted(self) -> None:
        self._all = True
        self._fill()

    def set_narrow(self, narrow: bool) -> None:
        """The answers stand below the sentence, or beside it."""
        self._narrow = narrow
        for row in self.rows:
            row.set_narrow(narrow)

    def _row(self, state: ProposalState) -> "ProposalRow":
        row = ProposalRow(state)
        row.set_narrow(self._narrow)
        row.yes.clicked.connect(partial(self.accepted.emit, state.habit.id))
        row.no.clicked.connect(partial(self.declined.emit, state.habit.id))
        return row


class ProposalRow(QWidget):
    """One proposal: the habit, why and when, yes and no."""

    def __init__(self, state: ProposalState) -> None:
        super().__init__()
        self.state = state
        name = state.habit.name
        self.yes, self.no = wrapping_button(state.yes), wrapping_button(state.no, quiet=True)
        for way, text in ((self.yes, state.yes), (self.no, state.no)):
            way.setAccessibleName(called(name, text))
            way.setAccessibleDescription(state.sentence)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Words(_("{name}, {now}").format(name=name, now=state.current), Text.STRONG, lines=MANY_LINES))
        texts.addWidget(Words(state.sentence, Text.SMALL, Ink.SOFT, lines=MANY_LINES))
        lead = QHBoxLayout()
        lead.setSpacing(GAP_PX)
        lead.addWidget(Badge(state.habit), 0, Qt.AlignmentFlag.AlignTop)
        lead.addLayout(texts, 1)
        ways = Flow(8)
        ways.addWidget(self.yes)
        ways.addWidget(self.no)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(SIDE_PX, AIR_PX, SIDE_PX, AIR_PX)
        self._box.setSpacing(GAP_PX)
        self._box.addLayout(lead, 1)
        self._box.addLayout(ways)

    def set_narrow(self, narrow: bool) -> None:
        """The answers stand below the sentence, or beside it."""
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(6 if narrow else GAP_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(tokens_of(self.palette()).line, 1))
        painter.drawLine(SIDE_PX, 0, self.width() - SIDE_PX, 0)


def _inset(part: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(SIDE_PX, 0, SIDE_PX, 0)
    row.addWidget(part)
    return row
