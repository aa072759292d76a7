"""Settings that belong together, on a card under their name."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.ui.pages.settings.row import SettingRow
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.words import Ink, Words


class SettingsSection(QWidget):
    """A name, and rows on a card; ``rows`` stand from top to bottom."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.rows: list[SettingRow] = []
        words = Words(title.upper(), Text.SMALL_STRONG, Ink.SOFT, lines=2)
        spaced = words.font()
        spaced.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
        words.setFont(spaced)
        words.setAccessibleName(title)
        self._card = Card(margin_px=0, spacing_px=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(words)
        column.addWidget(self._card)

    def add(self, row: SettingRow) -> None:
        """One more row stands at the end."""
        row.set_first(not self.rows)
        self.rows.append(row)
        self._card.column.addWidget(row)

    def set_narrow(self, narrow: bool) -> None:
        """All rows have little room, or much."""
        for row in self.rows:
            row.set_narrow(narrow)
