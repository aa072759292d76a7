"""What the log says of how much each habit's reminders help, and the luck that leaves some of them out."""

import hashlib
from collections.abc import Iterator
from datetime import timedelta

from habit_desktop.domain.event import Event, ReminderShown, ReminderSuppressed
from habit_desktop.domain.history import History
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import Benefit, Evidence, Trial, evidence_of, pooled
from habit_desktop.reminders.policy import Reason

READ_DAYS = 730
_LUCK = 2**64
_NO_TRIALS = (Reason.SNOOZED, Reason.TOO_LATE, Reason.ANSWERED, Reason.PAUSED)


def benefits(session: Session) -> dict[str, Benefit]:
    """Return what each habit's reminders have been worth on closed days; one never tried goes by the others."""
    known = pooled(evidence(session))
    return {habit: known.of(habit) for habit in session.histories()}


def evidence(session: Session) -> dict[str, Evidence]:
    """Return what closed days say of each habit's reminders; habits without any are not named.

    A habit that was redefined begins anew: what reminders did for the old one says little of the new one.
    """
    since = session.today() - timedelta(days=READ_DAYS)
    events = session.folder.events.events_of((ReminderShown, ReminderSuppressed), since)
    by_habit: dict[str, list[Event]] = {}
    for event in events:
        by_habit.setdefault(event.habit or "", []).append(event)
    histories = session.histories()
    return {
        habit: evidence_of(_trials(session, histories[habit], decided))
        for habit, decided in by_habit.items()
        if habit in histories
    }


def draw_of(key: str) -> float:
    """Return the number (0 ≤ draw < 1) that chance has drawn for a reminder: the same whenever it is asked for."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8]) / _LUCK


def _trials(session: Session, history: History, decided: list[Event]) -> Iterator[Trial]:
    """Yield a habit's decisions whose day is over and counts, oldest first."""
    today, defined = session.today(), history.definitions[-1][0]
    for event in decided:
        fact = event.fact
        if not isinstance(fact, ReminderShown | ReminderSuppressed) or not defined <= event.day < today:
            continue
        found = session.day_of(history.id, event.day)
        if found and found.outcome is not None and fact.probability is not None and fact.reason not in _NO_TRIALS:
            yield Trial(isinstance(fact, ReminderShown), fact.probability, found.outcome, fact.share)
