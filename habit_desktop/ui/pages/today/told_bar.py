"""Something said once where everybody looks, with a way to more."""

from PySide6.QtCore import Signal

from habit_desktop.ui.pages.today.said_bar import SaidBar
from habit_desktop.ui.widgets.buttons import button


class ToldBar(SaidBar):
    """Says a sentence until it is read; ``way`` leads to more, ``fine`` takes it away."""

    followed = Signal()
    read = Signal()

    def __init__(self, way: str, fine: str) -> None:
        self.way, self.fine = button(way, small=True), button(fine, small=True, quiet=True)
        super().__init__([self.way, self.fine])
        self.way.clicked.connect(self.followed)
        self.fine.clicked.connect(self.read)
