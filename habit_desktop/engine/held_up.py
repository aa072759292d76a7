"""Reminders that wait for a better moment: nobody there, a full screen, or the wish not to be disturbed."""

from collections.abc import Iterable

from habit_desktop.domain.day import DAY
from habit_desktop.domain.event import ReminderHeldUp, Via
from habit_desktop.engine.planned_reminder import Planned
from habit_desktop.engine.session import Session
from habit_desktop.reminders.presence import Attention


def hold_up(session: Session, planned: Iterable[Planned], cause: Attention, via: Via | None = None) -> None:
    """Record that reminders wait, each once for each cause; they stay undecided."""
    told = session.folder.events.events_of((ReminderHeldUp,), session.today() - DAY)
    known = {
        event.fact.reminder for event in told if isinstance(event.fact, ReminderHeldUp) and event.fact.cause == cause
    }
    new = [each for each in planned if each.key not in known]
    if new:
        session.record([(each.habit, each.day, ReminderHeldUp(each.key, cause, each.planned_at)) for each in new], via)
