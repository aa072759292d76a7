"""The Settings page: every choice with a sentence of what it does, in force as soon as it is made."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from habit_desktop.domain.schedule import WEEKDAYS
from habit_desktop.engine.ports import KeyState, LoginState
from habit_desktop.ui.pages.catalogue import Page, entries
from habit_desktop.ui.pages.page_header import PageHeader
from habit_desktop.ui.pages.scrolling import ScrollingPage
from habit_desktop.ui.pages.settings.data_section import DataSection
from habit_desktop.ui.pages.settings.facts import Facts
from habit_desktop.ui.pages.settings.fields import (
    Field,
    choice_field,
    minutes_field,
    switch_field,
    time_field,
)
from habit_desktop.ui.pages.settings.machine_section import MachineSection
from habit_desktop.ui.pages.settings.row import SettingRow, ValueRow
from habit_desktop.ui.pages.settings.section import SettingsSection
from habit_desktop.ui.pages.settings.state import SettingsReading, rest_words
from habit_desktop.ui.preferences import TEXT_PERCENTS, Motion, Preferences
from habit_desktop.ui.theme.theme import Scheme
from habit_desktop.ui.widgets.buttons import button, wrapping_button
from habit_desktop.ui.widgets.check_box import CheckBox
from habit_desktop.wording.dates import weekday
from habit_desktop.wording.global_key import key_meaning, key_name, key_switch
from habit_desktop.wording.joins import called
from habit_desktop.wording.language import _
from habit_desktop.wording.languages import language_choices, language_meaning, language_name
from habit_desktop.wording.login import login_meaning, login_name, login_switch
from habit_desktop.wording.numbers import percent
from habit_desktop.wording.settings import setting_name

GAP_PX = 20
LEAST_IDLE_MIN, MOST_IDLE_MIN = 0.5, 240.0


class SettingsPage(ScrollingPage):
    """Shows what is set and says what a person sets; a value that cannot be is told at once and not handed on."""

    widest_px = 860

    setting_chosen = Signal(str, object)  # key, JSON value
    preferences_chosen = Signal(object)  # Preferences
    pause_wanted = Signal()
    resume_wanted = Signal()
    folder_wanted = Signal()
    export_wanted = Signal()
    check_wanted = Signal()
    log_wanted = Signal()
    erase_wanted = Signal()
    login_wanted = Signal(bool)
    key_wanted = Signal(bool)
    reminders_wanted = Signal()
    backups_wanted = Signal()
    import_wanted = Signal()
    guide_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reading: SettingsReading | None = None
        self._facts = Facts(self)
        self._choices: dict[str, ValueRow] = {}
        self._header = PageHeader()
        self._header.say(_("Settings"), _("What you change here holds at once."))
        self.pause, self.resume = button(_("Pause…")), button(_("Resume all"))
        self.login = CheckBox(login_switch())
        self.login.setAccessibleName(called(login_name(), login_switch()))
        self.key = CheckBox(key_switch())
        self.key.setAccessibleName(called(key_name(), key_switch()))
        self.open_reminders = wrapping_button(_("Open reminders"))
        self.guide = wrapping_button(_("User guide"))
        self.machine, self.data = MachineSection(), DataSection()
        self._sections = [
            self._general(),
            self._background(),
            self._look(),
            self._reminders(),
            self._learning(),
            self._vacation(),
            self.machine,
            self.data,
        ]
        self._compose()
        self._connect_parts()

    def row(self, key: str) -> ValueRow:
        """The row of a setting or of a preference."""
        return self._facts.row(key) or self._choices[key]

    def arrange(self, narrow: bool) -> None:
        """The rows have little room, or much."""
        self._header.set_narrow(narrow)
        for section in self._sections:
            section.set_narrow(narrow)

    def show_reading(self, reading: SettingsReading) -> None:
        """The page shows this from now on."""
        self._reading = reading
        self._facts.show_settings(reading.settings)
        for key, row in self._choices.items():
            row.show_value(_kept(reading.preferences, key))
        self._show_background(reading)
        self.data.show_reading(reading)
        self._pause_row.say(rest_words(reading))
        self.pause.setEnabled(bool(reading.habits))
        self.resume.setVisible(bool(reading.resting))

    def show_machine(self) -> None:
        """What the desktop offers is in sight, and the keyboard there."""
        self.machine.look.setFocus()
        self.ensureWidgetVisible(self.machine.look)
        self.ensureWidgetVisible(self.machine.rows[0])

    @Slot()
    def open_about(self) -> QDialog:
        """A dialog tells what the model is, how good it is and for whom not."""
        from habit_desktop.ui.dialogs.model_card_dialog import open_model_card

        return open_model_card(self.window())

    def _compose(self) -> None:
        self.column.addWidget(self._header)
        self.column.addSpacing(16)
        for section in self._sections:
            self.column.addWidget(section)
            self.column.addSpacing(GAP_PX)
        self.column.addStretch(1)

    def _connect_parts(self) -> None:
        for way, signal in (
            (self.pause, self.pause_wanted),
            (self.resume, self.resume_wanted),
            (self.open_reminders, self.reminders_wanted),
            (self.guide, self.guide_wanted),
            (self.data.open_folder, self.folder_wanted),
            (self.data.backups, self.backups_wanted),
            (self.data.bring_in, self.import_wanted),
            (self.data.export, self.export_wanted),
            (self.data.check, self.check_wanted),
            (self.data.open_log, self.log_wanted),
            (self.data.erase, self.erase_wanted),
        ):
            way.clicked.connect(signal)
        self.login.clicked.connect(self.login_wanted)
        self.key.clicked.connect(self.key_wanted)
        self.data.folder_chosen.connect(self.setting_chosen)
        self._facts.chosen.connect(self.setting_chosen)

    def _general(self) -> SettingsSection:
        section = SettingsSection(_("General"))
        weekdays = [(name, weekday(number)) for number, name in enumerate(WEEKDAYS)]
        pages = [(page.name, entry.name) for page, entry in entries().items()]
        self._fact(section, "day_starts_at", time_field("day_starts_at"))
        self._fact(section, "week_start", choice_field(setting_name("week_start"), weekdays))
        self._choice(section, "first_page", _("First page"), pages, _("The page the window opens on."))
        self._choice(section, "language", language_name(), language_choices(), language_meaning())
        row = SettingRow(_("How it all works"), self.guide)
        row.say(_("A page for every page of the window; F1 opens it at the one that is open."))
        section.add(row)
        return section

    def _background(self) -> SettingsSection:
        section = SettingsSection(_("Background"))
        self._login_row = SettingRow(login_name(), self.login)
        self._key_row = SettingRow(key_name(), self.key)
        section.add(self._login_row)
        section.add(self._key_row)
        return section

    def _show_background(self, reading: SettingsReading) -> None:
        """Show what happens at login, and the key, as they are, whatever a click has made of a switch."""
        self.login.setChecked(reading.login.state is LoginState.ON)
        self.login.setEnabled(reading.login.state is not LoginState.UNKNOWN)
        self._login_row.say(login_meaning(reading.login.state, reading.login.said), reading.login_problem)
        self.key.setChecked(reading.key.state in (KeyState.ASKED, KeyState.BOUND))
        self._key_row.say(key_meaning(reading.key.state, reading.key.said, reading.key_command))

    def _look(self) -> SettingsSection:
        section = SettingsSection(_("Look"))
        schemes = [
            (Scheme.SYSTEM.value, _("Follow the system")),
            (Scheme.LIGHT.value, _("Light")),
            (Scheme.DARK.value, _("Dark")),
            (Scheme.CONTRAST_LIGHT.value, _("High contrast, light")),
            (Scheme.CONTRAST_DARK.value, _("High contrast, dark")),
        ]
        motions = [(Motion.SYSTEM.value, _("Follow the system")), (Motion.LESS.value, _("Nothing moves"))]
        sizes = [(str(size), percent(size / 100)) for size in TEXT_PERCENTS]
        self._choice(section, "scheme", _("Theme"), schemes, _("High contrast: black and white, with strong lines."))
        self._choice(section, "motion", _("Motion"), motions, _("Marks that grow when they are set, and the like."))
        self._choice(section, "text_percent", _("Text size"), sizes, _("On top of the scaling of the screen."))
        return section

    def _reminders(self) -> SettingsSection:
        section = SettingsSection(_("Reminders"))
        row = SettingRow(_("When reminders speak"), self.open_reminders)
        row.say(_("Thresholds, hours, how many a day, and each habit's own way: on the page of reminders."))
        section.add(row)
        return section

    def _learning(self) -> SettingsSection:
        section = SettingsSection(_("Learning"))
        self._fact(section, "training_idle_min", minutes_field("training_idle_min", LEAST_IDLE_MIN, MOST_IDLE_MIN))
        self._fact(section, "training_on_battery", switch_field("training_on_battery", _("Allowed")))
        about = wrapping_button(_("About the model"))
        about.clicked.connect(self.open_about)
        row = SettingRow(_("What it learns"), about)
        row.say(_("What the network is, how good it is, and for whom not. It stays on this computer."))
        section.add(row)
        return section

    def _vacation(self) -> SettingsSection:
        section = SettingsSection(_("Vacation"))
        self._pause_row = SettingRow(_("Let everything rest"), _beside(self.resume, self.pause))
        section.add(self._pause_row)
        return section

    def _fact(self, section: SettingsSection, key: str, field: Field) -> None:
        section.add(self._facts.add(key, field))

    def _choice(
        self, section: SettingsSection, key: str, name: str, options: Sequence[tuple[str, str]], meaning: str
    ) -> None:
        row = ValueRow(name, choice_field(name, options))
        row.say(meaning)
        row.settled.connect(partial(self._prefer, key))
        self._choices[key] = row
        section.add(row)

    def _prefer(self, key: str, value: str) -> None:
        if self._reading and value != _kept(self._reading.preferences, key):
            chosen = _preferring(self._reading.preferences, key, value)
            self._reading = replace(self._reading, preferences=chosen)
            self.preferences_chosen.emit(chosen)


def _kept(preferences: Preferences, key: str) -> str:
    """A preference as its control holds it."""
    value = getattr(preferences, key)
    return value.name if isinstance(value, Page) else str(value)


def _preferring(preferences: Preferences, key: str, value: str) -> Preferences:
    match key:
        case "scheme":
            return replace(preferences, scheme=Scheme(value))
        case "motion":
            return replace(preferences, motion=Motion(value))
        case "text_percent":
            return replace(preferences, text_percent=int(value))
        case "language":
            return replace(preferences, language=value)
        case _first_page:
            return replace(preferences, first_page=Page[value])


def _beside(*ways: QPushButton) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for way in ways:
        line.addWidget(way)
    return row
