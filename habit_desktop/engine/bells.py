"""What the reminders of today will still do, habit by habit, as far as is known now: what a row's bell says."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from habit_desktop.domain.day import instant_of
from habit_desktop.domain.event import Event, ReminderShown, ReminderSnoozed, ReminderSuppressed
from habit_desktop.domain.habit import Policy
from habit_desktop.domain.history import History
from habit_desktop.engine.daily_limit import yet_to_come
from habit_desktop.engine.planned_reminder import ChanceNow
from habit_desktop.engine.readings import Bell
from habit_desktop.engine.recent_decisions import RecentDecisions
from habit_desktop.engine.reminder_decision import (
    STILL_USEFUL,
    decide,
    decision_of,
    outwaits,
    quiet_until,
    silenced,
)
from habit_desktop.engine.reminder_key import IN_LIST, WHEN_UNLIKELY, notice_key, reminder_key, slot_of
from habit_desktop.engine.reminder_pause import rests
from habit_desktop.engine.reminder_times import may_speak_unasked, occasions, set_times
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit
from habit_desktop.reminders.budget import giving_way
from habit_desktop.reminders.policy import Action, Decision, Reason

_NONE_PLANNED = Bell(Decision(Action.NORMAL, Reason.UNSURE))


class Bells:
    """What was decided today, read once, and which of the reminders to come will give way to others.

    ``deciding`` are the chances reminders are decided by, of all habits: without them nobody is known to give way.
    """

    def __init__(self, session: Session, deciding: Mapping[str, ChanceNow] | None = None) -> None:
        self._session, self._deciding = session, deciding or {}
        self._log = RecentDecisions(session)
        self._beyond: set[str] | None = None

    def of(self, history: History, chance: float, benefit: Benefit = NOTHING_KNOWN) -> Bell:
        """Return what a pending habit's reminder will do, by the chance (0–1) of now, or what it has done."""
        if until := self._snoozed_until(history):
            return self._speaking(Decision(Action.REMIND, Reason.SNOOZED), until)
        if planned := self._next(history):
            return self._planned(history, *planned, chance, benefit)
        if newest := self._log.newest_of(history.id, self._session.today()):
            return self._past(newest)
        if history.habit.policy is Policy.OFF:
            return Bell(Decision(Action.QUIET, Reason.OFF))
        if rests(self._session, None):
            return Bell(Decision(Action.QUIET, Reason.PAUSED))
        if history.habit.policy is Policy.SMART and not set_times(self._session, history, self._session.today()):
            return self._unasked(history, chance, benefit)
        return _NONE_PLANNED

    def _snoozed_until(self, history: History) -> datetime | None:
        today, zone = self._session.today(), self._session.zone()
        put_off = (
            e.fact.until
            for e in self._log.snoozed.values()
            if e.habit == history.id and e.day == today
            if isinstance(e.fact, ReminderSnoozed)
        )
        return min((until.astimezone(zone) for until in put_off), default=None)

    def _next(self, history: History) -> tuple[str, datetime] | None:
        """Return the first occasion of today that is yet to be decided about."""
        today, now = self._session.today(), self._session.now()
        return next(
            (
                (slot, at)
                for slot, at in occasions(self._session, history, today)
                if at > now - STILL_USEFUL and reminder_key(history.id, today, slot) not in self._log.decided
                if not (slot == IN_LIST and self._log.list_shown(today))
            ),
            None,
        )

    def _planned(self, history: History, slot: str, at: datetime, chance: float, benefit: Benefit) -> Bell:
        decision = decide(self._session, history, slot, chance, benefit)
        if decision.reason is not Reason.OFF and rests(self._session, at):
            return Bell(Decision(Action.QUIET, Reason.PAUSED), at)
        reminder = reminder_key(history.id, self._session.today(), slot)
        if (cause := self._log.held_up.get(reminder)) and decision.action is Action.REMIND:
            return Bell(Decision(Action.QUIET, cause, decision.threshold), at)
        key = notice_key(reminder)
        if decision.action is Action.REMIND and key in self._giving_way():
            limit = self._session.settings().reminders_per_day
            return Bell(Decision(Action.QUIET, Reason.DAILY_CAP, decision.threshold, limit=limit), at)
        return self._speaking(decision, at)

    def _speaking(self, decision: Decision, at: datetime) -> Bell:
        """Return the bell of a reminder at an instant, or when the quiet hours it falls into are over."""
        end = quiet_until(self._session, max(at, self._session.now())) if decision.action is Action.REMIND else None
        if end is None:
            return Bell(decision, at)
        if outwaits(self._session, at, end):
            return Bell(replace(decision, until=end), end)
        return Bell(silenced(decision, end), end)

    def _past(self, event: Event) -> Bell:
        assert isinstance(event.fact, ReminderShown | ReminderSuppressed)
        zone = self._session.zone()
        return Bell(decision_of(event.fact, zone), event.at.astimezone(zone), past=True)

    def _unasked(self, history: History, chance: float, benefit: Benefit) -> Bell:
        """Return the bell of a habit nobody set a time for."""
        session, settings = self._session, self._session.settings()
        decision, now = decide(session, history, WHEN_UNLIKELY, chance, benefit), session.now()
        if decision.action is not Action.REMIND:
            return Bell(decision)
        told = self._log.notices_of(session.today())
        unasked = sum(slot_of(key) == WHEN_UNLIKELY for key in told)
        for count, limit in ((unasked, settings.unasked_per_day), (len(told), settings.reminders_per_day)):
            if limit and count >= limit:
                return Bell(Decision(Action.QUIET, Reason.DAILY_CAP, decision.threshold, limit=limit))
        if end := quiet_until(session, now):
            return Bell(silenced(decision, end), end)
        if not (settings.unasked_per_day and settings.reminders_per_day):
            return _NONE_PLANNED
        if may_speak_unasked(session):
            return Bell(decision)
        first = instant_of(session.today(), settings.remind_from, session.zone(), settings.day_starts_at)
        return Bell(decision, first) if first > now else _NONE_PLANNED

    def _giving_way(self) -> set[str]:
        if self._beyond is None:
            today = self._session.today()
            left = self._session.settings().reminders_per_day - len(self._log.notices_of(today))
            coming = yet_to_come(self._session, self._deciding)
            self._beyond = giving_way(coming, left, self._log.habits_heard(today))
        return self._beyond
