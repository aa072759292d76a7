"""One look at the reminders: what is due to be said now, what is decided about it, and what was answered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.day import DAY
from habit_desktop.domain.event import (
    Event,
    ReminderShown,
    ReminderSnoozed,
    ReminderSuppressed,
    ReminderTapped,
    Via,
)
from habit_desktop.domain.habit import Goal, Kind, Policy
from habit_desktop.domain.history import Answer, History
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_evidence import draw_of
from habit_desktop.engine.reminder_pause import reminders_paused_until, rests
from habit_desktop.engine.reminder_times import may_speak_unasked, next_planned, set_times
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit
from habit_desktop.reminders.policy import Action, Decision, Reason, decide_at_set_time, inclination

STILL_USEFUL = timedelta(hours=2)
WHEN_UNLIKELY = "unlikely"


@dataclass(frozen=True, slots=True)
class ChanceNow:
    """The chance (0–1) a reminder is decided by, with the network's version and its ten raw inputs.

    ``benefit`` is what the habit's reminders have been worth so far.
    """

    probability: float
    version: int
    inputs: tuple[float, ...]
    benefit: Benefit = NOTHING_KNOWN


@dataclass(frozen=True, slots=True)
class Planned:
    """A reminder whose moment has come: its key, habit, habit day, decision and the chance it was decided by."""

    key: str
    habit: str
    day: date
    planned_at: datetime
    decision: Decision
    chance: ChanceNow | None

    @property
    def speaks(self) -> bool:
        """Whether the reminder is to be shown."""
        return self.decision.action is Action.REMIND


def reminder_key(habit: str, day: date, slot: str) -> str:
    """Return the key of a reminder: the same habit, habit day and slot are the same reminder."""
    return f"{habit}|{day.isoformat()}|{slot}"


def habit_and_day(key: str) -> tuple[str, date]:
    """Return what a reminder is about. Raises ValueError on a foreign key."""
    habit, day, _ = key.split("|", 2)
    return habit, date.fromisoformat(day)


def planned_now(session: Session, chances: Mapping[str, ChanceNow]) -> list[Planned]:
    """Return the reminders whose moment has come and that were not decided yet; ``chances`` are those of now."""
    log = _Log(session)
    found = []
    for history in session.in_use().values():
        found += [*_snoozed(session, history, log, chances), *_of_today(session, history, log, chances)]
    return _few_unasked(session, log, found)


def record(session: Session, planned: Planned, via: Via | None = None) -> None:
    """Record a reminder as shown or held back."""
    fact_class = ReminderShown if planned.speaks else ReminderSuppressed
    by = planned.chance
    fact = fact_class(
        planned.key,
        planned.decision.reason,
        by.probability if by else None,
        planned.planned_at,
        by.version if by else None,
        by.inputs if by else (),
        planned.decision.share,
    )
    session.record([(planned.habit, planned.day, fact)], via)


def answer(
    session: Session, key: str, action: NoticeAction, via: Via = Via.NOTIFICATION, amount: float | None = None
) -> None:
    """Do what a reminder's button says, for the habit day the reminder was about; late answers are no error.

    ``amount`` is what DONE and AMOUNT record, and what MORE adds.
    """
    habit, day = habit_and_day(key)
    if habit not in session.histories():
        return
    session.record([(habit, day, ReminderTapped(key, action))], via)
    if action is NoticeAction.SNOOZE:
        until = session.now().astimezone(UTC) + timedelta(minutes=session.settings().snooze_min)
        session.record([(habit, day, ReminderSnoozed(key, until))], via)
    elif _is_answered(session, habit, day):
        return  # elsewhere, meanwhile: that answer stays
    elif action is NoticeAction.SKIP:
        session.skip(habit, day, via=via)
    else:
        _count(session, habit, day, action, amount, via)


def _count(session: Session, habit: str, day: date, action: NoticeAction, amount: float | None, via: Via) -> None:
    """Record how much was done; a habit that takes no amounts (any more) is done."""
    if session.histories()[habit].defined_on(day).kind is Kind.YES_NO:
        amount = None
    elif action is NoticeAction.MORE and amount is not None:
        session.add_amount(habit, day, amount, via)
        return
    if action is not NoticeAction.OPEN:
        session.complete(habit, day, amount, via)


def still_open(session: Session, key: str) -> bool:
    """Tell whether a reminder still has something to ask: its habit is there and its day is not answered in full."""
    habit, day = habit_and_day(key)
    history = session.histories().get(habit)
    found = session.day_of(habit, day) if history else None
    if history is None or found is None:
        return False
    begun = found.mark is Mark.MISSED and _is_begun(history, day)
    return begun or found.mark in (Mark.PENDING, Mark.UNKNOWN)


def leaning_of(session: Session, history: History, chance: ChanceNow) -> Decision:
    """Return how a habit leans until its next reminder: what chance has drawn for that one counts already."""
    planned = next_planned(session, history, session.today())
    if history.habit.policy is not Policy.OFF and rests(session, planned[1] if planned else None):
        return Decision(Action.QUIET, Reason.PAUSED)
    draw = draw_of(reminder_key(history.id, session.today(), planned[0] if planned else WHEN_UNLIKELY))
    return inclination(history.habit.policy, chance.probability, session.settings().thresholds, chance.benefit, draw)


def with_reminder(chance: ChanceNow) -> float | None:
    """Return the chance (0–1) after a reminder, None while nobody knows what reminders do here."""
    if not chance.benefit.known:
        return None
    return min(max(chance.probability + chance.benefit.mean, 0.0), 1.0)


def next_moment(session: Session) -> datetime | None:
    """Return when the next set time, or the end of a snooze or of a pause, comes; None where none is known."""
    now, today = session.now(), session.today()
    set_times = [
        planned[1] for history in session.in_use().values() if (planned := next_planned(session, history, today))
    ]
    snoozes = [event.fact.until for event in _Log(session).snoozed.values() if isinstance(event.fact, ReminderSnoozed)]
    ends = [at for at in (reminders_paused_until(session),) if at]
    return min((at for at in [*set_times, *snoozes, *ends] if at > now), default=None)


def _is_answered(session: Session, habit: str, day: date) -> bool:
    found = session.day_of(habit, day)
    answered = found is not None and found.mark in (Mark.DONE, Mark.MISSED, Mark.SKIPPED)
    return answered and not _is_begun(session.histories()[habit], day)


def _is_begun(history: History, day: date) -> bool:
    """Tell whether a day holds a part of its amount: not an answer, but the way to one, also once it has closed."""
    given, habit = history.answers.get(day), history.defined_on(day)
    if given is None or given.answer is not Answer.DONE or given.amount is None:
        return False
    return habit.kind is Kind.NUMERIC and habit.goal is Goal.AT_LEAST and not habit.met_by(given.amount)


class _Log:
    """What was decided about reminders today and yesterday."""

    def __init__(self, session: Session) -> None:
        since = session.today() - DAY
        kinds = (ReminderShown, ReminderSuppressed, ReminderSnoozed)
        self.decided: set[str] = set()
        self.shown: set[str] = set()
        self.snoozed: dict[str, Event] = {}
        for event in session.folder.events.events_of(kinds, since):
            match event.fact:
                case ReminderShown(key) | ReminderSuppressed(key):
                    self.decided.add(key)
                    self.snoozed.pop(key, None)
                    if isinstance(event.fact, ReminderShown):
                        self.shown.add(key)
                case ReminderSnoozed(key):
                    self.snoozed[key] = event


def _snoozed(session: Session, history: History, log: _Log, chances: Mapping[str, ChanceNow]) -> Iterator[Planned]:
    """Yield the snoozed reminders of a habit whose time is up; they keep their habit day, and outwait a pause."""
    if reminders_paused_until(session):
        return
    for key, event in log.snoozed.items():
        if event.habit != history.id or not isinstance(event.fact, ReminderSnoozed) or event.fact.until > session.now():
            continue
        if still_open(session, key):
            decision = Decision(Action.REMIND, Reason.SNOOZED)
            yield Planned(key, history.id, event.day, event.fact.until, decision, chances.get(history.id))


def _of_today(session: Session, history: History, log: _Log, chances: Mapping[str, ChanceNow]) -> Iterator[Planned]:
    today = session.today()
    day, chance = session.day_of(history.id, today), chances.get(history.id)
    if day is None or not day.due or day.mark is not Mark.PENDING or chance is None:
        return
    policy, thresholds = history.habit.policy, session.settings().thresholds
    paused = reminders_paused_until(session) is not None
    come = [(slot, at) for slot, at in set_times(session, history, today) if at <= session.now()]
    waiting = [(key, at) for slot, at in come if (key := reminder_key(history.id, today, slot)) not in log.decided]
    for number, (key, at) in enumerate(waiting, start=1):
        decision = decide_at_set_time(policy, chance.probability, thresholds, chance.benefit, draw_of(key))
        if number < len(waiting) or session.now() - at > STILL_USEFUL:
            decision = Decision(Action.QUIET, Reason.TOO_LATE)
        elif decision.action is Action.REMIND and paused:
            decision = Decision(Action.QUIET, Reason.PAUSED)
        yield Planned(key, history.id, today, at, decision, chance)
    key = reminder_key(history.id, today, WHEN_UNLIKELY)
    if policy is Policy.SMART and not set_times(session, history, today) and key not in log.decided:
        leaning = inclination(policy, chance.probability, thresholds, chance.benefit, draw_of(key))
        wanted = leaning.action is Action.REMIND or leaning.share is not None
        if wanted and not paused and may_speak_unasked(session):
            yield Planned(key, history.id, today, session.now(), leaning, chance)


def _few_unasked(session: Session, log: _Log, found: list[Planned]) -> list[Planned]:
    """Return the reminders without those nobody set a time for that would be too many today; the least likely speak."""
    speaking = [planned for planned in found if planned.speaks and planned.chance]
    unasked = [planned for planned in speaking if planned.key.endswith(f"|{WHEN_UNLIKELY}")]
    today = f"|{session.today().isoformat()}|{WHEN_UNLIKELY}"
    left = session.settings().unasked_per_day - sum(key.endswith(today) for key in log.shown)
    least_likely = sorted(unasked, key=lambda planned: planned.chance.probability if planned.chance else 1.0)
    too_many = {planned.key for planned in least_likely[max(0, left) :]}
    return [planned for planned in found if planned.key not in too_many]
