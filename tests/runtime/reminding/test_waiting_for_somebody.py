"""A reminder waits until somebody is there who may be disturbed."""

import pytest

from habit_desktop.engine.session import Session
from habit_desktop.reminders.presence import AWAY_AFTER_S, Attention
from habit_desktop.runtime.reminding import Reminding
from tests.engine.living import StandingClock, made
from tests.runtime.machine import Machine
from tests.runtime.reminding.screen import Screen, at, at_six, held_up, on_screen, recorded


def test_a_reminder_waits_for_the_person_to_come_back(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen, machine: Machine
) -> None:
    machine.idle = AWAY_AFTER_S
    at_six(session, clock)
    reminding.look()
    assert (screen.keys, recorded(session), held_up(session)) == ([], [], ["away"])
    clock.show(0, "18:40")
    machine.idle = 3.0
    on_screen(reminding, screen)
    assert recorded(session) == [("ReminderShown", "always")]


@pytest.mark.parametrize("attention", [Attention.FULL_SCREEN, Attention.DO_NOT_DISTURB])
def test_a_reminder_waits_for_the_end_of_what_must_not_be_disturbed(
    session: Session,
    clock: StandingClock,
    reminding: Reminding,
    screen: Screen,
    machine: Machine,
    attention: Attention,
) -> None:
    machine.seen = attention
    at_six(session, clock)
    reminding.look()
    assert (screen.keys, held_up(session)) == ([], [attention])
    machine.seen = Attention.FREE
    reminding.look()
    assert len(screen.keys) == 1


def test_that_a_reminder_waits_is_recorded_once_for_each_cause(
    session: Session, clock: StandingClock, reminding: Reminding, machine: Machine
) -> None:
    machine.idle = AWAY_AFTER_S
    at_six(session, clock)
    for _ in range(3):
        reminding.look()
    machine.idle, machine.seen = 0.0, Attention.FULL_SCREEN
    reminding.look()
    assert held_up(session) == ["away", "full_screen"]


def test_a_reminder_that_waited_for_too_long_stays_quiet(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen, machine: Machine
) -> None:
    machine.idle = AWAY_AFTER_S
    at_six(session, clock)
    reminding.look()
    clock.show(0, "20:01")
    machine.idle = 0.0
    reminding.look()
    assert screen.keys == []
    assert recorded(session) == [("ReminderSuppressed", "too_late")]


def test_what_the_machine_does_not_say_holds_nothing_up(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen, machine: Machine
) -> None:
    machine.idle, machine.seen = None, None
    at_six(session, clock)
    reminding.look()
    assert (len(screen.keys), held_up(session)) == (1, [])


def test_staying_quiet_waits_for_nobody(
    session: Session, clock: StandingClock, reminding: Reminding, machine: Machine
) -> None:
    machine.idle = AWAY_AFTER_S
    at_six(session, clock, policy="off")
    reminding.look()
    assert (recorded(session), held_up(session)) == ([("ReminderSuppressed", "off")], [])


def test_what_chance_holds_back_waits_for_somebody_like_what_it_lets_speak(
    session: Session, clock: StandingClock, reminding: Reminding, machine: Machine
) -> None:
    session.set("try_reminders", True)
    for key, value in {"remind_below": "0", "quiet_above": "1", "reminders_per_day": "20"}.items():
        session.set(key, value)
    for number in range(12):
        made(session, f"Habit {number}", reminders=at("18:00"))
    clock.show(0, "18:00")
    machine.idle = AWAY_AFTER_S
    reminding.look()
    assert recorded(session) == []
    machine.idle = 0.0
    reminding.look()
    assert {*recorded(session)} == {("ReminderSuppressed", "on_trial")}


def test_a_reminder_that_never_reached_the_screen_is_called_back_once_it_is_too_late(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    at_six(session, clock)
    reminding.look()
    (key,) = screen.keys
    clock.show(0, "20:01")
    reminding.look()
    reminding.on_shown(key)
    assert screen.keys == []
    assert recorded(session) == [("ReminderSuppressed", "too_late")]
