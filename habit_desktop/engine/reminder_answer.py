"""What was said to a reminder, and whether it still asks."""

from datetime import UTC, date, timedelta

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.day import DAY
from habit_desktop.domain.event import (
    ReminderShown,
    ReminderSnoozed,
    ReminderTapped,
    Via,
)
from habit_desktop.domain.habit import Goal, Kind
from habit_desktop.domain.history import Answer, History
from habit_desktop.engine.planned_reminder import ChanceNow, Planned, in_order
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_decision import (
    decision_of,
)
from habit_desktop.engine.reminder_key import (
    habit_and_day,
    is_list,
    notice_key,
)
from habit_desktop.engine.session import Session


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
    return in_order([*told.values()])


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
