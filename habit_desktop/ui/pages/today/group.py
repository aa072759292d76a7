"""The rows of one tag on a card, under the tag's name."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.ui.pages.today.row import TodayRow
from habit_desktop.ui.pages.today.state import Group
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.words import Ink, Words


class TodayGroup(QWidget):
    """Shows one group; ``rows`` are its rows from top to bottom."""

    def __init__(self, group: Group) -> None:
        super().__init__()
        title = Words(group.title.upper(), Text.SMALL_STRONG, Ink.SOFT)
        spaced = title.font()
        spaced.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
        title.setFont(spaced)
        title.setAccessibleName(group.title)
        card = Card(margin_px=0, spacing_px=0)
        self.rows = tuple(TodayRow(row) for row in group.rows)
        for number, row in enumerate(self.rows):
            row.set_first(number == 0)
            card.column.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if group.title:
            column.addWidget(title)
        column.addWidget(card)
