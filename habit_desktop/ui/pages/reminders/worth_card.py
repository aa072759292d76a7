"""Does it help? What chance has told of reminders, and the leave to let it tell."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from habit_desktop.engine.settings import Settings
from habit_desktop.ui.pages.reminders.line_list import LineList
from habit_desktop.ui.pages.reminders.worth_state import WorthState
from habit_desktop.ui.pages.settings.facts import Facts
from habit_desktop.ui.pages.settings.fields import switch_field
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _

SIDE_PX, ROW_SIDE_PX = 20, 4
HIGHEST_PX = 240
KEY = "try_reminders"


class WorthCard(Card):
    """Shows what reminders add, as far as is known, and lets the person turn the small test on and off."""

    setting_chosen = Signal(str, object)  # key, JSON value

    def __init__(self) -> None:
        super().__init__(margin_px=0, spacing_px=2)
        self.column.setContentsMargins(0, 14, 0, 4)
        self._title = Words("", Text.CARD, lines=MANY_LINES)
        self._legend = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self.list = LineList(_("What reminders add, habit by habit"), timed=False, highest_px=HIGHEST_PX)
        self._facts = Facts(self)
        self.trying = self._facts.add(KEY, switch_field(KEY, _("Allowed")))
        for part, side in ((self._title, SIDE_PX), (self._legend, SIDE_PX), (self.list, 0), (self.trying, ROW_SIDE_PX)):
            self.column.addLayout(_inset(part, side))
        self.trying.set_first(False)
        self.list.hide()
        self._facts.chosen.connect(self.setting_chosen)

    @property
    def title(self) -> str:
        """What is known, as a sentence."""
        return self._title.text()

    def show_settings(self, settings: Settings) -> None:
        """The leave to try stands like this."""
        self._facts.show_settings(settings)

    def show_state(self, state: WorthState) -> None:
        """The card shows this from now on."""
        self._title.say(state.title)
        self._legend.say(state.legend)
        self.list.show_lines(state.lines)
        self.list.setVisible(bool(state.lines))

    def set_narrow(self, narrow: bool) -> None:
        """The row has little room, or much."""
        self.trying.set_narrow(narrow)


def _inset(part: QWidget, side_px: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(side_px, 0, side_px, 0)
    row.addWidget(part)
    return row
