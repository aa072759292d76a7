"""After hours or days away, what was due comes together or not at all."""

from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.session import Session
from habit_desktop.reminders.presence import AWAY_AFTER_S
from habit_desktop.runtime.reminding import Reminding
from tests.engine.living import StandingClock, made
from tests.runtime.machine import Machine
from tests.runtime.reminding.screen import Screen, at, at_six, held_up, on_screen, recorded


def test_what_was_slept_through_together_is_one_notice(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habits = [made(session, name, reminders=at("18:00"), policy="always") for name in ("Walk", "Read", "Swim")]
    clock.show(0, "18:45")
    key = on_screen(reminding, screen)
    assert screen.keys == [key]
    assert recorded(session) == [("ReminderShown", "always")] * len(habits)
    reminding.on_answered(key, NoticeAction.SNOOZE)
    screen.keys.clear()
    clock.show(0, "19:45")
    reminding.look()
    assert len(screen.keys) == 1


def test_who_comes_back_to_several_reminders_finds_one_notice(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen, machine: Machine
) -> None:
    machine.idle = AWAY_AFTER_S
    made(session, "Walk", reminders=at("18:00"), policy="always")
    made(session, "Read", reminders=at("18:20"), policy="always")
    for wall in ("18:00", "18:20"):
        clock.show(0, wall)
        reminding.look()
    assert (screen.keys, held_up(session)) == ([], ["away", "away"])
    clock.show(0, "18:40")
    machine.idle = 1.0
    reminding.look()
    assert len(screen.keys) == 1


def test_a_list_on_its_way_to_the_screen_is_not_sent_twice(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    for name in ("Walk", "Read"):
        made(session, name, reminders=at("18:00"), policy="always")
    for wall in ("18:45", "18:46"):
        clock.show(0, wall)
        reminding.look()
    assert len(screen.shown) == 1


def test_days_the_app_did_not_run_on_are_decided_once_it_does(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    at_six(session, clock)
    clock.show(4, "09:00")
    for _ in range(2):
        reminding.look()
    assert screen.keys == []
    assert recorded(session) == [("ReminderSuppressed", "too_late")] * 4
