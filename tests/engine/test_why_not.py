"""Facts about the answer to “why was I not reminded?”: there always is one."""

from datetime import date
from itertools import product

import pytest

from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.planned_reminder import ChanceNow
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.reminder_answer import answer
from habit_desktop.engine.session import Session
from habit_desktop.engine.why_not import why_not
from habit_desktop.reminders.policy import Reason
from habit_desktop.reminders.silence import Silence
from habit_desktop.wording.silences import why_not_said
from tests.engine.living import MONDAY, StandingClock, day, made, remember
from tests.engine.reminded import at, look


def silence(session: Session, habit: str, on: date = MONDAY, chance: float | None = None) -> Silence:
    """Why a habit was silent on a day."""
    return why_not(session, habit, on, None if chance is None else ChanceNow(chance, 0, ())).silence


def test_what_was_decided_is_the_answer(session: Session, clock: StandingClock) -> None:
    walk, read = (made(session, name, reminders=at("12:00")) for name in ("Walk", "Read"))
    clock.show(0, "12:00")
    look(session, {walk: 0.9, read: 0.3})
    held_back, shown = (why_not(session, habit, MONDAY) for habit in (walk, read))
    assert held_back.silence is Silence.HELD_BACK
    assert held_back.decision is not None
    assert (held_back.decision.reason, held_back.decision.threshold, held_back.probability) == (
        Reason.LIKELY,
        0.8,
        0.9,
    )
    assert (shown.silence, shown.probability) == (Silence.REMINDED, 0.3)


def test_one_that_spoke_once_was_no_silence_whatever_came_later(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=at("12:00", "18:00"))
    for wall, chance in (("12:00", 0.3), ("18:00", 0.9)):
        clock.show(0, wall)
        look(session, chance)
    told = why_not(session, walk, MONDAY)
    assert told.silence is Silence.REMINDED
    assert told.at is not None
    assert told.at.hour == 12


def test_a_day_that_asked_for_nothing(session: Session, clock: StandingClock) -> None:
    walk = made(session, schedule="weekdays:tue", reminders=at("12:00"))
    rests, away = made(session, "Rests"), made(session, "Away")
    session.pause([rests], until=day(3))
    session.archive(away)
    assert silence(session, walk) is Silence.NOT_DUE
    assert (why_not(session, rests, MONDAY).silence, why_not(session, rests, MONDAY).until) == (Silence.RESTING, day(3))
    assert silence(session, away) is Silence.PUT_AWAY
    assert silence(session, walk, day(-3)) is Silence.NOT_THERE


def test_what_was_answered_before_its_time_needed_no_reminder(session: Session, clock: StandingClock) -> None:
    walk, read, tea = (
        made(session, "Walk", reminders=at("12:00")),
        made(session, "Read"),
        made(session, "Tea", policy="digest"),
    )
    for habit in (walk, read, tea):
        session.complete(habit, MONDAY)
    clock.show(1, "09:00")
    for habit in (walk, read, tea):
        told = why_not(session, habit, MONDAY)
        assert told.silence is Silence.ANSWERED
        assert told.at is not None
        assert told.at.hour == 9


def test_what_was_answered_after_a_time_nobody_looked_at_was_left_alone_by_the_program(
    session: Session, clock: StandingClock
) -> None:
    walk = made(session, reminders=at("12:00"))
    clock.show(0, "18:00")
    session.complete(walk, MONDAY)
    told = why_not(session, walk, MONDAY)
    assert told.silence is Silence.NOBODY_THERE
    assert told.at is not None
    assert told.at.hour == 12


def test_reminders_that_are_off_or_have_no_time(session: Session) -> None:
    off, never, tuesdays = (
        made(session, "Off", policy="off"),
        made(session, "Never", policy="always"),
        made(session, "Tuesdays", policy="always", reminders=at("12:00", weekdays=(1,))),
    )
    assert silence(session, off) is Silence.OFF
    assert silence(session, never) is Silence.NO_TIME
    assert silence(session, tuesdays) is Silence.NO_TIME_THAT_DAY


def test_a_time_or_a_list_yet_to_come(session: Session) -> None:
    walk, tea = made(session, reminders=at("12:00")), made(session, "Tea", policy="digest")
    told = [why_not(session, habit, MONDAY) for habit in (walk, tea)]
    assert [each.silence for each in told] == [Silence.YET_TO_COME, Silence.LIST_TO_COME]
    assert [each.at.hour for each in told if each.at] == [12, 19]


def test_a_list_that_had_come_before_the_habit_was_there(session: Session, clock: StandingClock) -> None:
    made(session, "Early", policy="digest")
    clock.show(0, "19:00")
    look(session)
    late = made(session, "Late", policy="digest")
    clock.show(0, "22:00")
    assert silence(session, late) is Silence.LIST_WAS_BEFORE
    clock.show(1, "09:00")
    assert silence(session, late) is Silence.LIST_WAS_BEFORE


@pytest.mark.parametrize(
    ("offset", "wall", "expected"),
    [(0, "12:30", Silence.WAITING), (0, "15:00", Silence.NOBODY_THERE), (1, "09:00", Silence.NOBODY_THERE)],
)
def test_a_time_nobody_looked_at(
    session: Session, clock: StandingClock, offset: int, wall: str, expected: Silence
) -> None:
    walk = made(session, reminders=at("12:00"))
    clock.show(offset, wall)
    assert silence(session, walk) is expected


def test_quiet_hours_a_reminder_waits_for(session: Session, clock: StandingClock) -> None:
    session.set("quiet_from", "12:00")
    session.set("quiet_until", "14:00")
    walk, unasked = made(session, reminders=at("12:30")), made(session, "Unasked")
    clock.show(0, "13:00")
    look(session, 0.2)
    assert silence(session, walk, chance=0.2) is Silence.QUIET_HOURS
    assert silence(session, unasked, chance=0.2) is Silence.QUIET_HOURS


# Where no time is set


def test_a_chance_that_did_not_fall_needs_no_reminder(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    told = why_not(session, walk, MONDAY, ChanceNow(0.62, 0, ()))
    assert (told.silence, told.probability, told.threshold) == (Silence.NOT_UNLIKELY, 0.62, 0.4)


def test_of_a_day_that_is_over_the_mornings_chance_is_told(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    keep_up(session)
    clock.show(1, "09:00")
    told = why_not(session, walk, MONDAY, ChanceNow(0.1, 0, ()))
    assert told.silence is Silence.NOT_UNLIKELY
    assert told.probability == session.folder.predictions.of_habit(walk)[MONDAY].served


def test_an_unlikely_day_tells_what_stood_in_the_way(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    clock.show(0, "08:00")
    assert silence(session, walk, chance=0.2) is Silence.OUTSIDE_HOURS
    clock.show(0, "12:00")
    assert silence(session, walk, chance=0.2) is Silence.WAITING
    session.set("reminders_paused_until", "2026-03-02T20:00+00:00")
    assert silence(session, walk, chance=0.2) is Silence.PAUSED
    session.set("unasked_per_day", 0)
    assert silence(session, walk, chance=0.2) is Silence.NONE_UNASKED


def test_rest_days_are_a_reason_too(session: Session) -> None:
    gym = made(session, schedule="times:3/week")
    remember(session, gym, "x.x.x.." * 26, first=-182)
    told = why_not(session, gym, MONDAY, ChanceNow(0.3, 0, ()))
    assert told.silence is Silence.REST_DAYS
    assert told.decision is not None
    assert told.decision.rest_days == 4


def test_a_habit_is_judged_by_what_it_was_that_day(session: Session, clock: StandingClock) -> None:
    walk = made(session, policy="always")
    clock.show(1, "09:00")
    session.change(walk, {"policy": "smart", "reminders": at("12:00")})
    assert silence(session, walk) is Silence.NO_TIME
    assert silence(session, walk, day(1)) is Silence.YET_TO_COME


def test_a_habit_nobody_knows_is_refused(session: Session) -> None:
    with pytest.raises(Refused):
        why_not(session, "nobody", MONDAY)


def test_there_is_an_answer_for_every_habit_on_every_day(session: Session, clock: StandingClock) -> None:
    kinds = product(
        ["always", "smart", "digest", "off"],
        [[], at("12:00"), at("08:00", "23:30", weekdays=(0, 2))],
        ["daily", "times:2/week"],
    )
    habits = [
        made(session, f"Habit {number}", policy=policy, reminders=times, schedule=schedule)
        for number, (policy, times, schedule) in enumerate(kinds)
    ]
    session.set("quiet_from", "22:00")
    session.set("quiet_until", "07:00")
    for offset, wall in product(range(3), ("08:00", "12:00", "19:00", "23:30")):
        clock.show(offset, wall)
        found = look(session, 0.35)
        for each in found[:2]:
            answer(session, each.notice, NoticeAction.SNOOZE if offset % 2 else NoticeAction.DONE)
        for habit in habits:
            assert why_not_said(why_not(session, habit, day(offset), ChanceNow(0.35, 0, ()))).endswith(".")
    for habit, offset in product(habits, range(-1, 3)):
        assert why_not_said(why_not(session, habit, day(offset))).endswith(".")
