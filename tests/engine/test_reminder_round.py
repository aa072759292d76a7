"""Facts about one look at the reminders: what speaks, what stays quiet and why."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.event import ReminderShown, ReminderSuppressed
from habit_desktop.engine.foresight import chances_now, keep_up, outlook
from habit_desktop.engine.planned_reminder import ChanceNow, Planned
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_answer import answer
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.reminder_round import planned_now, record
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action, Decision, Reason
from tests.engine.living import MONDAY, StandingClock, day, made, marks, opened, remember
from tests.engine.reminded import at, shown

UNSURE = 0.6
INPUTS = tuple(float(number) for number in range(10))


def planned(session: Session, chance: float = UNSURE) -> list[Planned]:
    """What one look finds, every habit having the same chance."""
    return planned_now(session, {habit: ChanceNow(chance, 3, INPUTS) for habit in session.histories()})


def look(session: Session, chance: float = UNSURE) -> list[Decision]:
    """One look at the reminders; all of them reach the person."""
    found = planned(session, chance)
    for each in found:
        record(session, each)
    return [each.decision for each in found]


# At a set time


def test_nothing_is_said_before_the_time(session: Session, clock: StandingClock) -> None:
    made(session, reminders=at("18:00"))
    clock.show(0, "17:59")
    assert look(session) == []
    clock.show(0, "18:00")
    assert look(session) == [Decision(Action.REMIND, Reason.UNSURE)]


def test_a_habit_always_done_is_left_in_quiet_and_one_never_done_is_reminded_of(
    session: Session, clock: StandingClock
) -> None:
    always, never = (made(session, name, reminders=at("18:00")) for name in ("Always", "Never"))
    remember(session, always, "x" * 40, first=-40)
    remember(session, never, "x" + "." * 39, first=-40)
    clock.show(0, "18:00")
    keep_up(session)
    decided = {each.habit: each for each in planned_now(session, chances_now(outlook(session)))}
    assert decided[always].decision == Decision(Action.QUIET, Reason.LIKELY, 0.8)
    assert decided[never].decision == Decision(Action.REMIND, Reason.UNLIKELY, 0.4)


def test_each_reminder_is_decided_once_also_after_a_restart(session: Session, clock: StandingClock) -> None:
    made(session, reminders=at("18:00"))
    clock.show(0, "18:00")
    assert len(look(session)) == 1
    assert look(session, chance=0.1) == []
    again = opened(session.folder.path, clock)
    assert look(again) == []
    again.folder.close()


def test_one_held_back_is_not_said_later_either(session: Session, clock: StandingClock) -> None:
    made(session, reminders=at("18:00"))
    clock.show(0, "18:00")
    assert look(session, chance=0.9) == [Decision(Action.QUIET, Reason.LIKELY, 0.8)]
    assert look(session, chance=0.1) == []


def test_one_that_did_not_reach_the_person_is_tried_again(session: Session, clock: StandingClock) -> None:
    made(session, reminders=at("18:00"))
    clock.show(0, "18:00")
    first = planned(session)
    clock.step(minutes=1)
    assert [each.key for each in planned(session)] == [each.key for each in first]


def test_every_decision_is_a_fact_with_what_it_was_made_of(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=at("12:00", "13:00"))
    clock.show(0, "12:00")
    look(session)
    clock.show(0, "13:00")
    look(session, chance=0.9)
    shown, held_back = (event for event in session.folder.events.events()[1:])
    noon, one = (datetime(2026, 3, 2, hour, tzinfo=UTC) for hour in (12, 13))
    assert shown.fact == ReminderShown(
        reminder_key(walk, MONDAY, "12:00"), "unsure", 0.6, noon, 3, INPUTS, policy="smart"
    )
    assert held_back.fact == ReminderSuppressed(
        reminder_key(walk, MONDAY, "13:00"), "likely", 0.9, one, 3, INPUTS, threshold=0.8, policy="smart"
    )
    assert (shown.habit, shown.day) == (walk, MONDAY)


def test_of_several_times_that_have_passed_only_the_latest_speaks(session: Session, clock: StandingClock) -> None:
    made(session, reminders=at("17:30", "16:30", "17:00"))
    clock.show(0, "17:45")
    assert look(session) == [
        Decision(Action.QUIET, Reason.TOO_LATE),
        Decision(Action.QUIET, Reason.TOO_LATE),
        Decision(Action.REMIND, Reason.UNSURE),
    ]


def test_several_times_apart_speak_each_at_its_time(session: Session, clock: StandingClock) -> None:
    made(session, reminders=at("10:00", "18:00"))
    for wall in ("10:00", "18:00"):
        clock.show(0, wall)
        assert [decision.action for decision in look(session)] == [Action.REMIND]


def test_a_reminder_slept_through_for_more_than_two_hours_stays_quiet(session: Session, clock: StandingClock) -> None:
    made(session, reminders=at("12:00"))
    clock.show(0, "14:01")
    assert look(session) == [Decision(Action.QUIET, Reason.TOO_LATE)]


def test_a_reminder_missed_by_two_hours_is_caught_up_once(session: Session, clock: StandingClock) -> None:
    made(session, reminders=at("12:00"))
    clock.show(0, "14:00")
    assert look(session) == [Decision(Action.REMIND, Reason.UNSURE)]
    assert look(session) == []


def test_a_time_after_midnight_belongs_to_the_evening_before(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=at("00:30"))
    clock.show(1, "00:30")
    (found,) = planned(session)
    assert (found.habit, found.day) == (walk, MONDAY)


def test_a_reminder_rests_on_weekdays_it_is_not_set_for(session: Session, clock: StandingClock) -> None:
    made(session, reminders=at("12:00", weekdays=(1,)))
    clock.show(0, "12:00")
    assert look(session, chance=UNSURE) == []
    clock.show(1, "12:00")
    assert len(look(session)) == 1


@pytest.mark.parametrize("answered", [Session.complete, Session.skip, Session.miss])
def test_a_day_that_is_answered_needs_no_reminder(
    session: Session, clock: StandingClock, answered: Callable[[Session, str, date], None]
) -> None:
    walk = made(session, reminders=at("12:00"))
    answered(session, walk, MONDAY)
    clock.show(0, "12:00")
    assert look(session) == []


def test_a_habit_that_is_archived_or_not_due_needs_no_reminder(session: Session, clock: StandingClock) -> None:
    session.archive(made(session, reminders=at("12:00")))
    made(session, schedule="weekdays:tue", reminders=at("12:00"))
    clock.show(0, "12:00")
    assert look(session) == []


def test_a_habit_without_a_chance_yet_waits(session: Session, clock: StandingClock) -> None:
    made(session, reminders=at("12:00"))
    clock.show(0, "12:00")
    assert planned_now(session, {}) == []


@pytest.mark.parametrize(
    ("policy", "chance", "decision"),
    [
        ("always", 0.99, Decision(Action.REMIND, Reason.ALWAYS)),
        ("off", 0.01, Decision(Action.QUIET, Reason.OFF)),
        ("smart", 0.01, Decision(Action.REMIND, Reason.UNLIKELY, 0.4)),
    ],
)
def test_the_policy_has_its_say(
    session: Session, clock: StandingClock, policy: str, chance: float, decision: Decision
) -> None:
    made(session, policy=policy, reminders=at("12:00"))
    clock.show(0, "12:00")
    assert look(session, chance) == [decision]


def test_the_clock_of_the_country_the_person_is_in_counts(session: Session, clock: StandingClock) -> None:
    made(session, reminders=at("18:00"))
    clock.zone = "Asia/Tokyo"
    clock.show(0, "18:00")
    assert len(look(session)) == 1


def test_an_hour_that_comes_twice_reminds_once(session: Session, clock: StandingClock) -> None:
    clock.zone = "Europe/Berlin"
    clock.show(237, "09:00")  # 25 October 2026, when the clock goes back from three to two
    made(session, reminders=at("02:30"))
    session.set("day_starts_at", "00:00")
    clock.show(237, "02:30")
    decided = look(session)
    clock.step(hours=1)
    assert clock.now().strftime("%d.%m. %H:%M") == "25.10. 02:30"
    assert [*decided, *look(session)] == decided


# Without a set time


def test_an_unlikely_habit_without_a_time_is_mentioned_once_a_day(session: Session, clock: StandingClock) -> None:
    made(session)
    assert look(session, chance=0.39) == [Decision(Action.REMIND, Reason.UNLIKELY, 0.4)]
    clock.step(hours=3)
    assert look(session, chance=0.1) == []
    clock.show(1, "10:00")
    assert len(look(session, chance=0.1)) == 1


@pytest.mark.parametrize("chance", [0.4, 0.9])
def test_a_habit_without_a_time_that_is_not_unlikely_is_not_mentioned(session: Session, chance: float) -> None:
    made(session)
    assert look(session, chance) == []


@pytest.mark.parametrize("policy", ["always", "digest", "off"])
def test_only_a_smart_habit_is_mentioned_unasked(session: Session, policy: str) -> None:
    made(session, policy=policy)
    assert look(session, chance=0.1) == []


# Snooze


def snoozed(session: Session, clock: StandingClock, wall: str = "18:00", offset: int = 0) -> Planned:
    """A reminder put off for an hour at that time."""
    reminder = shown(session, clock)
    clock.show(offset, wall)
    answer(session, reminder.key, NoticeAction.SNOOZE)
    return reminder


def test_a_snoozed_reminder_comes_again_after_the_persons_time(session: Session, clock: StandingClock) -> None:
    session.set("snooze_min", 20)
    reminder = snoozed(session, clock)
    clock.step(minutes=19)
    assert look(session) == []
    clock.step(minutes=1)
    (again,) = planned(session, chance=0.99)
    assert (again.key, again.decision) == (reminder.key, Decision(Action.REMIND, Reason.SNOOZED))


def test_a_snoozed_reminder_comes_again_once(session: Session, clock: StandingClock) -> None:
    snoozed(session, clock)
    clock.step(hours=1)
    assert len(look(session)) == 1
    clock.step(hours=1)
    assert look(session) == []


def test_a_reminder_can_be_put_off_again_and_again(session: Session, clock: StandingClock) -> None:
    reminder = snoozed(session, clock)
    for _ in range(2):
        clock.step(hours=1)
        assert len(look(session)) == 1
        answer(session, reminder.key, NoticeAction.SNOOZE)
    clock.step(hours=1)
    assert len(look(session)) == 1


def test_a_snoozed_reminder_keeps_its_habit_day_over_midnight_and_a_restart(
    session: Session, clock: StandingClock
) -> None:
    reminder = snoozed(session, clock, "02:30", offset=1)
    session.folder.close()
    again = opened(session.folder.path, clock)
    clock.show(1, "03:30")
    (found,) = planned(again)
    assert (again.today(), found.day) == (day(1), MONDAY)
    record(again, found)
    answer(again, found.key, NoticeAction.DONE)
    assert marks(again, reminder.habit) == "x?"
    again.folder.close()


@pytest.mark.parametrize("answered", [Session.complete, Session.skip, Session.miss])
def test_a_snoozed_reminder_answered_elsewhere_does_not_come_again(
    session: Session, clock: StandingClock, answered: Callable[[Session, str, date], None]
) -> None:
    reminder = snoozed(session, clock)
    answered(session, reminder.habit, MONDAY)
    clock.step(hours=1)
    assert look(session) == []


def test_a_mark_taken_back_leaves_the_snooze_as_it_was(session: Session, clock: StandingClock) -> None:
    reminder = snoozed(session, clock)
    session.complete(reminder.habit, MONDAY)
    session.clear(reminder.habit, MONDAY)
    found = session.day_of(reminder.habit, MONDAY)
    assert found is not None
    assert found.mark is Mark.PENDING
    clock.step(hours=1)
    assert len(look(session)) == 1


def test_of_many_unlikely_habits_without_a_time_only_the_least_likely_few_speak(
    session: Session, clock: StandingClock
) -> None:
    habits = [made(session, name) for name in ("Walk", "Read", "Swim", "Cook", "Sing")]
    chances = {habit: ChanceNow(0.3 - place / 100, 3, INPUTS) for place, habit in enumerate(habits)}
    for wall in ("12:00", "12:30", "13:00", "13:30"):  # the last look finds the day's few already said
        clock.show(0, wall)
        for each in planned_now(session, chances):
            record(session, each)
    said = [event.habit for event in session.folder.events.events_of((ReminderShown,))]
    assert said == [*reversed(habits[2:])]


def test_reminders_nobody_set_a_time_for_keep_apart_from_all_others(session: Session, clock: StandingClock) -> None:
    made(session, "Walk", reminders=at("12:00"), policy="always")
    unasked = {made(session, name) for name in ("Read", "Swim")}
    said = []
    for wall in ("12:00", "12:29", "12:30", "12:31", "13:00"):
        clock.show(0, wall)
        found = planned(session, chance=0.1)
        said.append([each.habit in unasked for each in found])
        for each in found:
            record(session, each)
    assert said == [[False], [], [True], [], [True]]


def test_a_person_can_do_without_unasked_reminders(session: Session, clock: StandingClock) -> None:
    session.set("unasked_per_day", 0)
    made(session)
    clock.show(0, "12:00")
    assert look(session, 0.1) == []
