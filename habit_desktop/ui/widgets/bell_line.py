"""What the reminder of a habit does today: a bell and a few words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.icon import Icon
from habit_desktop.ui.widgets.words import Ink, Words


class BellLine(QWidget):
    """A bell that rings, one that rests, or words alone."""

    def __init__(self) -> None:
        super().__init__()
        self._keeps_room = True
        self._has_icon = False
        self._icon = Icon()
        self._words = Words("", Text.SMALL, Ink.SOFT, lines=2)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)

    def keep_icon_room(self, keep: bool) -> None:
        """Words without a bell stand in line with those that have one, or use the room."""
        self._keeps_room = keep
        self._icon.setVisible(keep or self._has_icon)

    def show_line(self, text: str, rings: bool | None) -> None:
        """The words are these from now on; ``rings`` is None where there is nothing to ring for."""
        self._words.say(text)
        if rings is None:
            self._icon.show_icon("", Ink.SOFT)
        else:
            self._icon.show_icon("bell" if rings else "bell-off", Ink.ACCENT if rings else Ink.FAINT)
        self._has_icon = rings is not None
        self.setAccessibleName(text)
        self.keep_icon_room(self._keeps_room)
