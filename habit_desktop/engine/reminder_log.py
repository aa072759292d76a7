"""What was decided about reminders, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.event import Event, ReminderShown, ReminderSuppressed, ReminderTapped
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action, Reason


@dataclass(frozen=True, slots=True)
class ReminderEntry:
    """One decision: when, about which habit and day, by which chance (0–1), why, and what happened.

    ``outcome`` is the day's mark as it stands now, ``answer`` the button that was pressed, where one was.
    """

    at: datetime
    day: date
    habit: str
    name: str
    probability: float | None
    action: Action
    reason: Reason
    outcome: Mark | None
    answer: str | None


def read_reminders(session: Session, days: int) -> list[ReminderEntry]:
    """Return the decisions about the last habit days, today included, oldest first."""
    since = session.today() - timedelta(days=max(1, days) - 1)
    kinds = (ReminderShown, ReminderSuppressed, ReminderTapped)
    events = session.folder.events.events_of(kinds, since)
    answers = {event.fact.reminder: event.fact.action for event in events if isinstance(event.fact, ReminderTapped)}
    decided = [event for event in events if event.habit in session.histories()]
    return [
        _entry(session, event, event.fact, answers)
        for event in decided
        if isinstance(event.fact, ReminderShown | ReminderSuppressed)
    ]


def _entry(
    session: Session, event: Event, fact: ReminderShown | ReminderSuppressed, answers: dict[str, str]
) -> ReminderEntry:
    habit = event.habit or ""
    day = session.day_of(habit, event.day)
    return ReminderEntry(
        event.at.astimezone(session.zone()),
        event.day,
        habit,
        session.histories()[habit].habit.name,
        fact.probability,
        Action.REMIND if isinstance(fact, ReminderShown) else Action.QUIET,
        Reason(fact.reason),
        day.mark if day else None,
        answers.get(fact.reminder),
    )
