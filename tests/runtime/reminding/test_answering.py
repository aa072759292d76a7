"""An answer, in the notification or elsewhere, is kept and takes the reminder away."""

from pytestqt.qtbot import QtBot

from habit_desktop.domain.event import Via
from habit_desktop.engine.erasing import erase
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.session import Session
from habit_desktop.runtime.reminding import Reminding
from habit_desktop.storage.scope import Scope
from tests.engine.living import StandingClock, day, marks
from tests.runtime.reminding.screen import Screen, at, at_six, on_screen, recorded


def test_done_answers_the_day_the_reminder_was_about(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    key = on_screen(reminding, screen)
    clock.show(1, "11:00")
    reminding.on_answered(key, NoticeAction.DONE)
    assert marks(session, habit) == "x?"


def test_an_answer_counts_as_given_in_the_notification(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    reminding.on_answered(on_screen(reminding, screen), NoticeAction.DONE)
    assert session.histories()[habit].answers[day(0)].via is Via.NOTIFICATION


def test_an_amount_is_recorded_for_the_reminders_day(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = session.create(
        {"name": "Water", "kind": "numeric", "target": 8.0, "reminders": at("18:00"), "policy": "always"}
    )
    clock.show(0, "18:00")
    key = on_screen(reminding, screen)
    clock.show(1, "07:00")
    reminding.on_answered(key, NoticeAction.AMOUNT, 6.0)
    assert [found.amount for found in session.days(habit)] == [6.0, None]


def test_a_reminder_an_earlier_run_left_can_be_answered(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    key = reminder_key(habit, day(0), "18:00")
    screen.keys.append(key)
    reminding.on_found_again(key)
    assert screen.keys == [key]
    reminding.on_answered(key, NoticeAction.DONE)
    assert marks(session, habit) == "x"


def test_a_reminder_an_earlier_run_left_is_taken_away_where_it_is_answered(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    session.complete(habit, day(0))
    screen.keys.append(key := reminder_key(habit, day(0), "18:00"))
    reminding.on_found_again(key)
    assert screen.keys == []


def test_what_is_said_while_nothing_can_be_recorded_is_done_afterwards(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    reminding.look()
    session.folder.hold(held=True)
    reminding.wait()
    reminding.on_answered(screen.keys[0], NoticeAction.DONE)
    reminding.look()
    session.folder.hold(held=False)
    assert recorded(session) == []
    reminding.go_on()
    assert recorded(session) == [("ReminderShown", "always")]
    assert marks(session, habit) == "x"
    reminding.go_on()
    assert len(session.histories()[habit].answers) == 1


def test_what_was_said_of_a_habit_erased_meanwhile_is_forgotten(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    reminding.look()
    reminding.wait()
    reminding.on_shown(screen.keys[0])
    reminding.on_answered(screen.keys[0], NoticeAction.DONE)
    erase(session, Scope(habit))
    reminding.go_on()
    assert session.folder.events.events() == []


def test_an_answer_elsewhere_takes_the_reminder_away(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    on_screen(reminding, screen)
    session.skip(habit, day(0))
    reminding.withdraw_answered()
    assert screen.keys == []


def test_an_answer_elsewhere_that_nobody_told_of_is_found_at_the_next_look(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    on_screen(reminding, screen)
    session.complete(habit, day(0))
    reminding.look()
    assert screen.keys == []


def test_an_answer_elsewhere_stops_a_reminder_on_its_way(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    reminding.look()
    session.complete(habit, day(0))
    reminding.withdraw_answered()
    assert screen.keys == []
    assert recorded(session) == []


def test_an_open_day_keeps_its_reminder(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    key = on_screen(reminding, screen)
    session.write_note(habit, day(0), "later")
    reminding.withdraw_answered()
    assert screen.keys == [key]


def test_a_snoozed_reminder_comes_back_when_its_time_is_up(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    at_six(session, clock)
    reminding.on_answered(on_screen(reminding, screen), NoticeAction.SNOOZE)
    reminding.look()
    assert len(screen.shown) == 1
    assert reminding.next_moment() == clock.now().replace(hour=19)
    clock.show(0, "19:00")
    on_screen(reminding, screen)
    assert [reason for _, reason in recorded(session)] == ["always", "snoozed"]


def test_all_reminders_on_the_screen_can_be_put_off_at_once(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    at_six(session, clock)
    at_six(session, clock, name="Read")
    reminding.look()
    for key in screen.shown:
        reminding.on_shown(key)
    reminding.snooze_all()
    assert screen.keys == []
    assert reminding.next_moment() == clock.now().replace(hour=19)


def test_a_click_on_the_reminder_opens_its_habit(
    qtbot: QtBot, session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    key = on_screen(reminding, screen)
    with qtbot.waitSignal(reminding.opened) as opened:
        reminding.on_answered(key, NoticeAction.OPEN)
    assert opened.args == [habit]
