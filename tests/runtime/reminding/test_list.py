"""The evening's list is one notice about several habits."""

from pytestqt.qtbot import QtBot

from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_key import list_key
from habit_desktop.engine.session import Session
from habit_desktop.runtime.reminding import Reminding
from tests.engine.living import StandingClock, day, made
from tests.runtime.reminding.screen import Screen, on_screen, recorded


def listed(session: Session, clock: StandingClock, *names: str) -> list[str]:
    """Habits of the list, at its time; their ids."""
    habits = [made(session, name, policy="digest") for name in names]
    clock.show(0, "19:00")
    return habits


def test_the_list_comes_in_one_notice_and_each_of_its_habits_goes_on_record(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    listed(session, clock, "Walk", "Read")
    assert reminding.next_moment() is None
    clock.show(0, "18:00")
    assert reminding.next_moment() == clock.now().replace(hour=19)
    clock.show(0, "19:00")
    assert on_screen(reminding, screen) == list_key(day(0))
    assert recorded(session) == [("ReminderShown", "digest")] * 2
    reminding.look()
    assert len(screen.shown) == 1


def test_a_list_gets_shorter_and_goes_with_the_last_of_its_habits(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    walk, read, tea = listed(session, clock, "Walk", "Read", "Tea")
    on_screen(reminding, screen)
    assert screen.bodies == ["3"]
    for habit, left in ((walk, "2"), (read, "1")):
        session.complete(habit, day(0))
        reminding.withdraw_answered()
        reminding.withdraw_answered()
        assert screen.bodies[-1] == left
    assert screen.bodies == ["3", "2", "1"]
    session.skip(tea, day(0))
    reminding.withdraw_answered()
    assert screen.keys == []


def test_a_list_answered_on_its_way_to_the_screen_is_taken_back(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habits = listed(session, clock, "Walk", "Read")
    reminding.look()
    for habit in habits:
        session.complete(habit, day(0))
    reminding.withdraw_answered()
    assert screen.keys == []


def test_a_click_on_a_list_opens_the_day_and_on_a_list_of_one_its_habit(
    qtbot: QtBot, session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    walk, read = listed(session, clock, "Walk", "Read")
    key = on_screen(reminding, screen)
    with qtbot.waitSignal(reminding.list_opened):
        reminding.on_answered(key, NoticeAction.OPEN)
    session.complete(walk, day(0))
    with qtbot.waitSignal(reminding.opened) as opened:
        reminding.on_answered(key, NoticeAction.OPEN)
    assert opened.args == [read]


def test_a_snoozed_list_comes_back_with_what_is_still_open(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    walk, _read = listed(session, clock, "Walk", "Read")
    reminding.on_answered(on_screen(reminding, screen), NoticeAction.SNOOZE)
    session.complete(walk, day(0))
    assert reminding.next_moment() == clock.now().replace(hour=20)
    clock.show(0, "20:00")
    on_screen(reminding, screen)
    assert screen.bodies == ["2", "1"]


def test_a_list_of_an_earlier_run_is_shown_as_it_stands(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    walk, _read = listed(session, clock, "Walk", "Read")
    key = on_screen(reminding, screen)
    reminding.on_closed(key)
    session.complete(walk, day(0))
    reminding.on_found_again(key)
    assert screen.bodies == ["2", "1"]


def test_of_two_lists_the_newer_one_stays(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    listed(session, clock, "Walk", "Read")
    on_screen(reminding, screen)
    clock.show(1, "19:00")
    assert on_screen(reminding, screen) == list_key(day(1))
    assert screen.keys == [list_key(day(1))]
