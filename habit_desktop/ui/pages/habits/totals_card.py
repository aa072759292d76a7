"""What was done of what was asked for: three spans side by side, under a sentence."""

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from habit_desktop.ui.pages.habits.state import TotalState
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words

SPANS = 3
GAP_PX = 16


class TotalsCard(Card):
    """Shows the spans."""

    def __init__(self) -> None:
        super().__init__(spacing_px=12)
        self._title = Words("", Text.CARD, lines=MANY_LINES)
        self._spans = [_Span() for _place in range(SPANS)]
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(GAP_PX)
        for span in self._spans:
            self._row.addWidget(span, 1)
        self.column.addWidget(self._title)
        self.column.addLayout(self._row)

    def show_totals(self, title: str, totals: tuple[TotalState, ...]) -> None:
        """The spans are these from now on."""
        self._title.say(title)
        for shown, state in zip(self._spans, totals, strict=True):
            shown.show_state(state)

    def set_narrow(self, narrow: bool) -> None:
        """The spans stand below each other, or side by side."""
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for place in range(SPANS):
            self._row.setStretch(place, int(not narrow))


class _Span(QWidget):
    """One span: its name, its share, and how it compares."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._counts = Words("", Text.SMALL, Ink.SOFT), Words("", Text.BODY, Ink.SOFT)
        self._share = Words("", Text.PAGE)
        self._change = Words("", Text.SMALL, lines=MANY_LINES)
        numbers = Flow(10)
        numbers.addWidget(self._share)
        numbers.addWidget(self._counts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._name)
        column.addLayout(numbers)
        column.addWidget(self._change)

    def show_state(self, state: TotalState) -> None:
        """The span is this from now on."""
        self.setAccessibleName(state.said)
        self._name.say(state.name)
        self._share.say(state.share)
        self._counts.say(state.counts)
        self._change.say(state.change)
        self._change.set_ink(state.ink)
