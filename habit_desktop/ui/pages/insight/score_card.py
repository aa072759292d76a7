"""Who predicts best: three bars, or a word on why it is too early to tell."""

from habit_desktop.ui.pages.insight.state import ScoreState
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.bars import Bars
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _


class ScoreCard(Card):
    """Compares the network, the simple rules and the average."""

    def __init__(self) -> None:
        super().__init__(spacing_px=4)
        self._sentence = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._bars = Bars()
        self.column.addWidget(Words(_("Who predicts best"), Text.CARD))
        self.column.addWidget(self._sentence)
        self.column.addSpacing(8)
        self.column.addWidget(self._bars)
        self.column.addStretch(1)

    def show_state(self, state: ScoreState) -> None:
        """The card shows this from now on."""
        self._sentence.say(state.sentence)
        self._bars.setVisible(bool(state.bars))
        self._bars.show_bars(state.bars)
