"""Facts about one decision: weekly habits that may rest, and hours in which nothing speaks."""

from datetime import UTC, datetime, time, timedelta

import pytest

from habit_desktop.domain.day import instant_of
from habit_desktop.domain.event import ReminderShown, ReminderSuppressed
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_answer import answer
from habit_desktop.engine.reminder_decision import (
    decide,
    decision_of,
    lean,
    outwaits,
    quiet_until,
    silenced,
    stated,
)
from habit_desktop.engine.reminder_key import IN_LIST, WHEN_UNLIKELY
from habit_desktop.engine.reminder_round import next_moment
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import NOTHING_KNOWN
from habit_desktop.reminders.policy import Action, Decision, Reason
from tests.engine.living import StandingClock, day, made, remember
from tests.engine.reminded import at, look, told

GYM = {"schedule": "times:3/week"}


def gym(session: Session, policy: str = "smart", **fields: object) -> str:
    """A habit of three times a week that went well for half a year: most weekdays were done."""
    habit = made(session, "Gym", **GYM, policy=policy, reminders=at("18:00"), **fields)  # type: ignore[arg-type]
    remember(session, habit, "x.x.x.." * 26, first=-182)
    return habit


# Weekly habits


def test_a_weekly_habit_is_left_alone_while_it_has_rest_days_and_the_log_says_how_many(
    session: Session, clock: StandingClock
) -> None:
    gym(session)
    clock.show(0, "18:00")
    (found,) = look(session, 0.5)
    assert (found.decision.action, found.decision.reason, found.decision.rest_days) == (
        Action.QUIET,
        Reason.REST_DAYS,
        4,
    )
    assert found.decision.count_chance is not None
    assert found.decision.count_chance >= 0.4


def test_it_speaks_when_its_slack_has_run_out(session: Session, clock: StandingClock) -> None:
    habit = gym(session)
    said = []
    for offset in range(7):
        clock.show(offset, "18:00")
        said.append(told(session, 0.5))
        if offset == 1:  # once, and then nothing: two are missing by Saturday
            session.complete(habit, day(1))
    assert said[:5] == [[("Gym", Reason.REST_DAYS)]] * 5
    assert said[5:] == [[("Gym*", Reason.UNSURE)]] * 2


def test_it_speaks_before_where_the_count_has_become_unlikely(session: Session, clock: StandingClock) -> None:
    habit = made(session, "Gym", schedule="times:3/week", reminders=at("18:00"))
    remember(session, habit, "x" + "." * 60, first=-61)
    clock.show(2, "18:00")
    assert told(session, 0.2)[-1] == ("Gym*", Reason.UNLIKELY)


def test_a_habit_likely_anyway_is_quiet_for_that_reason(session: Session, clock: StandingClock) -> None:
    gym(session)
    clock.show(0, "18:00")
    assert told(session, 0.9) == [("Gym", Reason.LIKELY)]


def test_always_means_each_day_it_is_due(session: Session, clock: StandingClock) -> None:
    gym(session, policy="always")
    clock.show(0, "18:00")
    assert told(session, 0.5) == [("Gym*", Reason.ALWAYS)]


@pytest.mark.parametrize(("schedule", "strip"), [("times:12/month", "x." * 91), ("times:1/7d", "x......" * 26)])
def test_months_and_windows_have_rest_days_too(
    session: Session, clock: StandingClock, schedule: str, strip: str
) -> None:
    habit = made(session, "Gym", schedule=schedule, reminders=at("18:00"))
    remember(session, habit, strip, first=-182)
    clock.show(0, "18:00")
    assert told(session, 0.5) == [("Gym", Reason.REST_DAYS)]


def test_nobody_mentions_unasked_what_may_rest(session: Session, clock: StandingClock) -> None:
    habit = made(session, "Gym", schedule="times:3/week")
    remember(session, habit, "x.x.x.." * 26, first=-182)
    clock.show(0, "12:00")
    assert look(session, 0.3) == []
    clock.show(4, "12:00")
    assert told(session, 0.3) == [("Gym*", Reason.UNLIKELY)]


def test_a_leaning_and_a_decision_agree_on_rest_and_on_the_list(session: Session) -> None:
    history = session.known(gym(session))
    rests = decide(session, history, "18:00", 0.5, NOTHING_KNOWN)
    assert rests.reason is Reason.REST_DAYS
    assert lean(session, history, "18:00", 0.5, NOTHING_KNOWN) == rests
    walk = session.known(made(session, policy="digest"))
    assert decide(session, walk, IN_LIST, 0.5, NOTHING_KNOWN).action is Action.REMIND
    assert lean(session, walk, IN_LIST, 0.5, NOTHING_KNOWN).action is Action.NORMAL


def test_what_nobody_set_a_time_for_is_decided_only_where_it_is_to_speak(session: Session) -> None:
    history = session.known(made(session))
    wanted, unwanted = (decide(session, history, WHEN_UNLIKELY, chance, NOTHING_KNOWN) for chance in (0.3, 0.6))
    assert stated(wanted)
    assert not stated(unwanted)


# Quiet hours


def night(session: Session, first: str = "22:00", last: str = "07:00") -> None:
    """Quiet hours are set."""
    session.set("quiet_from", first)
    session.set("quiet_until", last)


@pytest.mark.parametrize("policy", ["always", "smart"])
def test_a_reminder_within_quiet_hours_waits_for_their_end(session: Session, clock: StandingClock, policy: str) -> None:
    night(session, "12:00", "14:00")
    made(session, policy=policy, reminders=at("12:30"))
    clock.show(0, "12:30")
    assert look(session) == []
    assert next_moment(session) == clock.now() + timedelta(minutes=90)
    clock.show(0, "13:59")
    assert look(session) == []
    clock.show(0, "14:00")
    assert [name for name, _ in told(session)] == ["Walk*"]
    assert look(session) == []


@pytest.mark.parametrize(("first", "last", "wall"), [("12:00", "15:00", "12:30"), ("22:00", "07:00", "23:00")])
def test_one_that_would_be_of_no_use_by_then_is_held_back_once_and_says_until_when(
    session: Session, clock: StandingClock, first: str, last: str, wall: str
) -> None:
    night(session, first, last)
    made(session, policy="always", reminders=at(wall))
    clock.show(0, wall)
    (found,) = look(session)
    assert (found.decision.action, found.decision.reason) == (Action.QUIET, Reason.QUIET_HOURS)
    assert found.decision.until is not None
    assert found.decision.until.strftime("%H:%M") == last
    assert look(session) == []
    clock.show(1 if last == "07:00" else 0, last)
    assert look(session) == []


def test_a_time_right_before_the_day_ends_does_not_wait_for_another_day(session: Session, clock: StandingClock) -> None:
    night(session, "02:00", "03:30")
    made(session, policy="always", reminders=at("02:30"))
    clock.show(1, "02:30")
    assert told(session) == [("Walk", Reason.QUIET_HOURS)]


def test_what_is_quiet_anyway_keeps_its_own_reason(session: Session, clock: StandingClock) -> None:
    night(session)
    made(session, reminders=at("23:00"))
    clock.show(0, "23:00")
    assert told(session, 0.9) == [("Walk", Reason.LIKELY)]


def test_a_program_that_looks_late_keeps_the_quiet_hours_too(session: Session, clock: StandingClock) -> None:
    night(session)
    made(session, policy="always", reminders=at("21:50"))
    clock.show(0, "22:05")
    assert told(session) == [("Walk", Reason.QUIET_HOURS)]


def test_unasked_reminders_wait_for_the_end(session: Session, clock: StandingClock) -> None:
    night(session, "08:00", "11:00")
    made(session)
    clock.show(0, "10:00")
    assert look(session, 0.1) == []
    clock.show(0, "11:00")
    assert told(session, 0.1) == [("Walk*", Reason.UNLIKELY)]


def snoozed_at(session: Session, clock: StandingClock, wall: str) -> None:
    """A reminder was put off for an hour."""
    made(session, policy="always", reminders=at(wall))
    clock.show(0, wall)
    (found,) = look(session)
    answer(session, found.key, NoticeAction.SNOOZE)
    clock.step(hours=1)


def test_a_snooze_outwaits_quiet_hours_that_end_soon(session: Session, clock: StandingClock) -> None:
    night(session, "12:30", "14:00")
    snoozed_at(session, clock, "12:00")
    assert look(session) == []
    clock.show(0, "14:00")
    assert told(session) == [("Walk*", Reason.SNOOZED)]


def test_a_snooze_into_the_night_is_held_back_once(session: Session, clock: StandingClock) -> None:
    night(session)
    snoozed_at(session, clock, "21:30")
    assert told(session) == [("Walk", Reason.QUIET_HOURS)]
    clock.show(1, "07:00")
    assert look(session) == []


def test_without_any_nothing_is_quiet(session: Session, clock: StandingClock) -> None:
    assert quiet_until(session, clock.now()) is None


def test_two_hours_is_as_long_as_a_reminder_waits(session: Session, clock: StandingClock) -> None:
    noon = instant_of(day(0), time(12), session.zone(), time(3))
    assert outwaits(session, noon, noon + timedelta(hours=2))
    assert not outwaits(session, noon, noon + timedelta(hours=2, seconds=1))
    silent = silenced(Decision(Action.REMIND, Reason.UNLIKELY, 0.4), noon)
    assert silent == Decision(Action.QUIET, Reason.QUIET_HOURS, 0.4, until=noon)


def test_a_decision_comes_back_from_the_log(clock: StandingClock) -> None:
    until: datetime = clock.now()
    held_back = Decision(Action.QUIET, Reason.QUIET_HOURS, 0.4, until=until)
    assert decision_of(ReminderSuppressed("k", "quiet_hours", 0.3, threshold=0.4, until=until), UTC) == held_back
    assert decision_of(ReminderShown("k", "on_trial", 0.3, share=0.5), UTC) == Decision(
        Action.REMIND, Reason.ON_TRIAL, share=0.5
    )
