"""One look at the reminders: what is due to be said now, what is decided about it, and what was answered."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
from habit_desktop.engine.recent_decisions import RecentDecisions
from habit_desktop.engine.reminder_decision import (
    STILL_USEFUL,
    decide,
    decision_of,
    lean,
    outwaits,
    quiet_until,
    silenced,
    stated,
)
from habit_desktop.engine.reminder_key import (
    IN_LIST,
    WHEN_UNLIKELY,
    habit_and_day,
    is_list,
    notice_key,
    reminder_key,
    slot_of,
)
from habit_desktop.engine.reminder_pause import reminders_paused_until, rests
from habit_desktop.engine.reminder_times import may_speak_unasked, next_planned, occasions, set_times, was_asked
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit
from habit_desktop.reminders.budget import Asking, giving_way
from habit_desktop.reminders.policy import Action, Decision, Reason

APART = timedelta(minutes=30)
"""A reminder nobody set a time for keeps so far from others."""
SET_BACK = timedelta(minutes=5)
"""A fact from further in the future is from a clock that was wrong."""


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
    """A reminder whose moment has come: its key, habit, habit day, decision and the chance it was decided by.

    ``told_in`` is the list of several it is told in after a gap.
    """

    key: str
    habit: str
    day: date
    planned_at: datetime
    decision: Decision
    chance: ChanceNow | None
    told_in: str = ""

    @property
    def speaks(self) -> bool:
        """Whether the reminder is to be shown."""
        return self.decision.action is Action.REMIND

    @property
    def notice(self) -> str:
        """The key under which it is shown: that of its list where it is told in one."""
        return self.told_in or notice_key(self.key)


def planned_now(session: Session, chances: Mapping[str, ChanceNow]) -> list[Planned]:
    """Return the reminders whose moment has come and that were not decided yet; ``chances`` are those of now."""
    log = RecentDecisions(session)
    found = []
    for history in session.in_use().values():
        found += [*_snoozed(session, history, log, chances), *_at_their_time(session, history, log, chances)]
    return _in_order(_one_by_one(session, log, _within_limits(session, log, chances, found)))


def together(planned: Iterable[Planned]) -> list[list[Planned]]:
    """Return the reminders that speak, those of one notice together."""
    groups: dict[str, list[Planned]] = {}
    for each in planned:
        if each.speaks:
            groups.setdefault(each.notice, []).append(each)
    return [*groups.values()]


def record(session: Session, planned: Planned, via: Via | None = None, through: str = "") -> None:
    """Record a reminder as shown or held back."""
    record_all(session, [planned], via, through)


def record_all(session: Session, planned: Iterable[Planned], via: Via | None = None, through: str = "") -> None:
    """Record some reminders as one change, each as shown, ``through`` whatever way, or as held back."""
    session.record([(each.habit, each.day, _fact(session, each, through)) for each in planned], via)


def answer(
    session: Session, key: str, action: NoticeAction, via: Via = Via.NOTIFICATION, amount: float | None = None
) -> None:
    """Do what a reminder's button says, for the habit day the reminder was about; late answers are no error.

    ``amount`` is what DONE and AMOUNT record, and what MORE adds. What is said to a list is said to all that is still
    open in it; whatever but a snooze is an answer to a list of one alone.
    """
    keys = [each.key for each in listed(session, key) if still_open(session, each.key)] if is_list(key) else [key]
    for each in keys:
        habit, day = habit_and_day(each)
        if habit in session.histories():
            session.record([(habit, day, ReminderTapped(each, action))], via)
            if action is NoticeAction.SNOOZE or len(keys) == 1:
                _carry_out(session, each, action, amount, via)


def still_open(session: Session, key: str) -> bool:
    """Tell whether a reminder still has something to ask: its habit is there and its day is not answered in full.

    A list has as long as one of its habits has; one that is not on record yet is just about to be.
    """
    if is_list(key):
        told = listed(session, key)
        return not told or any(still_open(session, each.key) for each in told)
    habit, day = habit_and_day(key)
    history = session.histories().get(habit)
    found = session.day_of(habit, day) if history else None
    if history is None or found is None:
        return False
    begun = found.mark is Mark.MISSED and _is_begun(history, day)
    return begun or found.mark in (Mark.PENDING, Mark.UNKNOWN)


def listed(session: Session, key: str) -> list[Planned]:
    """Return what a day's list held when it was shown last, least likely first."""
    told: dict[str, Planned] = {}
    for event in session.folder.events.events_of((ReminderShown,), habit_and_day(key)[1] - DAY):
        fact = event.fact
        if not isinstance(fact, ReminderShown) or event.habit not in session.histories():
            continue
        if (fact.told_in or notice_key(fact.reminder)) == key:
            chance = None if fact.probability is None else ChanceNow(fact.probability, fact.version or 0, fact.inputs)
            told[fact.reminder] = Planned(
                fact.reminder,
                event.habit or "",
                event.day,
                fact.planned_at or event.at,
                decision_of(fact, session.zone()),
                chance,
                fact.told_in,
            )
    return _in_order([*told.values()])


def leaning_of(session: Session, history: History, chance: ChanceNow) -> Decision:
    """Return how a habit leans until its next reminder: what chance has drawn for that one counts already."""
    planned = next_planned(session, history, session.today())
    if history.habit.policy is not Policy.OFF and rests(session, planned[1] if planned else None):
        return Decision(Action.QUIET, Reason.PAUSED)
    slot = planned[0] if planned else WHEN_UNLIKELY
    return lean(session, history, slot, chance.probability, chance.benefit)


def with_reminder(chance: ChanceNow) -> float | None:
    """Return the chance (0–1) after a reminder, None while nobody knows what reminders do here."""
    if not chance.benefit.known:
        return None
    return min(max(chance.probability + chance.benefit.mean, 0.0), 1.0)


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


def _carry_out(session: Session, key: str, action: NoticeAction, amount: float | None, via: Via) -> None:
    habit, day = habit_and_day(key)
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


def _within_limits(
    session: Session, log: RecentDecisions, chances: Mapping[str, ChanceNow], found: Sequence[Planned]
) -> list[Planned]:
    """Return the reminders as the day's two limits leave them: of all, and of those nobody set a time for.

    One that gives way is held back for good. One nobody set a time for may still wait while there is room left, since
    what it gave way to may be answered first. One that chance holds back gives way where it would have, had it not.
    """
    settings, today = session.settings(), session.today()
    told = log.notices_of(today)
    new = [each for each in found if each.speaks and each.notice not in told and each.day == today]
    left = settings.reminders_per_day - len(told)
    unasked_left = settings.unasked_per_day - sum(slot_of(key) == WHEN_UNLIKELY for key in told)
    beyond = giving_way([*asking(each for each in new if slot_of(each.key) == WHEN_UNLIKELY)], unasked_left)
    within = [each for each in new if each.key not in beyond]
    held_back = [_as_if_it_spoke(each) for each in found if not each.speaks and each.decision.wants_to_speak]
    rivals, heard = yet_to_come(session, chances) if within or held_back else [], log.habits_heard(today)
    beyond |= giving_way([*asking(within), *rivals], left, heard)
    in_vain = {
        each.key for each in held_back if each.notice in giving_way([*asking([*within, each]), *rivals], left, heard)
    }
    limited = []
    for each in found:
        if each.key in in_vain:
            limited.append(replace(each, decision=_beyond_limit(each.decision, settings.reminders_per_day)))
        elif each not in new or each.notice not in beyond:
            limited.append(each)
        elif left <= 0 or slot_of(each.key) != WHEN_UNLIKELY:
            limited.append(replace(each, decision=_beyond_limit(each.decision, settings.reminders_per_day)))
        elif unasked_left <= 0:
            limited.append(replace(each, decision=_beyond_limit(each.decision, settings.unasked_per_day)))
    return limited


def _one_by_one(session: Session, log: RecentDecisions, found: Sequence[Planned]) -> list[Planned]:
    """Return the reminders without those nobody set a time for that can wait: each comes alone, and a while apart."""
    rest = [each for each in found if not each.speaks or slot_of(each.key) != WHEN_UNLIKELY]
    now, last = session.now(), log.last_shown
    crowded = any(each.speaks for each in rest) or (last is not None and abs(now - last) < APART)
    unasked = [each for each in found if each not in rest]
    first = min(unasked, key=lambda each: each.chance.probability if each.chance else 1.0, default=None)
    return [each for each in found if each in rest or (each is first and not crowded)]


def asking(planned: Iterable[Planned]) -> Iterator[Asking]:
    """Yield what some reminders ask for: a list once, by the least likely of its habits."""
    for group in together(planned):
        need = min(each.chance.probability if each.chance else 1.0 for each in group)
        yield Asking(group[0].notice, habit_and_day(group[0].notice)[0], need, group[0].planned_at)


def yet_to_come(session: Session, chances: Mapping[str, ChanceNow]) -> list[Asking]:
    """Return what else will ask to speak today, as far as is known now: set times, and the evening's list."""
    today, now = session.today(), session.now()
    coming = [
        Planned(reminder_key(history.id, today, slot), history.id, today, at, decision, chance)
        for history in session.in_use().values()
        if (chance := chances.get(history.id)) and (day := session.day_of(history.id, today))
        if day.due and day.mark is Mark.PENDING
        for slot, at in occasions(session, history, today)
        if at > now
        if (decision := decide(session, history, slot, chance.probability, chance.benefit)).action is Action.REMIND
        if (end := quiet_until(session, at)) is None or outwaits(session, at, end)
    ]
    return [*asking(coming)]


def _as_if_it_spoke(planned: Planned) -> Planned:
    return replace(planned, decision=replace(planned.decision, action=Action.REMIND))


def _beyond_limit(decision: Decision, limit: int) -> Decision:
    return Decision(Action.QUIET, Reason.DAILY_CAP, decision.threshold, limit=limit)


def _in_order(planned: Sequence[Planned]) -> list[Planned]:
    """Return reminders as they were found, those of a list where its first stands, least likely first."""
    place = {each.notice: number for number, each in reversed([*enumerate(planned)])}
    return sorted(planned, key=lambda each: (place[each.notice], each.chance.probability if each.chance else 1.0))
