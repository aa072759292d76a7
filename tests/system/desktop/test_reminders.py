"""Reminders of the real program on a real screen: answered by buttons, with amounts, late, and after a crash."""

import json
import signal
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from habit_desktop.domain.event import HabitCompleted, ReminderShown, ReminderSnoozed
from habit_desktop.domain.habit import Json
from habit_desktop.system.telling import Message, tell
from tests.engine.living import StandingClock
from tests.system.desktop.household import Household
from tests.system.desktop.session import DesktopSession, Program, wait_until

pytestmark = pytest.mark.desktop

EVERY_DAY = [*range(7)]
DONE, MORE = 0, 1  # the places of buttons of an amount


def household_at(desktop: DesktopSession, folder: Path, wall: str, **fields: Json) -> Household:
    """A household with one habit, Walk, that is always reminded of at six; the program starts at a time of its day."""
    clock = StandingClock()
    clock.show(0, "09:00")
    household = Household(desktop, folder, "")
    at_six: Json = [{"at": "18:00", "weekdays": [*EVERY_DAY]}]
    with household.past(clock) as session:
        session.create({"name": "Walk", "policy": "always", "reminders": at_six, **fields})
    clock.show(0, wall)
    return Household(desktop, folder, clock.now().isoformat())


def later(household: Household, **by: float) -> Household:
    """The same household, whose program starts so much later."""
    now = datetime.fromisoformat(household.now) + timedelta(**by)
    return Household(household.desktop, household.folder, now.isoformat())


@pytest.fixture
def walking(desktop: DesktopSession, tmp_path: Path) -> Household:
    return household_at(desktop, tmp_path / "data", "18:00:30")


@pytest.fixture
def drinking(desktop: DesktopSession, tmp_path: Path) -> Household:
    return household_at(desktop, tmp_path / "data", "18:00:30", kind="numeric", unit="glasses", target=8.0)


def days(household: Household) -> list[tuple[str, float | None]]:
    """Each day's mark and amount up to the program's today, oldest first."""
    return [(row["mark"], row["amount"]) for row in json.loads(household.command("history", "Walk", "--json"))]


def shown(household: Household) -> Program:
    """The program with its reminder on the screen and on record."""
    before = len(household.events(ReminderShown))
    program = household.open()
    wait_until(household.desktop.notifications, "the reminder")
    wait_until(lambda: len(household.events(ReminderShown)) > before, "its record")
    return program


def test_skip_in_the_notification_skips_the_day(desktop: DesktopSession, walking: Household) -> None:
    desktop.start_notification_service()
    shown(walking)
    desktop.press_notification_button(1)
    wait_until(lambda: days(walking) == [("skipped", None)], "the mark")
    wait_until(lambda: not desktop.notifications(), "an empty screen")


def test_a_snoozed_reminder_comes_back_also_after_a_restart(desktop: DesktopSession, walking: Household) -> None:
    desktop.start_notification_service()
    program = shown(walking)
    desktop.press_notification_button(2)
    wait_until(lambda: walking.events(ReminderSnoozed), "the record")
    wait_until(lambda: not desktop.notifications(), "an empty screen")
    program.end()
    shown(later(walking, minutes=61))
    assert days(walking) == [("pending", None)]


def test_the_buttons_of_an_amount_record_it(desktop: DesktopSession, drinking: Household) -> None:
    desktop.start_notification_service()
    program = shown(drinking)
    desktop.press_notification_button(MORE)
    wait_until(lambda: days(drinking) == [("pending", 1.0)], "one glass")
    program.end()
    with drinking.past(StandingClock()) as session:
        session.change(next(iter(session.histories())), {"reminders": [{"at": "19:00", "weekdays": [*EVERY_DAY]}]})
    shown(later(drinking, hours=1))
    desktop.press_notification_button(DONE)
    wait_until(lambda: days(drinking) == [("done", 8.0)], "all eight")


def test_an_amount_is_typed_into_the_apps_own_popup(desktop: DesktopSession, drinking: Household) -> None:
    drinking.open()
    desktop.press_keys_in("Walk", "shift+Tab", "shift+Tab", "shift+Tab", "ctrl+a", "5", "Return")
    wait_until(lambda: days(drinking) == [("pending", 5.0)], "five glasses")
    wait_until(lambda: not desktop.windows_titled("Walk"), "an empty screen")


def test_an_amount_is_typed_where_the_desktop_has_a_field(desktop: DesktopSession, drinking: Household) -> None:
    service = desktop.run_script("kde_service.py", "a lot", "+2 glasses")
    service.wait_for("ready")
    drinking.open()
    service.wait_for("notice 1")
    assert "inline-reply" in service.output
    wait_until(lambda: drinking.events(ReminderShown), "the record")
    service.process.send_signal(signal.SIGTERM)
    service.wait_for("That was no number")
    service.process.send_signal(signal.SIGTERM)
    wait_until(lambda: days(drinking) == [("pending", 2.0)], "two glasses")


def test_the_morning_after_a_crash_the_old_notification_still_answers_for_its_day(
    desktop: DesktopSession, walking: Household
) -> None:
    desktop.start_notification_service()
    program = shown(walking)
    program.process.kill()
    program.process.wait()
    morning = later(walking, hours=14)
    morning.open()
    assert len(desktop.notifications()) == 1
    desktop.press_notification_button(DONE)
    wait_until(lambda: days(morning) == [("done", None), ("pending", None)], "the mark of yesterday")
    wait_until(lambda: not desktop.notifications(), "an empty screen")


def test_after_a_crash_a_notification_answered_elsewhere_goes(desktop: DesktopSession, walking: Household) -> None:
    desktop.start_notification_service()
    program = shown(walking)
    program.process.kill()
    program.process.wait()
    walking.command("done", "Walk")
    assert len(desktop.notifications()) == 1
    later(walking, minutes=5).open()
    wait_until(lambda: not desktop.notifications(), "an empty screen")


def test_the_end_of_the_program_takes_its_notification_along(desktop: DesktopSession, walking: Household) -> None:
    desktop.start_notification_service()
    shown(walking).end()
    wait_until(lambda: not desktop.notifications(), "an empty screen")


def test_a_service_that_stops_and_starts_again_is_used_again(desktop: DesktopSession, walking: Household) -> None:
    service = desktop.start_notification_service()
    shown(walking)
    desktop.kill_notification_service(service)
    wait_until(lambda: desktop.windows_titled("Walk"), "the popup in its place")
    desktop.start_notification_service()
    walking.command("add", "Read", "--policy", "always", "--reminder", "18:00")
    assert tell(walking.folder, Message.TICK)
    wait_until(desktop.notifications, "the next reminder")
    desktop.press_notification_button(DONE)
    wait_until(lambda: [each.via for each in walking.events(HabitCompleted)] == ["notification"], "its answer")
    desktop.press_keys_in("Walk", "space")
    wait_until(lambda: days(walking) == [("done", None)], "the popup's answer")


def test_several_at_once_are_on_the_screen_together_and_each_habit_once(
    desktop: DesktopSession, walking: Household
) -> None:
    for name in ("Read", "Sing"):
        walking.command("add", name, "--policy", "always", "--reminder", "18:00")
    walking.command("edit", "Walk", "--reminder", "17:30", "--reminder", "18:00")
    desktop.start_notification_service()
    walking.open()
    wait_until(lambda: len(desktop.notifications()) == 3, "three reminders")
    wait_until(lambda: len(walking.events(ReminderShown)) == 3, "their records")
    assert len(desktop.notifications()) == 3


def test_in_dunst_a_reminder_is_shown_opens_its_habit_and_is_withdrawn(
    desktop: DesktopSession, walking: Household
) -> None:
    desktop.start_dunst()
    walking.open()
    wait_until(lambda: desktop.dunst_shows() == 1, "the reminder")
    walking.command("done", "Walk")
    wait_until(lambda: desktop.dunst_shows() == 0, "an empty screen")
    walking.command("add", "Read", "--policy", "always", "--reminder", "18:00")
    assert tell(walking.folder, Message.TICK)
    wait_until(lambda: desktop.dunst_shows() == 1, "the next reminder")
    desktop.click_in_dunst()
    wait_until(lambda: desktop.windows_titled("Insight – Habit Desktop"), "the Insight page")
