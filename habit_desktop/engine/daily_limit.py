"""How many reminders a day may hold, and which give way where more would speak."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from habit_desktop.domain.calendar import Mark
from habit_desktop.engine.planned_reminder import ChanceNow, Planned, together
from habit_desktop.engine.recent_decisions import RecentDecisions
from habit_desktop.engine.reminder_decision import (
    decide,
    outwaits,
    quiet_until,
)
from habit_desktop.engine.reminder_key import (
    WHEN_UNLIKELY,
    habit_and_day,
    reminder_key,
    slot_of,
)
from habit_desktop.engine.reminder_times import occasions
from habit_desktop.engine.session import Session
from habit_desktop.reminders.budget import Asking, giving_way
from habit_desktop.reminders.policy import Action, Decision, Reason

APART = timedelta(minutes=30)
"""A reminder nobody set a time for keeps so far from others."""


def within_limits(
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


def one_by_one(session: Session, log: RecentDecisions, found: Sequence[Planned]) -> list[Planned]:
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
