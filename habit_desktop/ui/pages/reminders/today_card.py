"""Today: what will remind and when, what stays quiet and why, and what was shown already."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from habit_desktop.ui.pages.reminders.line import Line
from habit_desktop.ui.pages.reminders.line_list import LineList
from habit_desktop.ui.pages.reminders.today_state import TodayState
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import wrapping_button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording import reminders_today as words
from habit_desktop.wording.language import _

SIDE_PX = 20
FIRST_SHOWN = 16


class TodayCard(Card):
    """Shows a line for each due habit, which opens to its reason, and on demand why the others do not remind."""

    why_wanted = Signal(str)  # habit id: answer with show_why

    def __init__(self) -> None:
        super().__init__(margin_px=0, spacing_px=2)
        self.column.setContentsMargins(0, 14, 0, 8)
        self._state: TodayState | None = None
        self._all = False
        self._title = Words("", Text.CARD, lines=MANY_LINES)
        self._legend = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self.list = LineList(_("Today's reminders"), timed=True)
        self.rest = wrapping_button("", quiet=True)
        for part in (self._title, self._legend):
            row = QHBoxLayout()
            row.setContentsMargins(SIDE_PX, 0, SIDE_PX, 0)
            row.addWidget(part)
            self.column.addLayout(row)
        self.column.addWidget(self.list)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeading)
        row.addStretch(1)
        self.column.addLayout(row)
        self.rest.clicked.connect(self._turn)
        self.list.chosen.connect(self._turn_line)

    @property
    def title(self) -> str:
        """What is still to come, as a sentence."""
        return self._title.text()

    @property
    def shows_all(self) -> bool:
        """Whether the habits stand here, too, of which nothing reminds today."""
        return self._all

    def show_state(self, state: TodayState) -> None:
        """The card shows this from now on."""
        if state == self._state:
            return
        self._state = state
        self._title.say(state.title)
        self._legend.say(state.legend)
        self._legend.setVisible(bool(state.legend))
        self._fill()

    def show_why(self, habit: str, sentence: str) -> None:
        """Why a habit is not reminded of, or how it was, stands below its line."""
        self.list.open(habit, ((words.why_name(), sentence),))

    def _fill(self) -> None:
        state = self._state
        if state is None:
            return
        due = state.lines
        shown = [*due, *state.others] if self._all else due[:FIRST_SHOWN] if len(due) > FIRST_SHOWN + 2 else due
        hidden = len(due) - len(shown) + state.others_count
        self.list.show_lines(shown)
        self.list.setVisible(bool(shown))
        self.rest.setText(words.fewer() if self._all else words.others(hidden))
        self.rest.setVisible(self._all or hidden > 0)
        if self.list.opened:  # what it says may be another thing by now
            self.why_wanted.emit(self.list.opened)

    @Slot()
    def _turn(self) -> None:
        self._all = not self._all
        self._fill()

    @Slot(object)
    def _turn_line(self, line: Line) -> None:
        if self.list.opened == line.key:
            self.list.open("", ())
        else:
            self.why_wanted.emit(line.habit)
