"""Reminders by themselves, from the due moment to the answer, with a screen of a few lines."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from habit_desktop.domain.event import Fact, ReminderHeldUp, ReminderShown, ReminderSuppressed, Via
from habit_desktop.domain.habit import Json
from habit_desktop.engine.erasing import erase
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.ports import Notice, NoticeAction, Way
from habit_desktop.engine.reminder_key import list_key, reminder_key
from habit_desktop.engine.reminder_log import read_reminders
from habit_desktop.engine.session import Session
from habit_desktop.reminders.presence import AWAY_AFTER_S, Attention
from habit_desktop.runtime.audience import Audience
from habit_desktop.runtime.reminding import Reminding
from habit_desktop.storage.scope import Scope
from tests.engine.living import StandingClock, day, live, made, marks
from tests.runtime.machine import Machine


def at(*times: str) -> list[Json]:
    """Reminders at these times of every day."""
    return [{"at": time, "weekdays": [*range(7)]} for time in times]


class Screen:
    """Keeps what is on it, and counts how often each notice was shown."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.bodies: list[str] = []
        self.keys: list[str] = []

    def show(self, notice: Notice) -> None:
        self.shown.append(notice.key)
        self.bodies.append(notice.body)
        self.keys = [*(key for key in self.keys if key != notice.key), notice.key]

    def withdraw(self, key: str) -> None:
        self.keys.remove(key)

    def way(self, key: str) -> Way:
        return Way.POPUP if key in self.keys else Way.NOTIFICATION


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def machine() -> Machine:
    """A machine somebody sits at."""
    return Machine(idle=0.0)


@pytest.fixture
def reminding(qtbot: QtBot, session: Session, screen: Screen, machine: Machine) -> Iterator[Reminding]:
    parent = QObject()
    audience = Audience(machine, machine)
    yield Reminding(
        session,
        Foresight(session),
        screen,
        lambda _session, group: Notice(group[0].notice, "", str(len(group)), ()),
        audience,
        parent,
    )
    parent.deleteLater()


def on_screen(reminding: Reminding, screen: Screen) -> str:
    """Look, let the screen say that it shows the newest reminder, and return its key."""
    reminding.look()
    reminding.on_shown(screen.keys[-1])
    return screen.keys[-1]


def recorded(session: Session, *kinds: type[Fact]) -> list[tuple[str, str]]:
    """The habit's decisions on record, each with its reason."""
    events = session.folder.events.events_of(kinds or (ReminderShown, ReminderSuppressed))
    facts = [event.fact for event in events]
    return [(type(f).__name__, f.reason) for f in facts if isinstance(f, ReminderShown | ReminderSuppressed)]


def at_six(session: Session, clock: StandingClock, policy: str = "always", **fields: str) -> str:
    """A habit to be reminded of at six, at six."""
    habit = made(session, reminders=at("18:00"), policy=policy, **fields)
    clock.show(0, "18:00")
    return habit


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


def test_a_reminder_an_earlier_run_left_gives_way_to_the_next_of_its_habit(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    screen.keys.append(key := reminder_key(habit, day(0), "12:00"))
    reminding.on_found_again(key)
    assert on_screen(reminding, screen) == reminder_key(habit, day(0), "18:00")
    assert len(screen.keys) == 1


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


def test_a_closed_reminder_is_nobody_s_to_withdraw(
    session: Session, clock: StandingClock, reminding: Reminding, screen: Screen
) -> None:
    habit = at_six(session, clock)
    key = on_screen(reminding, screen)
    reminding.on_closed(key)
    session.complete(habit, day(0))
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


# Whether anybody is there


def held_up(session: Session) -> list[str]:
    """What reminders waited for, as recorded."""
    events = session.folder.events.events_of((ReminderHeldUp,))
    return [event.fact.cause for event in events if isinstance(event.fact, ReminderHeldUp)]


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


# After a gap


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


# The evening's list


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
