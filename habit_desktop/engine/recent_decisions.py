"""What was decided about the reminders of today and yesterday, and which of them were put off."""

from datetime import date, datetime

from habit_desktop.domain.day import DAY
from habit_desktop.domain.event import Event, ReminderHeldUp, ReminderShown, ReminderSnoozed, ReminderSuppressed
from habit_desktop.engine.reminder_key import habit_and_day, list_key, notice_key
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Reason


class RecentDecisions:
    """The newest decision about each reminder by its key, those that were shown, and those put off or held up since."""

    def __init__(self, session: Session) -> None:
        kinds = (ReminderShown, ReminderSuppressed, ReminderSnoozed, ReminderHeldUp)
        self.decided: dict[str, Event] = {}
        self.shown: set[str] = set()
        self.told_in: dict[str, str] = {}
        self.last_shown: datetime | None = None
        self.snoozed: dict[str, Event] = {}
        self.held_up: dict[str, Reason] = {}
        for event in session.folder.events.events_of(kinds, session.today() - DAY):
            match event.fact:
                case ReminderShown(key) | ReminderSuppressed(key):
                    self.decided.pop(key, None)
                    self.decided[key] = event
                    self.snoozed.pop(key, None)
                    self.held_up.pop(key, None)
                    if isinstance(event.fact, ReminderShown):
                        self.shown.add(key)
                        self.told_in[key] = event.fact.told_in
                        self.last_shown = event.at
                case ReminderSnoozed(key):
                    self.snoozed[key] = event
                case ReminderHeldUp(key, cause):
                    self.held_up[key] = Reason(cause)

    def notices_of(self, day: date) -> set[str]:
        """Return the keys of what was shown about a habit day: a list once, however many stood in it."""
        return {self.told_in.get(key) or notice_key(key) for key in self.shown if habit_and_day(key)[1] == day}

    def habits_heard(self, day: date) -> list[str]:
        """Return whose reminders were shown about a habit day, once for each; a list is nobody's."""
        return [habit_and_day(key)[0] for key in self.notices_of(day)]

    def list_shown(self, day: date) -> bool:
        """Tell whether a day's list was shown."""
        return any(notice_key(key) == list_key(day) for key in self.shown)

    def newest_of(self, habit: str, day: date) -> Event | None:
        """Return the newest decision about a habit's day, None where there was none."""
        of_day = (event for event in self.decided.values() if event.habit == habit and event.day == day)
        return next(reversed([*of_day]), None)
