"""The real program on a desktop without notification service, without tray, and without word of how it is used."""

import json
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from operator import eq
from pathlib import Path

import pytest

from habit_desktop.domain.event import HabitCompleted, ReminderShown, TrainingRan
from habit_desktop.domain.habit import Json
from tests.engine.living import StandingClock, made, remember
from tests.system.desktop.accessibility import Accessibility
from tests.system.desktop.household import TITLE, Household
from tests.system.desktop.session import DesktopSession, Tray, wait_until

pytestmark = pytest.mark.desktop

ONE_TICK_S = 25.0  # the program looks at the time three times a minute
LOOKS_WITHIN_S = 60.0  # not before a panel that starts with the session has had its time
HOW = "How to turn it on"


@pytest.fixture(scope="module")
def bare_screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DesktopSession]:
    session = DesktopSession(tmp_path_factory.mktemp("bare"), without=["MIT-SCREEN-SAVER"])
    yield session
    session.close()


@pytest.fixture
def bare(bare_screen: DesktopSession, tmp_path: Path) -> Iterator[Household]:
    """Two weeks of two habits on that desktop, never trained on, some seconds before the reminder of one of them."""
    clock = StandingClock()
    household = Household(bare_screen, tmp_path / "data", (clock.now() + timedelta(days=14, hours=8.999)).isoformat())
    with household.past(clock) as session:
        at_six: Json = [{"at": "18:00", "weekdays": [*range(7)]}]
        walk = made(session, "Walk")
        read = session.create({"name": "Read", "policy": "always", "reminders": at_six})
        remember(session, walk, "xx-x-x-" * 2)
        remember(session, read, "x-xx-xx" * 2)
    yield household
    bare_screen.end_programs()


@pytest.fixture
def heard(bare: Household, monkeypatch: pytest.MonkeyPatch) -> Iterator[Accessibility]:
    """What a screen reader hears of the program."""
    monkeypatch.setitem(bare.desktop.environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    accessibility = Accessibility(bare.desktop)
    yield accessibility
    accessibility.close()


def told(heard: Accessibility, words: str) -> bool:
    """Whether something that shows says so."""
    return any(words in each.name for each in heard.controls())


def machine(household: Household) -> dict[str, tuple[bool, str]]:
    """What the command finds of each part: whether it is there, and how it is turned on."""
    told = json.loads(household.command("machine", "--json"))
    return {offer["part"]: (offer["there"], offer["hint"]) for offer in told["offers"]}


def test_the_command_tells_what_is_missing_and_how_to_turn_it_on(bare: Household) -> None:
    found = machine(bare)
    assert [part for part, (there, _) in found.items() if not there] == ["notifications", "buttons", "tray", "idle"]
    assert "dunst" in found["notifications"][1]
    assert "trayer" in found["tray"][1]
    assert "MIT-SCREEN-SAVER" in found["idle"][1]
    assert json.loads(bare.command("check", "--json")) == {"ok": True, "problems": []}


def test_it_tracks_reminds_learns_and_says_what_is_missing(bare: Household) -> None:
    desktop = bare.desktop
    bare.open()
    wait_until(lambda: bare.events(TrainingRan), "the record of a training", 2 * ONE_TICK_S)
    fact = bare.events(TrainingRan)[-1].fact
    assert isinstance(fact, TrainingRan)
    assert fact.cause == "stale"
    before = len(bare.events(HabitCompleted))
    desktop.press_keys_in(TITLE, "1")
    wait_until(lambda: len(bare.events(HabitCompleted)) == before + 1, "the mark by a key of the window")
    wait_until(lambda: desktop.windows_titled("Read"), "the reminder in a window of the app's own", ONE_TICK_S)
    wait_until(lambda: bare.events(ReminderShown), "its record")
    desktop.press_keys_in("Read", "space")
    wait_until(lambda: len(bare.events(HabitCompleted)) == before + 2, "its answer")
    bare.command("clear", "Walk")
    bare.command("done", "Walk")
    assert bare.marks("Walk")[-1] == "done"


def test_the_window_says_once_what_is_missing_and_how_to_turn_it_on(bare: Household, heard: Accessibility) -> None:
    program = bare.open()
    wait_until(lambda: told(heard, HOW), "the bar", LOOKS_WITHIN_S)
    how = heard.find("push button", partial(eq, HOW))
    assert told(heard, "This desktop does not offer right now: notifications, a tray")
    heard.press(how)
    wait_until(lambda: bare.desktop.windows_titled("Settings – Habit Desktop"), "the Settings page")
    wait_until(lambda: told(heard, "Install and start one, such as dunst or xfce4-notifyd"), "a way")
    program.end()
    bare.open()
    bare.desktop.press_keys_in(TITLE, "ctrl+5")
    wait_until(lambda: told(heard, "No panel takes icons in"), "what was found anew")
    bare.desktop.press_keys("ctrl+1")
    wait_until(lambda: told(heard, "Walk"), "the Today page")
    assert HOW not in [each.name for each in heard.controls()]


def test_what_is_turned_on_is_found(bare: Household) -> None:
    bare.desktop.start_notification_service()
    bare.desktop.start_panel(Tray.XEMBED)
    assert [part for part, (there, _) in machine(bare).items() if not there] == ["idle"]


def test_the_newer_kind_of_tray_is_found(bare: Household) -> None:
    bare.desktop.start_panel(Tray.STATUS_NOTIFIER)
    assert machine(bare)["tray"] == (True, "")
