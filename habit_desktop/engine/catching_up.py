"""After a gap: what was missed is told in one list or not at all, and what nobody set a time for comes one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from habit_desktop.domain.day import DAY
from habit_desktop.domain.event import ReminderShown, ReminderSnoozed, ReminderSuppressed
from habit_desktop.domain.history import History
from habit_desktop.engine.planned_reminder import Planned
from habit_desktop.engine.reminder_key import IN_LIST, caught_up_key, list_key, notice_key, reminder_key
from habit_desktop.engine.reminder_round import chance_then
from habit_desktop.engine.reminder_times import occasions, was_asked
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action, Decision, Reason

LATE_AFTER = timedelta(minutes=1)
"""Three ticks: a reminder that comes later than that was missed at its time."""
LOOKED_BACK_DAYS = 7


def gathered(session: Session, planned: Sequence[Planned]) -> list[Planned]:
    """Return the reminders with those that would come in a burst told in one list.

    Several at one set time are the person's own wish and stay apart. As soon as one of several was missed at its time,
    or comes back after a snooze, all of them become one list: the machine slept, the person was away, or a film ran.
    """
    speaking = [each for each in planned if each.speaks]
    if len({each.notice for each in speaking}) < 2 or not any(_is_unbound(session, each) for each in speaking):
        return [*planned]
    told_in = caught_up_key(session.today(), session.now())
    return [replace(each, told_in=told_in) if each.speaks else each for each in planned]


def overlooked(session: Session) -> list[Planned]:
    """Return the reminders of the days before yesterday that nobody decided about: the app did not run, or slept.

    They stay quiet, and the log says why. What is longer ago than a week is let be. Worth asking at a start and on a
    new day.
    """
    today = session.today()
    days = [today - back * DAY for back in range(LOOKED_BACK_DAYS, 1, -1)]
    decided, snoozed = _decisions_since(session, days[0])
    return [
        planned
        for history in session.in_use().values()
        for day in days
        if was_asked(session, history, day)
        for planned in _too_late(session, history, day, decided, snoozed)
    ]


def _is_unbound(session: Session, planned: Planned) -> bool:
    """Tell whether a reminder comes at another time than the one that was set for it."""
    return planned.decision.reason is Reason.SNOOZED or session.now() - planned.planned_at > LATE_AFTER


def _too_late(session: Session, history: History, day: date, decided: set[str], snoozed: set[str]) -> Iterator[Planned]:
    chance = chance_then(session, history.id, day)
    for slot, at in occasions(session, history, day):
        key = reminder_key(history.id, day, slot)
        listed = slot == IN_LIST and list_key(day) in {notice_key(each) for each in decided}
        if (key not in decided and not listed) or key in snoozed:
            yield Planned(key, history.id, day, at, Decision(Action.QUIET, Reason.TOO_LATE), chance)


def _decisions_since(session: Session, day: date) -> tuple[set[str], set[str]]:
    """Return the keys that were decided about a day and later ones, and those that still wait for a snooze's end."""
    decided, snoozed = set[str](), set[str]()
    kinds = (ReminderShown, ReminderSuppressed, ReminderSnoozed)
    for event in session.folder.events.events_of(kinds, day):
        match event.fact:
            case ReminderShown(key) | ReminderSuppressed(key):
                decided.add(key)
                snoozed.discard(key)
            case ReminderSnoozed(key):
                snoozed.add(key)
    return decided, snoozed
