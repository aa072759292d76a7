"""One look at the reminders: what is due to be said now, and what is decided about it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.day import DAY
from habit_desktop.domain.event import (
    Event,
    ReminderShown,
    ReminderSnoozed,
    ReminderSuppressed,
    Via,
)
from habit_desktop.domain.habit import Policy
from habit_desktop.domain.history import History
from habit_desktop.engine.daily_limit import one_by_one, within_limits
from habit_desktop.engine.planned_reminder import ChanceNow, Planned, in_order, with_reminder
from habit_desktop.engine.recent_decisions import RecentDecisions
from habit_desktop.engine.reminder_answer import still_open
from habit_desktop.engine.reminder_decision import (
    STILL_USEFUL,
    decide,
    lean,
    outwaits,
    quiet_until,
    silenced,
    stated,
)
from habit_desktop.engine.reminder_key import (
    IN_LIST,
    WHEN_UNLIKELY,
    reminder_key,
)
from habit_desktop.engine.reminder_pause import reminders_paused_until, rests
from habit_desktop.engine.reminder_times import may_speak_unasked, next_planned, occasions, set_times, was_asked
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import NOTHING_KNOWN
from habit_desktop.reminders.policy import Action, Decision, Reason

SET_BACK = timedelta(minutes=5)
"""A fact from further in the future is from a clock that was wrong."""


def planned_now(session: Session, chances: Mapping[str, ChanceNow]) -> list[Planned]:
    """Return the reminders whose moment has come and that were not decided yet; ``chances`` are those of now."""
    log = RecentDecisions(session)
    found = []
    for history in session.in_use().values():
        found += [*_snoozed(session, history, log, chances), *_at_their_time(session, history, log, chances)]
    return in_order(one_by_one(session, log, within_limits(session, log, chances, found)))


def record(session: Session, planned: Planned, via: Via | None = None, through: str = "") -> None:
    """Record a reminder as shown or held back."""
    record_all(session, [planned], via, through)


def record_all(session: Session, planned: Iterable[Planned], via: Via | None = None, through: str = "") -> None:
    """Record some reminders as one change, each as shown, ``through`` whatever way, or as held back."""
    session.record([(each.habit, each.day, _fact(session, each, through)) for each in planned], via)


def leaning_of(session: Session, history: History, chance: ChanceNow) -> Decision:
    """Return how a habit leans until its next reminder: what chance has drawn for that one counts already."""
    planned = next_planned(session, history, session.today())
    if history.habit.policy is not Policy.OFF and rests(session, planned[1] if planned else None):
        return Decision(Action.QUIET, Reason.PAUSED)
    slot = planned[0] if planned else WHEN_UNLIKELY
    return lean(session, history, slot, chance.probability, chance.benefit)


def next_moment(session: Session) -> datetime | None:
    """Return when the next time, or the end of a snooze, a pause or of quiet hours, comes; None where none is known."""
    now, today = session.now(), session.today()
    times = [planned[1] for history in session.in_use().values() if (planned := next_planned(session, history, today))]
    snoozes = [
        event.fact.until
        for event in RecentDecisions(session).snoozed.values()
        if isinstance(event.fact, ReminderSnoozed)
    ]
    ends = [at for at in (reminders_paused_until(session), quiet_until(session, now)) if at]
    return min((at for at in [*times, *snoozes, *ends] if at > now), default=None)


def _fact(session: Session, planned: Planned, through: str) -> ReminderShown | ReminderSuppressed:
    by, why = planned.chance, planned.decision
    return (ReminderShown if planned.speaks else ReminderSuppressed)(
        planned.key,
        why.reason,
        by.probability if by else None,
        planned.planned_at,
        by.version if by else None,
        by.inputs if by else (),
        why.share,
        why.threshold,
        with_reminder(by) if by else None,
        session.all_histories()[planned.habit].habit.policy,
        through if planned.speaks else "",
        why.rest_days,
        why.count_chance,
        why.limit,
        why.until.astimezone(UTC) if why.until else None,
        planned.told_in if planned.speaks else "",
    )


def _snoozed(
    session: Session, history: History, log: RecentDecisions, chances: Mapping[str, ChanceNow]
) -> Iterator[Planned]:
    """Yield the snoozed reminders of a habit whose time is up; they keep their habit day, and outwait a pause."""
    if reminders_paused_until(session):
        return
    for key, event in log.snoozed.items():
        if event.habit != history.id or not isinstance(event.fact, ReminderSnoozed) or _sleeps(session, event):
            continue
        decision = _outside_quiet_hours(session, Decision(Action.REMIND, Reason.SNOOZED), event.fact.until)
        if still_open(session, key) and decision:
            yield Planned(key, history.id, event.day, event.fact.until, decision, chances.get(history.id))


def _sleeps(session: Session, event: Event) -> bool:
    """Tell whether a snooze goes on; one from a clock that was ahead, and has been set back since, is over."""
    now = session.now()
    return isinstance(event.fact, ReminderSnoozed) and event.at <= now + SET_BACK and event.fact.until > now


def _at_their_time(
    session: Session, history: History, log: RecentDecisions, chances: Mapping[str, ChanceNow]
) -> Iterator[Planned]:
    """Yield the reminders of today and yesterday whose time has come; of several only the newest may still speak.

    Yesterday's time may have come after the day was over, where the clock skipped it, or while nobody looked.
    """
    now, chance = session.now(), chances.get(history.id)
    waiting = [
        (day, slot, at)
        for day in _asking_days(session, history, chance)
        for slot, at in occasions(session, history, day)
        if at <= now and reminder_key(history.id, day, slot) not in log.decided
        if not (slot == IN_LIST and log.list_shown(day))
    ]
    for number, (day, slot, at) in enumerate(waiting, start=1):
        by = chance if day == session.today() else chance_then(session, history.id, day, chance)
        decision: Decision | None = Decision(Action.QUIET, Reason.TOO_LATE)
        if by and number == len(waiting) and now - at <= STILL_USEFUL:
            decision = _unless_silent(session, decide(session, history, slot, by.probability, by.benefit, day), at)
        if decision:
            yield Planned(reminder_key(history.id, day, slot), history.id, day, at, decision, by)
    if chance and session.today() in _asking_days(session, history, chance):
        yield from _unasked(session, history, log, chance)


def _asking_days(session: Session, history: History, chance: ChanceNow | None) -> list[date]:
    """Return which of yesterday and today wait for an answer; today only once its chance is known."""
    today = session.today()
    days = [today - DAY] if was_asked(session, history, today - DAY) else []
    now = session.day_of(history.id, today)
    return [*days, today] if chance and now and now.due and now.mark is Mark.PENDING else days


def chance_then(session: Session, habit: str, day: date, now: ChanceNow | None = None) -> ChanceNow | None:
    """Return the chance a past day began with, None where nobody knew it; reminders are worth what they are ``now``."""
    said = session.folder.predictions.of_day(day).get(habit)
    benefit = now.benefit if now else NOTHING_KNOWN
    return ChanceNow(said.served, said.version, said.inputs, benefit) if said else None


def _unasked(session: Session, history: History, log: RecentDecisions, chance: ChanceNow) -> Iterator[Planned]:
    """Yield the one reminder a day of a smart habit nobody set a time for, once it is wanted and may speak."""
    today, now = session.today(), session.now()
    key = reminder_key(history.id, today, WHEN_UNLIKELY)
    if history.habit.policy is not Policy.SMART or set_times(session, history, today) or key in log.decided:
        return
    silent = reminders_paused_until(session) or quiet_until(session, now) or not session.settings().unasked_per_day
    if silent or not may_speak_unasked(session):
        return
    decision = decide(session, history, WHEN_UNLIKELY, chance.probability, chance.benefit)
    if stated(decision):
        yield Planned(key, history.id, today, now, decision, chance)


def _unless_silent(session: Session, decision: Decision, at: datetime) -> Decision | None:
    """Return the decision as a pause and quiet hours leave it; None while a reminder waits for their end."""
    if not decision.wants_to_speak:
        return decision
    paused = Decision(Action.QUIET, Reason.PAUSED) if reminders_paused_until(session) else decision
    return _outside_quiet_hours(session, paused, at)


def _outside_quiet_hours(session: Session, decision: Decision, at: datetime) -> Decision | None:
    """Return the decision as quiet hours leave it; None while a reminder waits for their end."""
    end = quiet_until(session, session.now())
    if end is None or not decision.wants_to_speak:
        return decision
    return None if outwaits(session, at, end) else silenced(decision, end)
