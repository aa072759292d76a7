"""A reminder comes at its moment, once, and goes on record when it is seen."""

from habit_desktop.domain.event import Via
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.reminder_log import read_reminders
from habit_desktop.engine.session import Session
from habit_desktop.runtime.reminding import Reminding
from tests.engine.living import StandingClock, day, live, made
from tests.runtime.reminding.screen import Screen, at, at_six, on_screen, recorded


def test_before_its_moment_nothing_is_said(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    at_six(session, clock)
    clock.show(0, "17:59")
    reminding.look()
    assert screen.keys == []
    assert reminding.next_moment() == clock.now().replace(hour=18, minute=0)


def test_a_reminder_is_recorded_only_once_it_is_on_the_screen(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    at_six(session, clock)
    reminding.look()
    assert recorded(session) == []
    reminding.on_shown(screen.keys[0])
    assert recorded(session) == [("ReminderShown", "always")]


def test_the_log_says_through_what_a_reminder_was_shown(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    at_six(session, clock)
    on_screen(reminding, screen)
    (entry,) = read_reminders(session, 1)
    assert (entry.through, entry.via) == ("popup", Via.APP)


def test_a_reminder_on_its_way_to_the_screen_is_not_sent_twice(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    at_six(session, clock)
    reminding.look()
    reminding.look()
    assert len(screen.shown) == 1


def test_a_reminder_that_was_shown_is_not_shown_again(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    at_six(session, clock)
    on_screen(reminding, screen)
    reminding.look()
    assert len(screen.shown) == 1


def test_staying_quiet_is_recorded_with_its_reason(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = made(session, reminders=at("18:00"), policy="smart")
    live(session, clock, {habit: "x" * 40})
    clock.show(40, "18:00")
    reminding.look()
    assert screen.keys == []
    assert recorded(session) == [("ReminderSuppressed", "likely")]


def test_a_reminder_an_earlier_run_left_gives_way_to_the_next_of_its_habit(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    screen.keys.append(key := reminder_key(habit, day(0), "12:00"))
    reminding.on_found_again(key)
    assert on_screen(reminding, screen) == reminder_key(habit, day(0), "18:00")
    assert len(screen.keys) == 1


def test_a_reminder_that_leaves_while_nothing_can_be_recorded_comes_again(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    at_six(session, clock)
    reminding.look()
    reminding.wait()
    reminding.on_closed(screen.keys[0])
    reminding.look()
    reminding.go_on()
    reminding.look()
    assert len(screen.shown) == 2


def test_a_closed_reminder_is_nobody_s_to_withdraw(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    key = on_screen(reminding, screen)
    reminding.on_closed(key)
    session.complete(habit, day(0))
    reminding.withdraw_answered()
    assert screen.keys == [key]


def test_the_next_reminder_of_a_habit_takes_the_place_of_the_last(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    made(session, reminders=at("18:00", "19:00"), policy="always")
    clock.show(0, "18:00")
    first = on_screen(reminding, screen)
    clock.show(0, "19:00")
    second = on_screen(reminding, screen)
    assert first != second
    assert screen.keys == [second]


def test_a_snoozed_reminder_gives_way_to_a_set_time_that_comes_with_it(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    made(session, reminders=at("18:00", "19:00"), policy="always")
    clock.show(0, "18:00")
    reminding.on_answered(on_screen(reminding, screen), NoticeAction.SNOOZE)
    screen.keys.clear()
    clock.show(0, "19:00")
    on_screen(reminding, screen)
    reminding.look()
    assert len(screen.keys) == 1
    assert recorded(session)[1:] == [("ReminderSuppressed", "too_late"), ("ReminderShown", "always")]
