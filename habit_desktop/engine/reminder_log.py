"""What was decided about reminders, by what, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.event import (
    Event,
    ReminderHeldUp,
    ReminderShown,
    ReminderSnoozed,
    ReminderSuppressed,
    ReminderTapped,
    Via,
)
from habit_desktop.domain.habit import Policy
from habit_desktop.domain.prediction import Prediction
from habit_desktop.domain.stepwise import Steps
from habit_desktop.engine.reminder_decision import decision_of
from habit_desktop.engine.reminder_key import IN_LIST, slot_of
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action, Decision, Reason

Shown = ReminderShown | ReminderSuppressed


@dataclass(frozen=True, slots=True)
class ReminderEntry:
    """One decision: when, about which habit and day, by which chance (0–1), why, and what happened.

    ``outcome`` is the day's mark as it stands now and ``done_at`` when it was given on that day; ``answer`` is the
    button pressed after this decision, where one was, with ``answered_at`` and, for a snooze, ``snoozed_until``.

    ``decision`` holds the threshold and whatever else the reason rests on; ``probability`` is the chance on one's own
    at that moment, ``with_reminder`` the one with a reminder where that was known, ``morning`` the one predicted and
    kept at the start of the day, ``version`` and ``inputs`` are the network's. ``planned_at`` is the reminder's time,
    ``policy`` the habit's then, None in facts of before it was kept. Shown, it stood in a list of several where
    ``in_list``, and came ``via`` the running app or the command, ``through`` a way of showing where that was told.
    ``waited_for`` is what it had to wait for the end of before.
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
    key: str
    decision: Decision
    planned_at: datetime | None
    with_reminder: float | None
    morning: float | None
    version: int | None
    inputs: tuple[float, ...]
    policy: Policy | None
    in_list: bool
    via: Via
    through: str
    answered_at: datetime | None
    snoozed_until: datetime | None
    done_at: datetime | None
    waited_for: Reason | None = None

    @property
    def shown(self) -> bool:
        """Whether it was put before the person."""
        return self.action is Action.REMIND

    @property
    def stands_at(self) -> datetime:
        """The moment it is told at: what was missed was noticed later, maybe days later, and stands at its own time."""
        return self.planned_at if self.reason is Reason.TOO_LATE and self.planned_at else self.at


def read_reminders(session: Session, days: int, habit: str | None = None) -> list[ReminderEntry]:
    """Return the decisions about the last habit days, today included, oldest first; those of one habit where named."""
    since = session.today() - timedelta(days=max(1, days) - 1)
    return entries_since(session, since, habit)


def reading_reminders(session: Session, days: int) -> Steps[list[ReminderEntry]]:
    """Return what ``read_reminders`` returns, a day at a time; within a day the decisions have their order."""
    today, found = session.today(), list[ReminderEntry]()
    for back in range(max(1, days) - 1, -1, -1):
        day = today - timedelta(days=back)
        found += entries_since(session, day, before_day=day + timedelta(days=1) if back else None)
        yield
    return found


def entries_since(
    session: Session, since: date, habit: str | None = None, before_day: date | None = None
) -> list[ReminderEntry]:
    """Return the decisions about a habit day and all later ones, oldest first; those of one habit where named.

    With ``before_day``, those about that day and later ones are left out.
    """
    kinds = (ReminderShown, ReminderSuppressed, ReminderTapped, ReminderSnoozed, ReminderHeldUp)
    told = session.folder.events.events_of(kinds, since, habit, before_day)
    mornings = {(said.habit, said.day): said for said in session.folder.predictions.since(since)} if told else {}
    known, found, answers = session.histories(), list[tuple[Event, Shown]](), dict[int, _Answered]()
    waits, waited = dict[str, Reason](), dict[int, Reason]()
    for event in told:
        match event.fact:
            case ReminderShown() | ReminderSuppressed() if event.habit in known:
                if cause := waits.pop(event.fact.reminder, None):
                    waited[len(found)] = cause
                found.append((event, event.fact))
            case ReminderHeldUp(key, why):
                waits[key] = Reason(why)
            case ReminderTapped(key, action):
                if (place := _last_of(found, key)) is not None:
                    answers[place] = _Answered(action, event.at)
            case ReminderSnoozed(key, until):
                if (place := _last_of(found, key)) is not None:
                    before = answers.get(place)
                    answers[place] = _Answered(before.action if before else None, event.at, until)
    return [
        replace(_entry(session, *each, answers.get(place), mornings), waited_for=waited.get(place))
        for place, each in enumerate(found)
    ]


@dataclass(frozen=True, slots=True)
class _Answered:
    """What a person did about a reminder, and when."""

    action: str | None
    at: datetime
    until: datetime | None = None


def _last_of(found: list[tuple[Event, Shown]], key: str) -> int | None:
    """Return the place of the newest time a reminder was shown."""
    places = range(len(found) - 1, -1, -1)
    return next((at for at in places if found[at][1].reminder == key and isinstance(found[at][1], ReminderShown)), None)


def _entry(
    session: Session,
    event: Event,
    fact: Shown,
    answered: _Answered | None,
    mornings: Mapping[tuple[str, date], Prediction],
) -> ReminderEntry:
    habit, zone = event.habit or "", session.zone()
    day, history = session.day_of(habit, event.day), session.histories()[habit]
    given, morning = history.answers.get(event.day), mornings.get((habit, event.day))
    decision = decision_of(fact, zone)
    return ReminderEntry(
        at=event.at.astimezone(zone),
        day=event.day,
        habit=habit,
        name=history.habit.name,
        probability=fact.probability,
        action=decision.action,
        reason=decision.reason,
        outcome=day.mark if day else None,
        answer=answered.action if answered else None,
        key=fact.reminder,
        decision=decision,
        planned_at=fact.planned_at.astimezone(zone) if fact.planned_at else None,
        with_reminder=fact.with_reminder,
        morning=morning.served if morning else None,
        version=fact.version,
        inputs=fact.inputs,
        policy=Policy(fact.policy) if fact.policy else None,
        in_list=slot_of(fact.reminder) == IN_LIST or bool(fact.told_in),
        via=event.via,
        through=fact.through,
        answered_at=answered.at.astimezone(zone) if answered else None,
        snoozed_until=answered.until.astimezone(zone) if answered and answered.until else None,
        done_at=given.time_on(event.day, zone, session.settings().day_starts_at) if given else None,
    )
