"""The Reminders page: what today holds, every decision of the last days, each habit's way, and the rules."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from habit_desktop.engine.settings import Settings
from habit_desktop.ui.pages.page_header import PageHeader
from habit_desktop.ui.pages.reminders.habits_card import HabitsCard
from habit_desktop.ui.pages.reminders.habits_state import HabitsState
from habit_desktop.ui.pages.reminders.log_card import LogCard
from habit_desktop.ui.pages.reminders.log_state import LogReading
from habit_desktop.ui.pages.reminders.pause_menu import PauseMenu
from habit_desktop.ui.pages.reminders.rules_card import RulesCard
from habit_desktop.ui.pages.reminders.times_card import TimesCard
from habit_desktop.ui.pages.reminders.times_state import TimesState
from habit_desktop.ui.pages.reminders.today_card import TodayCard
from habit_desktop.ui.pages.reminders.today_state import TodayReading, today_state
from habit_desktop.ui.pages.reminders.worth_card import WorthCard
from habit_desktop.ui.pages.reminders.worth_state import WorthState
from habit_desktop.ui.pages.scrolling import ScrollingPage
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.buttons import wrapping_button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.empty_state import EmptyState
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.words import MANY_LINES, Words
from habit_desktop.wording import reminder_page as words
from habit_desktop.wording.language import _

GAP_PX = 16


class RemindersPage(ScrollingPage):
    """Shows how reminders stand and says what a person wants of them."""

    why_wanted = Signal(str)  # habit id: answer with show_why
    times_wanted = Signal(str)  # habit id
    policy_chosen = Signal(str, str)  # habit id, a Policy's value
    setting_chosen = Signal(str, object)  # key, JSON value
    time_accepted = Signal(str)  # habit id
    time_declined = Signal(str)  # habit id
    pause_requested = Signal(str)  # one of the keys of pause_names
    resume_requested = Signal()
    trial_requested = Signal()
    more_wanted = Signal()
    span_chosen = Signal(int)  # days
    copied = Signal(str)
    habit_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._whole = False
        self._header = PageHeader()
        self.pause, self.resume = wrapping_button(_("Pause all…")), wrapping_button(_("Resume"), primary=True)
        self.trial = wrapping_button(_("Send a test reminder"))
        self.today, self.log, self.habits, self.rules = TodayCard(), LogCard(), HabitsCard(), RulesCard()
        self.worth, self.times = WorthCard(), TimesCard()
        self._trial_told = Words("", Text.BODY, lines=MANY_LINES)
        self._trial_card = Card()
        self._trial_card.column.addWidget(self._trial_told)
        self._empty = EmptyState("bell", *words.nobody())
        self._empty.add_way(_("Create a habit"), primary=True).clicked.connect(self.habit_wanted)
        self._lay_out()
        self._connect()
        self._header.say(words.page_title(), "")
        self._trial_card.hide()
        self._empty.hide()
        self.resume.hide()

    def show_today(self, reading: TodayReading) -> None:
        """Today's reminders stand like this; a page without habits says so."""
        state, is_empty = today_state(reading), not reading.reminders
        self._header.say(words.page_title(), "" if is_empty else state.subtitle)
        self._empty.setVisible(is_empty)
        for card in self._cards():
            card.setVisible(not is_empty)
        for way in (self.pause, self.trial):
            way.setVisible(not is_empty)
        self.pause.setText(_("Pause longer…") if state.paused else _("Pause all…"))
        self.resume.setVisible(state.paused)
        self.today.show_state(state)

    def show_why(self, habit: str, sentence: str) -> None:
        """Why a habit is not reminded of today, or how it was."""
        self.today.show_why(habit, sentence)

    def show_log(self, reading: LogReading) -> None:
        """The log is this from now on."""
        self.log.show_reading(reading)

    def show_habits(self, state: HabitsState) -> None:
        """Each habit's way of reminding is this."""
        self.habits.show_state(state)

    def show_worth(self, state: WorthState) -> None:
        """So much is known of whether reminders help."""
        self.worth.show_state(state)

    @property
    def whole(self) -> bool:
        """Whether the days before today have been read, which goes on bit by bit."""
        return self._whole

    def show_times(self, state: TimesState) -> None:
        """The times that are proposed are these: the last of all the page is told at first."""
        self.times.show_state(state)
        self._whole = True

    def show_settings(self, settings: Settings) -> None:
        """The rules are these."""
        self.rules.show_settings(settings)
        self.worth.show_settings(settings)

    @Slot(str)
    def show_trial(self, told: str) -> None:
        """What has become of a test reminder; an empty sentence takes the last one away."""
        self._trial_told.say(told)
        self._trial_card.setVisible(bool(told))

    def pause_menu(self) -> PauseMenu:
        """A menu of how long all reminders are to rest."""
        menu = PauseMenu(self)
        menu.length_chosen.connect(self.pause_requested)
        return menu

    def hideEvent(self, event: QHideEvent) -> None:
        self.show_trial("")  # what was tried a while ago says nothing of now
        super().hideEvent(event)

    def arrange(self, narrow: bool) -> None:
        """The page uses little room, or much."""
        self._header.set_narrow(narrow)
        self.habits.set_narrow(narrow)
        self.worth.set_narrow(narrow)
        self.times.set_narrow(narrow)
        self.rules.set_narrow(narrow)

    def _cards(self) -> tuple[Card, ...]:
        return self.today, self.log, self.habits, self.worth, self.times, self.rules

    def _lay_out(self) -> None:
        ways = QWidget()
        flow = Flow(8, ways)
        for way in (self.trial, self.pause, self.resume):
            flow.addWidget(way)
        self._header.controls.addWidget(ways)
        self.column.addWidget(self._header)
        self.column.addSpacing(GAP_PX)
        self.column.addWidget(self._empty, 100)
        tried = QVBoxLayout()  # takes its space along when it is hidden
        tried.setContentsMargins(0, 0, 0, GAP_PX)
        tried.addWidget(self._trial_card)
        self.column.addLayout(tried)
        for card in self._cards():
            self.column.addWidget(card)
            self.column.addSpacing(GAP_PX)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.today.why_wanted.connect(self.why_wanted)
        self.log.more_wanted.connect(self.more_wanted)
        self.log.copied.connect(self.copied)
        self.habits.policy_chosen.connect(self.policy_chosen)
        self.habits.times_wanted.connect(self.times_wanted)
        self.habits.span_chosen.connect(self.span_chosen)
        self.rules.setting_chosen.connect(self.setting_chosen)
        self.worth.setting_chosen.connect(self.setting_chosen)
        self.times.accepted.connect(self.time_accepted)
        self.times.declined.connect(self.time_declined)
        self.trial.clicked.connect(self.trial_requested)
        self.pause.clicked.connect(self._open_pause_menu)
        self.resume.clicked.connect(self.resume_requested)

    @Slot()
    def _open_pause_menu(self) -> None:
        self.pause_menu().popup(self.pause.mapToGlobal(self.pause.rect().bottomLeft()))
