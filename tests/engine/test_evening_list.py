"""Facts about the evening's list: what stands in it, when it comes, and what an answer to it does."""

from datetime import timedelta

import pytest

from habit_desktop.domain.event import ReminderShown
from habit_desktop.engine.planned_reminder import together
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_answer import answer, listed, still_open
from habit_desktop.engine.reminder_key import list_key
from habit_desktop.engine.reminder_log import read_reminders
from habit_desktop.engine.reminder_round import next_moment, planned_now, record
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action, Reason
from tests.engine.living import MONDAY, StandingClock, day, made, marks, opened, remember
from tests.engine.reminded import at, chances_of, look, told

LIST = list_key(MONDAY)


def three(session: Session) -> dict[str, float]:
    """Three habits of the list with their chances: one is likely anyway."""
    chances = {"Walk": 0.6, "Read": 0.3, "Tea": 0.9}
    return {made(session, name, policy="digest"): chance for name, chance in chances.items()}


def names(session: Session) -> list[str]:
    """Who stands in today's list."""
    return [session.histories()[each.habit].habit.name for each in listed(session, LIST)]


def test_at_its_time_one_notice_lists_what_is_not_likely_least_likely_first(
    session: Session, clock: StandingClock
) -> None:
    chances = three(session)
    clock.show(0, "18:59")
    assert look(session, chances) == []
    assert next_moment(session) == clock.now() + timedelta(minutes=1)
    clock.show(0, "19:00")
    (group,) = together(planned_now(session, chances_of(session, chances)))
    assert [(each.notice, each.chance.probability if each.chance else None) for each in group] == [
        (LIST, 0.3),
        (LIST, 0.6),
    ]
    assert sorted(told(session, chances)) == [
        ("Read*", Reason.DIGEST),
        ("Tea", Reason.LIKELY),
        ("Walk*", Reason.DIGEST),
    ]
    assert names(session) == ["Read", "Walk"]


def test_every_habits_decision_is_a_fact_of_its_own(session: Session, clock: StandingClock) -> None:
    chances = three(session)
    clock.show(0, "19:00")
    look(session, chances)
    log = {entry.name: entry for entry in read_reminders(session, 1)}
    assert {name: (entry.action, entry.reason, entry.probability) for name, entry in log.items()} == {
        "Walk": (Action.REMIND, Reason.DIGEST, 0.6),
        "Read": (Action.REMIND, Reason.DIGEST, 0.3),
        "Tea": (Action.QUIET, Reason.LIKELY, 0.9),
    }
    assert all(entry.in_list for entry in log.values())
    assert look(session, chances) == []


def test_nothing_at_risk_shows_nothing(session: Session, clock: StandingClock) -> None:
    three(session)
    clock.show(0, "19:00")
    assert {reason for _, reason in told(session, 0.9)} == {Reason.LIKELY}
    assert session.folder.events.events_of((ReminderShown,)) == []


def test_set_times_of_a_habit_in_the_list_do_not_speak(session: Session, clock: StandingClock) -> None:
    made(session, policy="digest", reminders=at("12:00"))
    clock.show(0, "12:00")
    assert look(session) == []
    clock.show(0, "19:00")
    assert told(session) == [("Walk*", Reason.DIGEST)]


def test_the_time_of_the_list_is_the_persons(session: Session, clock: StandingClock) -> None:
    session.set("digest_at", "20:30")
    clock.zone = "Asia/Tokyo"
    three(session)
    clock.show(0, "20:29")
    assert look(session) == []
    clock.show(0, "20:30")
    assert len(look(session)) == 3


def test_a_list_slept_through_for_more_than_two_hours_is_too_late(session: Session, clock: StandingClock) -> None:
    three(session)
    clock.show(0, "21:01")
    assert {reason for _, reason in told(session)} == {Reason.TOO_LATE}


def test_quiet_hours_hold_the_list_back_or_let_it_wait(session: Session, clock: StandingClock) -> None:
    three(session)
    session.set("quiet_from", "18:30")
    session.set("quiet_until", "20:00")
    clock.show(0, "19:00")
    assert look(session) == []
    clock.show(0, "20:00")
    assert len(look(session)) == 3


def test_what_is_answered_or_rests_is_not_listed(session: Session, clock: StandingClock) -> None:
    done, paused, elsewhere = (made(session, name, policy="digest") for name in ("Done", "Paused", "Due on Tuesdays"))
    session.complete(done, MONDAY)
    session.pause([paused])
    session.change(elsewhere, {"schedule": "weekdays:tue"})
    gym = made(session, "Gym", policy="digest", schedule="times:3/week")
    remember(session, gym, "x.x.x.." * 26, first=-182)
    clock.show(0, "19:00")
    assert told(session, 0.6) == [("Gym", Reason.REST_DAYS)]


def test_a_habit_made_after_the_list_has_come_waits_for_the_next(session: Session, clock: StandingClock) -> None:
    three(session)
    clock.show(0, "19:00")
    look(session, 0.6)
    made(session, "Late", policy="digest")
    assert look(session, 0.6) == []
    clock.show(1, "19:00")
    assert len(look(session, 0.6)) == 4


def test_one_that_did_not_reach_the_person_is_tried_again_as_a_whole(session: Session, clock: StandingClock) -> None:
    chances = three(session)
    clock.show(0, "19:00")
    for each in planned_now(session, chances_of(session, chances)):
        if not each.speaks:
            record(session, each)
    clock.step(minutes=1)
    assert [each.habit for each in planned_now(session, chances_of(session, chances))] == [*chances][1::-1]


# Answers


def shown(session: Session, clock: StandingClock) -> list[str]:
    """A list of two is on the screen; their ids, least likely first."""
    chances = three(session)
    clock.show(0, "19:00")
    look(session, chances)
    return [each.habit for each in listed(session, LIST)]


def test_snooze_brings_back_what_is_still_open(session: Session, clock: StandingClock) -> None:
    read, walk = shown(session, clock)
    answer(session, LIST, NoticeAction.SNOOZE)
    assert next_moment(session) == clock.now() + timedelta(hours=1)
    session.complete(read, MONDAY)
    clock.step(hours=1)
    (again,) = look(session)
    assert (again.habit, again.notice, again.decision.reason) == (walk, LIST, Reason.SNOOZED)
    assert look(session) == []


def test_a_list_all_of_which_is_done_meanwhile_does_not_come_back(session: Session, clock: StandingClock) -> None:
    habits = shown(session, clock)
    answer(session, LIST, NoticeAction.SNOOZE)
    for habit in habits:
        session.complete(habit, MONDAY)
    clock.step(hours=1)
    assert look(session) == []


def test_a_list_asks_as_long_as_anything_in_it_is_open(session: Session, clock: StandingClock) -> None:
    first, last = shown(session, clock)
    session.complete(first, MONDAY)
    assert still_open(session, LIST)
    session.skip(last, MONDAY)
    assert not still_open(session, LIST)


def test_a_list_that_is_just_being_put_on_record_is_wanted(session: Session) -> None:
    assert still_open(session, LIST)


@pytest.mark.parametrize("action", [NoticeAction.DONE, NoticeAction.SKIP])
def test_done_is_no_answer_to_several(session: Session, clock: StandingClock, action: NoticeAction) -> None:
    habits = shown(session, clock)
    answer(session, LIST, action)
    assert [marks(session, habit) for habit in habits] == ["?", "?"]


def test_what_is_left_alone_in_it_can_be_answered_the_next_morning_too(session: Session, clock: StandingClock) -> None:
    read, walk = shown(session, clock)
    session.complete(read, MONDAY)
    clock.show(1, "08:00")
    answer(session, LIST, NoticeAction.DONE)
    assert marks(session, walk) == "x?"


def test_an_answer_stands_beside_each_of_its_habits(session: Session, clock: StandingClock) -> None:
    shown(session, clock)
    answer(session, LIST, NoticeAction.OPEN)
    answers = {entry.name: entry.answer for entry in read_reminders(session, 1)}
    assert answers == {"Walk": "default", "Read": "default", "Tea": None}


def test_the_list_is_known_after_a_restart_but_for_habits_that_are_gone(session: Session, clock: StandingClock) -> None:
    read, walk = shown(session, clock)
    session.delete(read)
    again = opened(session.folder.path, clock)
    assert [each.habit for each in listed(again, LIST)] == [walk]
    assert listed(again, list_key(day(1))) == []
    again.folder.close()
