"""A part of the form under its own title."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.ui.dialogs.habit.problem_line import ProblemLine
from habit_desktop.ui.dialogs.habit.problems import Place
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.words import Ink, Words


class Section(QWidget):
    """Fields that belong together; says that something ``changed``, and where the person ``visited``."""

    changed = Signal()
    visited = Signal(object)  # Place

    def __init__(self, title: str) -> None:
        super().__init__()
        words = Words(title.upper(), Text.SMALL_STRONG, Ink.SOFT)
        spaced = words.font()
        spaced.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
        words.setFont(spaced)
        words.setAccessibleName(title)
        self.setAccessibleName(title)
        self.lines: dict[Place, ProblemLine] = {}
        card = Card(margin_px=16, spacing_px=12)
        self.column = card.column
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(words)
        column.addWidget(card)

    def with_line(self, place: Place, field: QWidget, layout: QVBoxLayout) -> QVBoxLayout:
        """The layout of a field with a line under it, for what is to be said of the field."""
        self.lines[place] = ProblemLine(field)
        layout.addWidget(self.lines[place])
        return layout
