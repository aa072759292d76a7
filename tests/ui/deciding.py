"""Decisions about reminders, as the log tells them."""

from datetime import UTC, date, datetime, time

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import Habit, Policy
from habit_desktop.engine.reminder_log import ReminderEntry
from habit_desktop.reminders.policy import Action, Decision, Reason
from tests.ui.people import TODAY


def decided(
    habit: Habit,
    *,
    day: date = TODAY,
    shown: bool = True,
    reason: Reason = Reason.UNSURE,
    chance: float | None = 0.5,
    answer: str | None = None,
    outcome: Mark | None = Mark.PENDING,
) -> ReminderEntry:
    """One decision at six in the evening."""
    return ReminderEntry(
        at=datetime.combine(day, time(18), UTC),
        day=day,
        habit=habit.id,
        name=habit.name,
        probability=chance,
        action=Action.REMIND if shown else Action.QUIET,
        reason=reason,
        outcome=outcome,
        answer=answer,
        key=f"{habit.id}|{day.isoformat()}|18:00",
        decision=Decision(Action.REMIND if shown else Action.QUIET, reason, 0.4),
        planned_at=datetime.combine(day, time(18), UTC),
        with_reminder=None,
        morning=0.6,
        version=3,
        inputs=(2.0, 0.5, 1.0, 0.0, 15.0, 0.45, -0.1, 0.6, 0.0, 3.0),
        policy=Policy.SMART,
        in_list=False,
        via=Via.APP,
        through="",
        answered_at=None,
        snoozed_until=None,
        done_at=None,
    )
