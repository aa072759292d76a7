"""One of many to choose from, as a square without words."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QRadioButton

from habit_desktop.ui.theme.fonts import grown
from habit_desktop.wording.plain_tip import plain_tip


class ChoiceCell(QRadioButton):
    """A radio button that is pressed anywhere; what it looks like is up to its kind, and its name is its tool tip."""

    size_px: int

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(grown(self.size_px), grown(self.size_px))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)
