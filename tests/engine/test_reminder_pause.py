"""Facts about reminders that rest as a whole: what is said meanwhile, and what comes afterwards."""

from datetime import UTC, datetime, time

import pytest

from habit_desktop.domain.event import ReminderSnoozed, ReminderSuppressed, SettingChanged
from habit_desktop.domain.habit import Json
from habit_desktop.engine.bells import Bells
from habit_desktop.engine.planned_reminder import ChanceNow
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_answer import answer
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.reminder_pause import (
    PauseLength,
    pause_reminders,
    reminders_paused_until,
    rests,
    resume_reminders,
)
from habit_desktop.engine.reminder_round import leaning_of, next_moment, planned_now, record
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action, Decision, Reason
from tests.engine.living import StandingClock, day, made, marks, opened

AT_TEN: list[Json] = [{"at": "10:00", "weekdays": [*range(7)]}]
QUIET = Decision(Action.QUIET, Reason.PAUSED)
UNSURE = ChanceNow(0.6, 0, ())


def look(session: Session) -> list[Decision]:
    """One look at the reminders; all of them reach the person."""
    found = planned_now(session, {habit: UNSURE for habit in session.histories()})
    for each in found:
        record(session, each)
    return [each.decision for each in found]


def test_a_pause_of_an_hour_ends_by_itself_also_after_a_restart(session: Session, clock: StandingClock) -> None:
    until = pause_reminders(session, PauseLength.HOUR)
    assert until == datetime(2026, 3, 2, 10, tzinfo=UTC)
    again = opened(session.folder.path, clock)
    assert reminders_paused_until(again) == until
    clock.show(0, "10:00")
    assert reminders_paused_until(again) is None
    again.folder.close()


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Pacific/Apia"])
def test_a_pause_until_tomorrow_ends_with_the_persons_day(session: Session, clock: StandingClock, zone: str) -> None:
    clock.zone = zone
    session.set("day_starts_at", "04:00")
    assert pause_reminders(session, PauseLength.TOMORROW) == datetime.combine(
        session.today().replace(day=session.today().day + 1), time(4), session.zone()
    )


def test_a_time_that_comes_meanwhile_stays_quiet_and_the_log_says_why(session: Session, clock: StandingClock) -> None:
    habit = made(session, reminders=AT_TEN)
    pause_reminders(session, PauseLength.TOMORROW)
    clock.show(0, "10:00")
    assert look(session) == [QUIET]
    held_back = [event.fact for event in session.folder.events.events_of((ReminderSuppressed,))]
    assert [fact.reason for fact in held_back if isinstance(fact, ReminderSuppressed)] == [Reason.PAUSED]
    clock.show(1, "10:00")
    assert [decision.action for decision in look(session)] == [Action.REMIND]
    assert marks(session, habit).endswith(".?")  # nothing about the habit itself was paused


def test_what_nobody_set_a_time_for_waits_for_the_end(session: Session, clock: StandingClock) -> None:
    made(session)
    pause_reminders(session, PauseLength.HOUR)
    unlikely = {habit: ChanceNow(0.1, 0, ()) for habit in session.histories()}
    assert planned_now(session, unlikely) == []
    clock.show(0, "10:00")
    assert [each.decision.reason for each in planned_now(session, unlikely)] == [Reason.UNLIKELY]


def test_a_snooze_outwaits_the_pause(session: Session, clock: StandingClock) -> None:
    habit = made(session, reminders=AT_TEN)
    clock.show(0, "10:00")
    look(session)
    session.set("snooze_min", 10)
    answer(session, reminder_key(habit, day(0), "10:00"), NoticeAction.SNOOZE)
    assert session.folder.events.events_of((ReminderSnoozed,))
    pause_reminders(session, PauseLength.HOUR)
    clock.show(0, "10:30")
    assert look(session) == []
    assert next_moment(session) == datetime(2026, 3, 2, 11, tzinfo=UTC)
    clock.show(0, "11:00")
    assert look(session) == [Decision(Action.REMIND, Reason.SNOOZED)]


def test_resumed_reminders_come_as_ever(session: Session, clock: StandingClock) -> None:
    made(session, reminders=AT_TEN)
    pause_reminders(session, PauseLength.TOMORROW)
    resume_reminders(session)
    resume_reminders(session)
    assert len(session.folder.events.events_of((SettingChanged,))) == 2
    clock.show(0, "10:00")
    assert [decision.action for decision in look(session)] == [Action.REMIND]


def test_the_day_says_which_of_its_reminders_rest(session: Session) -> None:
    wanted = (("09:30", "smart", Reason.PAUSED), ("20:00", "smart", Reason.UNSURE), ("09:30", "off", Reason.OFF))
    reasons = {
        made(session, reminders=[{"at": at, "weekdays": [*range(7)]}], policy=policy): reason
        for at, policy, reason in wanted
    }
    pause_reminders(session, PauseLength.HOUR)
    for habit, reason in reasons.items():
        history = session.histories()[habit]
        assert Bells(session).of(history, 0.6).decision.reason is reason
        assert leaning_of(session, history, UNSURE).reason is reason
    assert rests(session, None)
