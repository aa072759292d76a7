"""What the desktop offers, part by part, and how what is missing is turned on."""

from PySide6.QtCore import Signal

from habit_desktop.engine.machine import MachineReading, Part
from habit_desktop.ui.pages.settings.row import SettingRow
from habit_desktop.ui.pages.settings.section import SettingsSection
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.words import Ink, Words
from habit_desktop.wording import machine as words
from habit_desktop.wording.joins import text_of


class MachineSection(SettingsSection):
    """A row for each part; it says what it means for the app, and what can be done where it is missing."""

    look_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(words.machine_title())
        self.look = button(words.look_again_label())
        self._look_row = SettingRow(words.look_again_name(), self.look)
        self._states = {part: Words("", Text.CONTROL) for part in Part}
        self._parts = {part: SettingRow(words.part_name(part), state) for part, state in self._states.items()}
        for row in (*self._parts.values(), self._look_row):
            self.add(row)
        self.look.clicked.connect(self.look_wanted)
        self.show_looking()

    def show_looking(self) -> None:
        """Somebody is looking; what was found last stays."""
        self.look.setEnabled(False)
        self._look_row.say(words.look_again_meaning(looking=True))

    def show_reading(self, reading: MachineReading) -> None:
        """The machine offers this."""
        self.look.setEnabled(True)
        self._look_row.say(words.look_again_meaning(looking=False))
        for offer in reading.offers:
            state = self._states[offer.part]
            state.say(words.part_state(offer.there))
            state.set_ink(Ink.SOFT if offer.there else Ink.WARN)
            missed = offer.part in reading.missing
            said = [words.offer_said(offer.part, offer.there, offer.by, missed=missed)]
            if missed:
                said.append(words.hint(offer.part, reading.desktop, wayland=reading.wayland))
            self._parts[offer.part].say(text_of(said))
