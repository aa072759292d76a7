"""What is decided about one reminder: by the habit's policy, the room it has left, and the chance of now."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

from habit_desktop.domain.day import DAY, start_of
from habit_desktop.domain.event import ReminderShown, ReminderSuppressed
from habit_desktop.domain.habit import Policy
from habit_desktop.domain.history import History
from habit_desktop.engine.luck import draw_of
from habit_desktop.engine.reminder_key import IN_LIST, WHEN_UNLIKELY, reminder_key
from habit_desktop.engine.session import Session
from habit_desktop.engine.slack import slack_chance
from habit_desktop.reminders.benefit import Benefit
from habit_desktop.reminders.policy import (
    Action,
    Decision,
    Reason,
    Thresholds,
    decide_at_set_time,
    decide_in_list,
    inclination,
)
from habit_desktop.reminders.room import Room, at_rest

STILL_USEFUL = timedelta(hours=2)

_Deciding = Callable[[Policy, float, Thresholds, Benefit, float], Decision]


def decide(
    session: Session, history: History, slot: str, chance: float, benefit: Benefit, day: date | None = None
) -> Decision:
    """Return what would be decided now about a day's reminder of a slot, by the chance (0–1) on one's own.

    The day is today where none is named.

    Where a habit is likely anyway, that is the reason to stay quiet; else its rest, where it has any to take.
    """
    decide_now = inclination if slot == WHEN_UNLIKELY else decide_at_set_time
    return _decided(session, history, day or session.today(), slot, chance, benefit, decide_now)


def lean(session: Session, history: History, slot: str, chance: float, benefit: Benefit) -> Decision:
    """Return how a habit leans up to today's reminder of a slot: remind, stay quiet, or wait for its time."""
    leaning = _decided(session, history, session.today(), slot, chance, benefit, inclination)
    return replace(leaning, action=Action.NORMAL) if leaning.reason is Reason.DIGEST else leaning


def stated(decision: Decision) -> bool:
    """Tell whether a decision about a reminder nobody set a time for is one: to remind, or not as it helps little."""
    return decision.action is Action.REMIND or decision.reason is Reason.UNHELPFUL


def quiet_until(session: Session, at: datetime) -> datetime | None:
    """Return when the quiet hours an instant lies in are over, None where it lies in none."""
    return session.settings().quiet_hours.end_at(at, session.zone())


def outwaits(session: Session, at: datetime, quiet_end: datetime) -> bool:
    """Tell whether a reminder of today is still useful when the quiet hours end: soon enough, and still its day."""
    ends = start_of(session.today() + DAY, session.zone(), session.settings().day_starts_at)
    return quiet_end - at <= STILL_USEFUL and quiet_end < ends


def silenced(decision: Decision, quiet_end: datetime) -> Decision:
    """Return the decision to say nothing of a reminder that would have spoken within quiet hours."""
    return Decision(Action.QUIET, Reason.QUIET_HOURS, decision.threshold, until=quiet_end)


def decision_of(fact: ReminderShown | ReminderSuppressed, zone: tzinfo) -> Decision:
    """Return the decision a fact tells of; instants in the zone the person is in."""
    return Decision(
        Action.REMIND if isinstance(fact, ReminderShown) else Action.QUIET,
        Reason(fact.reason),
        fact.threshold,
        fact.share,
        fact.rest_days,
        fact.count_chance,
        fact.limit,
        fact.until.astimezone(zone) if fact.until else None,
    )


def _decided(
    session: Session,
    history: History,
    day: date,
    slot: str,
    chance: float,
    benefit: Benefit,
    decide_alone: _Deciding,
) -> Decision:
    policy, thresholds = history.defined_on(day).policy, session.settings().thresholds
    if slot == IN_LIST:
        decision = decide_in_list(chance, thresholds)
    else:
        draw = draw_of(reminder_key(history.id, day, slot)) if thresholds.trying else 0.0  # nobody looks at it else
        decision = decide_alone(policy, chance, thresholds, benefit, draw)
    if decision.reason in (Reason.LIKELY, Reason.OFF):
        return decision
    return at_rest(policy, _room(session, history, day, chance), thresholds) or decision


def _room(session: Session, history: History, day: date, chance: float) -> Room | None:
    told = slack_chance(session, history, day, chance)
    if told is None or told.standing is None:
        return None
    return Room(told.slack.rest_days, told.standing)
