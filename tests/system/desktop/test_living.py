"""What the real program does by itself: reminders at their time, training when nobody is there."""

import json
import os
import time
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest

from habit_desktop.domain.event import HabitCompleted, ReminderShown, TrainingRan, Via
from habit_desktop.domain.habit import Json
from habit_desktop.system.idle.x11 import x11_idle
from habit_desktop.system.telling import Message, tell
from tests.engine.living import StandingClock, made, remember
from tests.system.desktop.household import TITLE, Household
from tests.system.desktop.session import DesktopSession, Program, wait_until

pytestmark = pytest.mark.desktop

AT_SIX: list[Json] = [{"at": "18:00", "weekdays": [*range(7)]}]
ACCENT = "#3557C8"
ONE_TICK_S = 25.0  # the program looks at the time three times a minute
STOPS_WITHIN_S = 0.1
UNSTEADY_S = 0.2  # other programs on the same two cores
BEFORE_THE_KEY_S = 1.0
BETWEEN_PICTURES_S = 0.02
UNUSED_S = 3.2  # a little more than training waits for


@pytest.fixture
def household(desktop: DesktopSession, tmp_path: Path) -> Household:
    """Forty days of one habit done always and one done never, three seconds before the reminders of both."""
    clock = StandingClock()
    clock.show(40, "17:59:57")
    household = Household(desktop, tmp_path / "data", clock.now().isoformat())
    with household.past(StandingClock()) as session:
        always, never = made(session, "Always", reminders=AT_SIX), made(session, "Never", reminders=AT_SIX)
        remember(session, always, "x" * 40)
        remember(session, never, "-" * 40)
    return household


@pytest.fixture
def busy_household(desktop: DesktopSession, tmp_path: Path) -> Household:
    """Years of seven habits, trained three days ago: the next training takes a while, and waits for an idle machine."""
    clock = StandingClock()
    household = Household(desktop, tmp_path / "data", (clock.now() + timedelta(days=700)).isoformat())
    with household.past(clock) as session:
        for name in "ABCDEFG":
            remember(session, made(session, name), "xx-x-" * 140)
        clock.show(697, "09:00")
        session.record([(None, session.today(), TrainingRan("asked", 1, 1, 0.1, False, "no_better"))])
        session.set("training_idle_min", 0.05)  # three seconds
    return household


def test_at_its_time_one_habit_is_reminded_of_and_the_other_is_not(
    desktop: DesktopSession, household: Household
) -> None:
    desktop.start_notification_service()
    household.open()
    wait_until(desktop.notifications, "the reminder")
    wait_until(lambda: household.events(ReminderShown), "its record")
    assert len(desktop.notifications()) == 1
    log = {row["habit"]: (row["action"], row["reason"]) for row in json.loads(household.command("reminders", "--json"))}
    with household.past(StandingClock()) as session:
        names = {habit: history.habit.name for habit, history in session.histories().items()}
    assert {names[habit]: decided for habit, decided in log.items()} == {
        "Always": ("quiet", "likely"),
        "Never": ("remind", "unlikely"),
    }


def test_done_in_the_notification_is_done_in_the_history(desktop: DesktopSession, household: Household) -> None:
    desktop.start_notification_service()
    household.open()
    desktop.press_notification_button(0)
    wait_until(lambda: household.marks("Never")[-1] == "done", "the mark")
    assert household.events(HabitCompleted)[-1].via is Via.NOTIFICATION


def test_a_command_that_answers_takes_the_reminder_off_the_screen(
    desktop: DesktopSession, household: Household
) -> None:
    desktop.start_notification_service()
    household.open()
    wait_until(desktop.notifications, "the reminder")
    household.command("done", "Never")
    wait_until(lambda: not desktop.notifications(), "an empty screen", patience_s=5)


def test_a_click_on_the_reminder_opens_the_habit(desktop: DesktopSession, household: Household) -> None:
    desktop.start_notification_service()
    household.open()
    desktop.press_notification_button(3)
    wait_until(lambda: desktop.windows_titled("Insight – Habit Desktop"), "the Insight page")
    wait_until(lambda: household.openings() == [Via.WINDOW, Via.NOTIFICATION], "the record of the opening")


def test_training_starts_by_itself_and_its_bar_moves(desktop: DesktopSession, busy_household: Household) -> None:
    program = busy_household.open()
    desktop.press_keys_in(TITLE, "ctrl+3")
    wait_until(lambda: desktop.windows_titled("Insight – Habit Desktop"), "the Insight page")
    desktop.wait_until_still()
    desktop.press_keys(*["Next"] * 16)  # down to the training; with them the wait for an idle machine begins anew
    bars = set[int]()

    def trained() -> bool:
        with program.held():  # a training is over before a second picture would be taken
            bars.add(desktop.pixels_of_colour(ACCENT))
        return len(busy_household.events(TrainingRan)) == 2

    wait_until(trained, "the record of the training", 2 * ONE_TICK_S, pause_s=BETWEEN_PICTURES_S)
    assert len(bars) >= 4  # before it began, and at least three lengths of the bar
    fact = busy_household.events(TrainingRan)[-1].fact
    assert isinstance(fact, TrainingRan)
    assert fact.cause == "idle"


def test_a_key_stops_the_training_that_started_by_itself(
    desktop: DesktopSession, busy_household: Household, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", desktop.environment["DISPLAY"])
    screen = x11_idle()
    assert screen is not None
    program = busy_household.open()
    desktop.move_pointer()
    wait_until(lambda: (screen.idle_s() or 0) > UNUSED_S, "nobody there")
    assert tell(busy_household.folder, Message.TICK)
    wait_until(lambda: workers(program), "the training's thread", pause_s=0.001)
    person = Thread(target=desktop.press_keys, args=("Shift_L",))
    person.start()
    wait_until(lambda: (screen.idle_s() or 0) < BEFORE_THE_KEY_S, "the key", pause_s=0.001)
    pressed_s = time.monotonic()
    wait_until(lambda: not workers(program), "the end of the thread", pause_s=0.001)
    took_s = time.monotonic() - pressed_s
    person.join()
    print(f"The training stopped {1000 * took_s:.0f} ms after the key.")
    assert took_s < STOPS_WITHIN_S + UNSTEADY_S
    assert len(busy_household.events(TrainingRan)) == 1


def workers(program: Program) -> list[str]:
    """The threads of a program that compute, by the name that Qt gives them."""
    tasks = Path(f"/proc/{program.process.pid}/task")
    return [task for task in os.listdir(tasks) if _name(tasks / task) == "QThread"]


def _name(task: Path) -> str:
    try:
        return (task / "comm").read_text().strip()
    except OSError:  # it has just ended
        return ""
