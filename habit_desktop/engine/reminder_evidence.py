"""What the log says of how much each habit's reminders help."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import field
from datetime import timedelta

from habit_desktop.domain.event import Event, ReminderShown, ReminderSuppressed
from habit_desktop.domain.history import History
from habit_desktop.domain.value import value
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit, Evidence, Trial, evidence_of, pooled
from habit_desktop.reminders.dose import REMEMBERED_DAYS, dose_of, without_reminders
from habit_desktop.reminders.policy import Reason

READ_DAYS = 730
DOSE_DAYS = 4 * REMEMBERED_DAYS
_NO_TRIALS = (Reason.SNOOZED, Reason.TOO_LATE, Reason.ANSWERED, Reason.PAUSED)


@value
class Experience:
    """What reminders have been worth, ``overall`` and those of each habit, and how often a habit had one of late.

    A dose is the share (0–1) of a habit's days; it is named only where the worth is known: nothing else asks for it.
    """

    overall: Benefit = NOTHING_KNOWN
    benefits: Mapping[str, Benefit] = field(default_factory=dict)
    doses: Mapping[str, float] = field(default_factory=dict)

    def without_reminders(self, habit: str, chance: float, morning: float) -> float:
        """Return a chance (0–1) as it would be had there been no reminders of late; ``morning`` is the whole day's."""
        benefit = self.benefits.get(habit, NOTHING_KNOWN)
        return without_reminders(chance, morning, benefit, self.doses.get(habit, 0.0))


def experience(session: Session) -> Experience:
    """Return what the log says of reminders on closed days; a habit whose were never tried goes by the others."""
    known = pooled(evidence(session))
    of_habits = {habit: known.of(habit) for habit in session.histories()}
    doses = _doses(session, [habit for habit, benefit in of_habits.items() if benefit.known])
    return Experience(known.overall, of_habits, doses)


def evidence(session: Session) -> dict[str, Evidence]:
    """Return what closed days say of each habit's reminders; habits without any trial are not named.

    A habit that was redefined begins anew: what reminders did for the old one says little of the new one.
    """
    since = session.today() - timedelta(days=READ_DAYS)
    events = session.folder.events.events_telling("share", (ReminderShown, ReminderSuppressed), since)
    by_habit: dict[str, list[Event]] = {}
    for event in events:
        by_habit.setdefault(event.habit or "", []).append(event)
    histories = session.histories()
    return {
        habit: evidence_of(_trials(session, histories[habit], decided))
        for habit, decided in by_habit.items()
        if habit in histories
    }


def _doses(session: Session, habits: Collection[str]) -> dict[str, float]:
    if not habits:
        return {}
    since = session.today() - timedelta(days=DOSE_DAYS)
    shown = {(event.habit, event.day) for event in session.folder.events.events_of((ReminderShown,), since)}
    return {
        habit: dose_of(
            (habit, day.day) in shown
            for day in session.days(habit)
            if day.day >= since and day.outcome is not None and day.day < session.today()
        )
        for habit in habits
    }


def _trials(session: Session, history: History, decided: list[Event]) -> Iterator[Trial]:
    """Yield a habit's decisions whose day is over and counts."""
    today, defined = session.today(), history.definitions[-1][0]
    for event in decided:
        fact = event.fact
        if not isinstance(fact, ReminderShown | ReminderSuppressed) or not defined <= event.day < today:
            continue
        found = session.day_of(history.id, event.day)
        if found and found.outcome is not None and fact.probability is not None and fact.reason not in _NO_TRIALS:
            shown, ago = isinstance(fact, ReminderShown), (today - event.day).days
            yield Trial(shown, fact.probability, found.outcome, fact.share, ago)
