"""The Reminders page kept showing how reminders stand, and what is asked for on it carried out."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Slot

from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.wishes import carry_out
from habit_desktop.domain.event import ReminderShown, ReminderSuppressed, ReminderTimeDeclined
from habit_desktop.domain.habit import Json
from habit_desktop.domain.stepwise import Steps
from habit_desktop.engine.foresight import Foresight, chances_now
from habit_desktop.engine.proposed_times import ProposedTime, accept, decline, proposing_times
from habit_desktop.engine.reminder_benefit import read_benefit
from habit_desktop.engine.reminder_evidence import Experience
from habit_desktop.engine.reminder_fading import reading_fading
from habit_desktop.engine.reminder_log import reading_reminders
from habit_desktop.engine.reminder_pause import (
    PauseLength,
    pause_reminders,
    reminders_paused_until,
    resume_reminders,
)
from habit_desktop.engine.reminder_reading import read_today_reminders
from habit_desktop.engine.session import Session
from habit_desktop.engine.why_not import why_not
from habit_desktop.runtime.stepper import Stepper
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.reminders.habits_card import SPANS_DAYS
from habit_desktop.ui.pages.reminders.habits_state import habits_state
from habit_desktop.ui.pages.reminders.log_state import LogReading
from habit_desktop.ui.pages.reminders.page import RemindersPage
from habit_desktop.ui.pages.reminders.times_state import times_state
from habit_desktop.ui.pages.reminders.today_state import TodayReading
from habit_desktop.ui.pages.reminders.worth_state import worth_state
from habit_desktop.wording.errors import not_saved
from habit_desktop.wording.proposed_times import accepted, put_aside
from habit_desktop.wording.reminder_habits import policy_set
from habit_desktop.wording.reminder_pauses import reminders_back, reminders_rest, until_words
from habit_desktop.wording.settings import setting_said
from habit_desktop.wording.silences import why_not_said

WEEK_DAYS = 7


class RemindersDesk(QObject):
    """Stands between the page and the session; what reads many days is shown bit by bit after today."""

    def __init__(self, session: Session, foresight: Foresight, page: RemindersPage, window: MainWindow) -> None:
        super().__init__(page)
        self._session, self._foresight, self._page, self._window = session, foresight, page, window
        self._days, self._span_days = WEEK_DAYS, SPANS_DAYS[0]
        self._shown: object = None
        self._times_shown: object = None
        self._stepper = Stepper(self._reading_or_saying, self)
        page.why_wanted.connect(self._tell_why)
        page.times_wanted.connect(window.dialogs.open_edit_reminders)
        page.policy_chosen.connect(self._set_policy)
        page.setting_chosen.connect(self._set)
        page.time_accepted.connect(self._accept_time)
        page.time_declined.connect(self._decline_time)
        page.pause_requested.connect(self._pause)
        page.resume_requested.connect(self._resume)
        page.trial_requested.connect(window.reminder_trial_requested)
        page.more_wanted.connect(self._show_more)
        page.span_chosen.connect(self._compare)
        page.copied.connect(window.say)
        page.habit_wanted.connect(window.dialogs.open_new_habit)

    def refresh(self) -> None:
        """Show today at once, and the days before bit by bit where anything is new since the last time."""
        session, told = self._session, self._foresight.told_today()
        reminders = read_today_reminders(session, chances_now(told) if told else {})
        self._page.show_today(
            TodayReading(session.now(), session.today(), session.settings(), reminders, reminders_paused_until(session))
        )
        self._page.show_settings(session.settings())
        experience = told.experience if told else Experience()
        self._page.show_worth(worth_state(read_benefit(session, experience)))
        if self._rests_on() != self._shown:
            self._stepper.begin()

    def _rests_on(self) -> object:
        """Return all that the days before rest on."""
        return self._session.today(), self._session.revision, self._days, self._span_days

    def _times_rest_on(self) -> object:
        """Return all that the proposed times rest on: what is done today is not among it."""
        today, events = self._session.today(), self._session.folder.events
        about = [
            (each.id, each.definitions, each.pauses, len(each.answers) - (today in each.answers))
            for each in self._session.in_use().values()
        ]
        refused = [event.id for event in events.events_of((ReminderTimeDeclined,))]
        return today, self._session.settings(), about, refused, events.undone_changes() if refused else frozenset()

    def _reading(self) -> Steps[None]:
        """Read the log, then how reminders fade."""
        session, rests_on = self._session, self._rests_on()
        entries = tuple((yield from reading_reminders(session, self._days)))
        first = session.today() - timedelta(days=self._days - 1)
        habits = tuple(history.habit for history in session.in_use().values())
        earlier = session.folder.events.first_day_of((ReminderShown, ReminderSuppressed))
        has_more = earlier is not None and earlier < first
        self._page.show_log(LogReading(session.today(), self._days, entries, habits, has_more))
        yield
        fading = yield from reading_fading(session, self._span_days)
        self._page.show_habits(habits_state(fading, self._span_days))
        yield
        times_rest_on = self._times_rest_on()
        if times_rest_on != self._times_shown:
            self._page.show_times(times_state((yield from proposing_times(session)), habits))
            self._times_shown = times_rest_on
        self._shown = rests_on

    def _reading_or_saying(self) -> Steps[None]:
        try:
            reading = self._reading()
            while self._session.folder.is_open and next(reading, self) is None:  # it ends with the folder, too
                yield
        except EXPECTED as failure:
            self._window.say(not_saved(str(failure)))

    @Slot(str)
    def _tell_why(self, habit: str) -> None:
        """Answer why a habit was not reminded of today, whatever the reason."""
        if habit in self._session.histories():
            told = self._foresight.told_today()
            chance = chances_now(told).get(habit) if told else None
            why = why_not(self._session, habit, self._session.today(), chance)
            self._page.show_why(habit, why_not_said(why))

    @Slot()
    def _show_more(self) -> None:
        self._days += WEEK_DAYS
        self._stepper.begin()

    @Slot(int)
    def _compare(self, days: int) -> None:
        self._span_days = days
        self._stepper.begin()

    @Slot(str, str)
    def _set_policy(self, habit: str, policy: str) -> None:
        if carry_out(self._window, partial(self._session.change, habit, {"policy": policy})):
            name = self._session.all_histories()[habit].habit.name
            self._window.say(policy_set(name, policy), undo=True)
        self.refresh()

    @Slot(str)
    def _accept_time(self, habit: str) -> None:
        found: list[ProposedTime] = []
        if carry_out(self._window, lambda: found.append(accept(self._session, habit))) and found[0].at:
            self._window.say(accepted(found[0].name, found[0].at), undo=True)
        self.refresh()

    @Slot(str)
    def _decline_time(self, habit: str) -> None:
        found: list[ProposedTime] = []
        if carry_out(self._window, lambda: found.append(decline(self._session, habit))):
            self._window.say(put_aside(found[0].name), undo=True)
        self.refresh()

    @Slot(str, object)
    def _set(self, key: str, value: Json) -> None:
        if carry_out(self._window, partial(self._session.set, key, value)):
            self._window.say(setting_said(key, value), undo=True)
        self.refresh()

    @Slot(str)
    def _pause(self, length: str) -> None:
        if carry_out(self._window, partial(pause_reminders, self._session, PauseLength(length))):
            until = reminders_paused_until(self._session)
            if until:
                now = self._session.now()
                self._window.say(reminders_rest(until_words(until.astimezone(now.tzinfo), now)), undo=True)
        self.refresh()

    @Slot()
    def _resume(self) -> None:
        if carry_out(self._window, partial(resume_reminders, self._session)):
            self._window.say(reminders_back(), undo=True)
        self.refresh()
