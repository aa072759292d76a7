"""Each habit's way of reminding, one below the other, and whether its reminders fade."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from habit_desktop.ui.pages.reminders.habit_row import PolicyRow
from habit_desktop.ui.pages.reminders.habits_state import HabitsState
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.below import below_each_other
from habit_desktop.ui.widgets.buttons import wrapping_button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.segments import Segments
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording import reminder_habits as words
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import days as days_told

SIDE_PX = 20
FIRST_SHOWN = 8
SPANS_DAYS = (30, 90)


class HabitsCard(Card):
    """Shows the habits, the first few unless all are wanted."""

    policy_chosen = Signal(str, str)  # habit id, a Policy's value
    times_wanted = Signal(str)  # habit id
    span_chosen = Signal(int)  # days

    def __init__(self) -> None:
        super().__init__(margin_px=0, spacing_px=2)
        self.column.setContentsMargins(0, 14, 0, 8)
        self._state: HabitsState | None = None
        self._all = self._narrow = False
        self._title = Words("", Text.CARD, lines=MANY_LINES)
        self._legend = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self.span = Segments(_("Compared"), [(str(days), days_told(days)) for days in SPANS_DAYS])
        self.rows: list[PolicyRow] = []
        self._places = QVBoxLayout()
        self._places.setSpacing(0)
        self.rest = wrapping_button("", quiet=True)
        for part in (self._title, self._legend, self.span):
            row = QHBoxLayout()
            row.setContentsMargins(SIDE_PX, 6 if part is self.span else 0, SIDE_PX, 6 if part is self.span else 0)
            row.addWidget(part)
            self.column.addLayout(row)
        self.column.addLayout(self._places)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeading)
        row.addStretch(1)
        self.column.addLayout(row)
        self.rest.clicked.connect(self._all_wanted)
        self.span.changed.connect(self._choose_span)

    @property
    def title(self) -> str:
        """Which habits stand on their own, as a sentence."""
        return self._title.text()

    def show_state(self, state: HabitsState) -> None:
        """The card shows this from now on."""
        self._state = state
        self._title.say(state.title)
        self._legend.say(state.legend)
        self._fill()

    def set_narrow(self, narrow: bool) -> None:
        """The rows have little room, or much."""
        self._narrow = narrow
        for row in self.rows:
            row.set_narrow(narrow)

    def _fill(self) -> None:
        states = self._state.habits if self._state else ()
        shown = states if self._all else states[:FIRST_SHOWN]
        for gone in self.rows[len(shown) :]:
            gone.hide()
            gone.deleteLater()
        self.rows = self.rows[: len(shown)]
        for row, state in zip(self.rows, shown, strict=False):
            row.show_state(state)
        new = [PolicyRow(state) for state in shown[len(self.rows) :]]
        if new:
            self._places.addWidget(below_each_other(new))
        for row in new:
            row.set_narrow(self._narrow)
            row.policy_chosen.connect(self.policy_chosen)
            row.times_wanted.connect(self.times_wanted)
        self.rows += new
        self.rest.setText(words.all_habits(len(states) - len(shown)))
        self.rest.setVisible(len(states) > len(shown))

    @Slot()
    def _all_wanted(self) -> None:
        self._all = True
        self._fill()

    @Slot()
    def _choose_span(self) -> None:
        self.span_chosen.emit(int(self.span.value()))
