"""The reminders the simulated person has had: decided by the policy itself, by the chance of each morning."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from habit_desktop.domain.day import instant_of
from habit_desktop.domain.event import ReminderShown, ReminderSuppressed, ReminderTapped, Via
from habit_desktop.domain.habit import ReminderTime
from habit_desktop.domain.history import History
from habit_desktop.domain.prediction import Prediction
from habit_desktop.engine.luck import draw_of
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import NOTHING_KNOWN
from habit_desktop.reminders.policy import Action, decide_at_set_time
from habit_desktop.storage.event_store import Draft

STILL_OPEN = 0.4
"""How often a habit that gets done is still open when its time comes."""
ANSWERED_AT_ONCE = 0.5
"""How often a reminder that was followed was answered by its own button."""
_SOON = timedelta(minutes=4)


def remind(session: Session, since: date) -> None:
    """From a day on, each set time up to now was decided; a habit done before it was not reminded of."""
    luck = random.Random(since.toordinal())
    drafts = [
        draft
        for history in session.in_use().values()
        for day, said in session.folder.predictions.of_habit(history.id).items()
        for reminder in history.habit.reminders
        if since <= day <= session.today() and day.weekday() in reminder.weekdays
        if not _was_done(session, history, day) or luck.random() < STILL_OPEN
        for draft in _decided(session, history, said, reminder, luck)
    ]
    now = session.now()
    session.folder.events.append(sorted((each for each in drafts if each.at <= now), key=lambda draft: draft.at))
    session.refresh()


def _was_done(session: Session, history: History, day: date) -> bool:
    found = session.day_of(history.id, day)
    return found is not None and found.outcome is True


def _decided(
    session: Session, history: History, said: Prediction, reminder: ReminderTime, luck: random.Random
) -> Iterator[Draft]:
    at = instant_of(said.day, reminder.at, session.zone(), session.settings().day_starts_at)
    key = reminder_key(history.id, said.day, reminder.at.strftime("%H:%M"))
    thresholds = session.settings().thresholds
    decision = decide_at_set_time(history.habit.policy, said.served, thresholds, NOTHING_KNOWN, draw_of(key))
    kind = ReminderShown if decision.action is Action.REMIND else ReminderSuppressed
    fact = kind(key, decision.reason, said.served, at, said.version, said.inputs, decision.share)
    yield Draft(at, session.clock.zone, said.day, history.id, Via.APP, key, fact)
    followed = decision.action is Action.REMIND and _was_done(session, history, said.day)
    if followed and luck.random() < ANSWERED_AT_ONCE:
        tapped = ReminderTapped(key, NoticeAction.DONE)
        yield Draft(at + _SOON, session.clock.zone, said.day, history.id, Via.NOTIFICATION, f"{key}|tap", tapped)
