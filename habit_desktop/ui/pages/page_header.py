"""The top of a page: its title and subtitle, and its controls, beside or below them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words

BESIDE_PX = 12


class PageHeader(QWidget):
    """A title, a line under it, and a row of controls."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Words("", Text.PAGE, lines=2)
        self._subtitle = Words("", Text.BODY, Ink.SOFT, lines=MANY_LINES)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._subtitle)
        self.lead = QHBoxLayout()
        self.lead.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(BESIDE_PX)
        top.addLayout(self.lead)
        top.addLayout(texts, 1)
        self.controls = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.controls.setSpacing(8)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(BESIDE_PX)
        self._box.addLayout(top, 1)
        self._box.addLayout(self.controls)

    def say(self, title: str, subtitle: str) -> None:
        """The title and the line under it are these from now on."""
        self._title.say(title)
        self._subtitle.say(subtitle)

    def title_px(self) -> int:
        """How wide the title is in one line."""
        return self._title.sizeHint().width()

    def set_narrow(self, narrow: bool) -> None:
        """The controls stand below the title, or beside it."""
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._box.setAlignment(self.controls, Qt.AlignmentFlag(0) if narrow else Qt.AlignmentFlag.AlignVCenter)
