"""What stands below the habits: what a view leaves out, the way to see it, and the keys that help."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from habit_desktop.ui.pages.today.choice import Layout
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _


class TodayFoot(QWidget):
    """Counts what is hidden, and says why where nothing is shown."""

    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._nothing = Words("", Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self._left_out = Words("", Text.SMALL, Ink.SOFT)
        self.show_all = button(_("Show all"), quiet=True, small=True)
        self._hints = Words("", Text.SMALL, Ink.FAINT, lines=MANY_LINES)
        hidden = QHBoxLayout()
        hidden.addWidget(self._left_out)
        hidden.addWidget(self.show_all)
        hidden.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._nothing)
        column.addSpacing(12)
        column.addLayout(hidden)
        column.addSpacing(4)
        column.addWidget(self._hints)
        self.show_all.clicked.connect(self.all_wanted)
        self.tell("", "")

    @property
    def tells_of_nothing(self) -> bool:
        """Whether it says that no habit is shown."""
        return bool(self._nothing.text())

    def tell(self, nothing: str, left_out: str) -> None:
        """It says why nothing is shown, and counts what is hidden; what is empty takes no room."""
        self._nothing.say(nothing)
        self._nothing.setVisible(bool(nothing))
        self._left_out.say(left_out)
        for part in (self._left_out, self.show_all):
            part.setVisible(bool(left_out))

    def show_hints(self, layout: Layout, wanted: bool) -> None:
        """The keys of a layout are named, where there is something to use them on."""
        hints = {
            Layout.LIST: _("Space done · S skip · N note · G grid · Ctrl Z undo · ? all shortcuts"),
            Layout.GRID: _("Space done · S skip · Enter more · G list · Ctrl Z undo · ? all shortcuts"),
        }[layout].split(" · ")
        self._hints.say(" · ".join(hint.replace(" ", "\u00a0") for hint in hints))
        self._hints.setVisible(wanted)
