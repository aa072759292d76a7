"""Why today's chance is what it is: ten dots and three reasons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from habit_desktop.ui.pages.insight.state import REASONS_TOLD, WhyState
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.ten_dots import TenDots
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words

POINTS_PX = 32


class WhyCard(Card):
    """Shows the reasons of one chance."""

    def __init__(self) -> None:
        super().__init__(spacing_px=4)
        self._title = Words("", Text.CARD, lines=2)
        self._in_ten = Words("", Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self._dots = TenDots()
        self._evidence = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._points = [Words("", Text.STRONG) for _line in range(REASONS_TOLD)]
        self._words = [Words("", Text.BODY, lines=MANY_LINES) for _line in range(REASONS_TOLD)]
        self._reasons = QWidget()
        reasons = QGridLayout(self._reasons)
        reasons.setContentsMargins(0, 10, 0, 4)
        reasons.setHorizontalSpacing(10)
        reasons.setVerticalSpacing(8)
        reasons.setColumnMinimumWidth(0, POINTS_PX)
        reasons.setColumnStretch(1, 1)
        for line, (points, words) in enumerate(zip(self._points, self._words, strict=True)):
            points.setAlignment(Qt.AlignmentFlag.AlignTrailing)
            reasons.addWidget(points, line, 0, Qt.AlignmentFlag.AlignTop)
            reasons.addWidget(words, line, 1)
        self.column.addWidget(self._title)
        self.column.addWidget(self._in_ten)
        self.column.addSpacing(4)
        self.column.addWidget(self._dots)
        self.column.addWidget(self._reasons)
        self.column.addSpacing(4)
        self.column.addWidget(self._evidence)
        self.column.addStretch(1)

    def show_state(self, state: WhyState) -> None:
        """The card shows this from now on."""
        self._title.say(state.title)
        self._in_ten.say(state.in_ten)
        self._dots.setVisible(state.probability is not None)
        self._dots.show_chance(state.probability or 0.0, state.in_ten)
        self._reasons.setVisible(bool(state.reasons))
        self._evidence.say(state.evidence)
        for line, (points, words) in enumerate(zip(self._points, self._words, strict=True)):
            told = state.reasons[line] if line < len(state.reasons) else None
            points.say(told.points if told else "")
            points.set_ink(told.ink if told else Ink.TEXT)
            words.say(told.words if told else "")
