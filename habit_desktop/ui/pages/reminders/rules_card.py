"""The rules reminders go by, each with what its value means while it is typed."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from habit_desktop.domain.habit import Json
from habit_desktop.engine.settings import Settings
from habit_desktop.ui.pages.settings.facts import Facts
from habit_desktop.ui.pages.settings.fields import Field, count_field, share_field, time_field
from habit_desktop.ui.pages.settings.row import ValueRow
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording import reminder_page as words
from habit_desktop.wording.language import _

SIDE_PX = 16  # as that of its rows
MOST_UNASKED = 20
MOST_REMINDERS = 50
MOST_SNOOZED_MIN = 24 * 60


class RulesCard(Card):
    """Shows the settings of reminders and says what is set."""

    setting_chosen = Signal(str, object)  # key, JSON value

    def __init__(self) -> None:
        super().__init__(margin_px=0, spacing_px=2)
        self.column.setContentsMargins(4, 14, 4, 4)
        self._title = Words("", Text.CARD, lines=MANY_LINES)
        self._legend = Words(words.rules_legend(), Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        for part in (self._title, self._legend):
            line = QHBoxLayout()
            line.setContentsMargins(SIDE_PX, 0, SIDE_PX, 4 if part is self._legend else 0)
            line.addWidget(part)
            self.column.addLayout(line)
        self._facts = Facts(self)
        self._rows = [self._add(key, field) for key, field in _fields()]
        self._settings = Settings()
        self._facts.chosen.connect(self.setting_chosen)
        self._facts.edited.connect(self._preview)

    def row(self, key: str) -> ValueRow:
        """The row of a setting."""
        row = self._facts.row(key)
        assert row
        return row

    def show_settings(self, settings: Settings) -> None:
        """The card shows this from now on."""
        self._settings = settings
        self._title.say(words.rules_title(settings.remind_below, settings.quiet_above))
        self._facts.show_settings(settings)

    def set_narrow(self, narrow: bool) -> None:
        """The rows have little room, or much."""
        side = 0 if narrow else 4  # the rows of settings begin a little before the titles of cards
        self.column.setContentsMargins(side, 14, side, 4)
        for row in self._rows:
            row.set_narrow(narrow)

    def _add(self, key: str, field: Field) -> ValueRow:
        row = self._facts.add(key, field)
        row.set_first(False)
        self.column.addWidget(row)
        return row

    @Slot(str, object)
    def _preview(self, key: str, value: Json) -> None:
        """The title tells what is about to hold, while it is still being typed."""
        told = {"remind_below": self._settings.remind_below, "quiet_above": self._settings.quiet_above}
        if key in told and isinstance(value, float):
            told[key] = value
            self._title.say(words.rules_title(told["remind_below"], told["quiet_above"]))


def _fields() -> tuple[tuple[str, Field], ...]:
    return (
        ("remind_below", share_field("remind_below")),
        ("quiet_above", share_field("quiet_above")),
        ("remind_from", time_field("remind_from")),
        ("remind_until", time_field("remind_until")),
        ("unasked_per_day", count_field("unasked_per_day", 0, MOST_UNASKED)),
        ("quiet_from", time_field("quiet_from")),
        ("quiet_until", time_field("quiet_until")),
        ("reminders_per_day", count_field("reminders_per_day", 0, MOST_REMINDERS)),
        ("digest_at", time_field("digest_at")),
        ("snooze_min", count_field("snooze_min", 1, MOST_SNOOZED_MIN, _("min"), step=5)),
    )
