"""Where the reminder of each habit stands today: still to come, shown, kept quiet, or not asked for; and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Habit, Policy
from habit_desktop.domain.history import History
from habit_desktop.engine.bells import Bells
from habit_desktop.engine.planned_reminder import ChanceNow
from habit_desktop.engine.readings import Bell
from habit_desktop.engine.reminder_log import ReminderEntry, read_reminders
from habit_desktop.engine.reminder_times import occasions
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action

_ANSWERED = (Mark.DONE, Mark.SKIPPED, Mark.MISSED)


class Standing(StrEnum):
    """What today still holds for a habit's reminder.

    The first three are due and unanswered: a reminder comes, one was shown, or none comes. The rest ask for nothing
    now: answered, never reminding, resting, or not due.
    """

    COMES = "comes"
    SHOWN = "shown"
    QUIET = "quiet"
    ANSWERED = "answered"
    OFF = "off"
    PAUSED = "paused"
    NOT_DUE = "not_due"


@dataclass(frozen=True, slots=True)
class TodayReminder:
    """One habit's reminder today: ``bell`` is what it will do, or has done, as far as that is known.

    ``decided`` is the newest decision of today, ``has_time`` tells whether today has a time to remind at, ``chance``
    (0–1) is the one reminders are decided by, ``answered_at`` when the day was answered.
    """

    habit: Habit
    standing: Standing
    mark: Mark
    bell: Bell | None = None
    decided: ReminderEntry | None = None
    has_time: bool = False
    chance: float | None = None
    answered_at: datetime | None = None

    @property
    def at(self) -> datetime | None:
        """When the reminder comes or came; None where no time is known."""
        if self.bell and self.bell.at:
            return self.bell.at
        return self.decided.at if self.decided else None

    @property
    def nothing_planned(self) -> bool:
        """Whether nothing was decided today, and nothing is to come that could be."""
        bell = self.bell
        return bell is None or (bell.decision.action is Action.NORMAL and bell.at is None and not bell.past)


def read_today_reminders(session: Session, deciding: Mapping[str, ChanceNow]) -> tuple[TodayReminder, ...]:
    """Return where each habit in use stands: what comes first, by its time, then what was shown, then the rest.

    ``deciding`` are the chances reminders are decided by; a habit without one is told by its log alone.
    """
    decided = {entry.habit: entry for entry in read_reminders(session, 1)}  # the newest of each
    bells = Bells(session, deciding)
    found = [
        _reminder(session, history, bells, deciding.get(habit), decided.get(habit))
        for habit, history in session.in_use().items()
    ]
    order, latest = list(Standing), session.now()
    return tuple(sorted(found, key=lambda each: (order.index(each.standing), each.at is None, each.at or latest)))


def _reminder(
    session: Session, history: History, bells: Bells, deciding: ChanceNow | None, decided: ReminderEntry | None
) -> TodayReminder:
    habit, today = history.habit, session.today()
    day = session.day_of(habit.id, today)
    mark = day.mark if day else Mark.NOT_DUE
    if mark in _ANSWERED:
        given = history.answers.get(today)
        at = given.time_on(today, session.zone(), session.settings().day_starts_at) if given else None
        return TodayReminder(habit, Standing.ANSWERED, mark, decided=decided, answered_at=at)
    if mark is not Mark.PENDING:
        rests = Standing.PAUSED if mark is Mark.PAUSED else Standing.NOT_DUE
        return TodayReminder(habit, rests, mark, decided=decided)
    if habit.policy is Policy.OFF:
        return TodayReminder(habit, Standing.OFF, mark, decided=decided)
    bell = bells.of(history, deciding.probability, deciding.benefit) if deciding else None
    has_time = bool(occasions(session, history, today))
    chance = deciding.probability if deciding else None
    return TodayReminder(habit, _standing(bell, decided), mark, bell, decided, has_time, chance)


def _standing(bell: Bell | None, decided: ReminderEntry | None) -> Standing:
    """Return what becomes of the reminder of a habit that is due and open."""
    if bell is None or bell.past:
        return Standing.SHOWN if decided and decided.shown else Standing.QUIET
    speaks = bell.decision.action is Action.REMIND or (bell.decision.action is Action.NORMAL and bell.at is not None)
    return Standing.COMES if speaks else Standing.QUIET
