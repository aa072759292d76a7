"""Facts about what a row's bell says: it is what really happens."""

from collections.abc import Mapping

import pytest

from habit_desktop.engine.bells import Bells
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.readings import Bell
from habit_desktop.engine.reminder_answer import answer
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Action, Reason
from habit_desktop.wording.decisions import decision_line
from tests.engine.living import StandingClock, made, remember
from tests.engine.reminded import at, chances_of, look


def bell(session: Session, habit: str, chance: float = 0.6, all_of: Mapping[str, float] | None = None) -> Bell:
    """The bell of a habit, every other habit having the same chance."""
    deciding = chances_of(session, all_of or chance)
    return Bells(session, deciding).of(session.histories()[habit], deciding[habit].probability)


def line(told: Bell) -> str:
    """A bell in words."""
    return decision_line(told.decision, told.at, past=told.past)


def test_a_time_to_come_is_told(session: Session) -> None:
    walk = made(session, reminders=at("18:00"))
    assert line(bell(session, walk)) == "will remind at 18:00"
    assert line(bell(session, walk, 0.3)) == "will remind at 18:00: less likely today"
    assert line(bell(session, walk, 0.9)) == "staying quiet: likely on your own"


def test_a_habit_of_the_list_names_the_list(session: Session) -> None:
    walk = made(session, policy="digest", reminders=at("12:00"))
    assert line(bell(session, walk)) == "in the list at 19:00"
    assert line(bell(session, walk, 0.9)) == "staying quiet: likely on your own"


def test_rest_days_are_counted(session: Session) -> None:
    gym = made(session, schedule="times:3/week", reminders=at("18:00"))
    remember(session, gym, "x.x.x.." * 26, first=-182)
    assert line(bell(session, gym, 0.5)) == "staying quiet: 4 rest days left"


@pytest.mark.parametrize(
    ("wall", "words"),
    [
        ("12:30", "will remind at 14:00, after the quiet hours"),
        ("11:30", "quiet hours until 14:00"),
        ("15:00", "will remind at 15:00"),
    ],
)
def test_quiet_hours_tell_when_they_end(session: Session, wall: str, words: str) -> None:
    session.set("quiet_from", "11:15")
    session.set("quiet_until", "14:00")
    walk = made(session, policy="always", reminders=at(wall))
    assert line(bell(session, walk)) == words


def test_a_reminder_that_waits_within_quiet_hours_says_until_when(session: Session, clock: StandingClock) -> None:
    session.set("quiet_from", "12:00")
    session.set("quiet_until", "14:00")
    walk = made(session, policy="always", reminders=at("12:30"))
    clock.show(0, "13:00")
    assert look(session) == []
    assert line(bell(session, walk)) == "will remind at 14:00, after the quiet hours"


def test_one_that_will_give_way_says_so(session: Session) -> None:
    session.set("reminders_per_day", 1)
    walk, read = (made(session, name, reminders=at("18:00")) for name in ("Walk", "Read"))
    chances = {walk: 0.7, read: 0.5}
    assert line(bell(session, walk, all_of=chances)) == "giving way to others: 1 reminder a day"
    assert line(bell(session, read, all_of=chances)) == "will remind at 18:00"


def test_what_has_been_said_today_is_told_as_past(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=at("12:00"))
    clock.show(0, "12:00")
    look(session)
    clock.show(0, "15:00")
    told = bell(session, walk, 0.2)
    assert (told.past, line(told)) == (True, "reminded at 12:00")


def test_what_was_held_back_today_keeps_its_reason(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=at("12:00"))
    clock.show(0, "12:00")
    look(session, 0.9)
    clock.show(0, "20:00")
    assert line(bell(session, walk, 0.2)) == "staying quiet: likely on your own"


def test_the_list_that_has_come_is_past(session: Session, clock: StandingClock) -> None:
    walk = made(session, policy="digest")
    clock.show(0, "19:05")
    look(session)
    assert line(bell(session, walk)) == "told in the list at 19:05"


def test_a_snooze_tells_when_it_ends(session: Session, clock: StandingClock) -> None:
    walk = made(session, policy="always", reminders=at("12:00"))
    clock.show(0, "12:00")
    (found,) = look(session)
    answer(session, found.key, NoticeAction.SNOOZE)
    assert line(bell(session, walk)) == "snoozed until 13:00"
    session.set("quiet_from", "12:30")
    session.set("quiet_until", "20:00")
    assert line(bell(session, walk)) == "quiet hours until 20:00"


def test_a_time_of_today_that_has_long_passed_promises_nothing(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=at("12:00"))
    clock.show(0, "20:00")
    assert line(bell(session, walk, 0.2)) == "no reminder planned"


@pytest.mark.parametrize(
    ("wall", "words"),
    [
        ("08:00", "will remind at 09:00: less likely today"),
        ("12:00", "will remind: less likely today"),
        ("21:30", "no reminder planned"),
    ],
)
def test_unasked_ones_keep_to_their_hours(session: Session, clock: StandingClock, wall: str, words: str) -> None:
    walk = made(session)
    clock.show(0, wall)
    assert line(bell(session, walk, 0.2)) == words


def test_unasked_ones_know_quiet_hours_limits_and_none_at_all(session: Session, clock: StandingClock) -> None:
    walk, read = made(session), made(session, "Read")
    session.set("quiet_until", "10:00")
    assert line(bell(session, walk, 0.2)) == "quiet hours until 10:00"
    session.set("quiet_until", "00:00")
    session.set("unasked_per_day", 1)
    look(session, {read: 0.1})
    assert bell(session, walk, 0.2).decision.reason is Reason.DAILY_CAP
    session.set("unasked_per_day", 0)
    assert line(bell(session, walk, 0.2)) == "no reminder planned"


def test_reminders_that_are_off_or_paused_say_so(session: Session) -> None:
    off, always = made(session, policy="off"), made(session, "Read", policy="always")
    assert line(bell(session, off)) == "reminders are off"
    assert line(bell(session, always)) == "no reminder planned"
    session.set("reminders_paused_until", "2026-03-02T20:00+00:00")
    assert bell(session, always).decision.reason is Reason.PAUSED
    assert bell(session, off).decision.reason is Reason.OFF


@pytest.mark.parametrize("chance", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("policy", ["always", "smart", "digest", "off"])
def test_what_the_bell_says_at_the_last_moment_is_what_happens(
    session: Session, clock: StandingClock, policy: str, chance: float
) -> None:
    habits = [made(session, name, policy=policy, reminders=at("19:00")) for name in ("Walk", "Read", "Tea")]
    session.set("reminders_per_day", 2)
    clock.show(0, "18:59")
    said = {habit: bell(session, habit, chance) for habit in habits}
    clock.show(0, "19:00")
    for each in look(session, chance):
        told = said[each.habit].decision
        assert (told.action is Action.QUIET, told.reason) == (not each.speaks, each.decision.reason)
