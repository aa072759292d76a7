"""What a screen reader finds in the real program: each control by name and role, and a day it can be used to do."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from habit_desktop.app.demo_person import move_in
from tests.engine.living import StandingClock
from tests.system.desktop.accessibility import Accessibility, Control
from tests.system.desktop.household import TITLE, Household
from tests.system.desktop.session import DesktopSession, wait_until

pytestmark = pytest.mark.desktop

NO_ROLE = ("filler", "unknown", "invalid", "")
HABITS = ("Read", "Sing")


@pytest.fixture
def accessibility(desktop: DesktopSession, monkeypatch: pytest.MonkeyPatch) -> Iterator[Accessibility]:
    """The accessibility bus, and programs that speak on it from the start."""
    monkeypatch.setitem(desktop.environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    accessibility = Accessibility(desktop)
    yield accessibility
    accessibility.close()


@pytest.fixture
def household(desktop: DesktopSession, accessibility: Accessibility, tmp_path: Path) -> Household:
    """A person with two plain habits, who gets no reminders."""
    household = Household(desktop, tmp_path / "data")
    for name in HABITS:
        household.command("add", name, "--policy", "off")
    return household


@pytest.fixture
def lived_in(desktop: DesktopSession, accessibility: Accessibility, tmp_path: Path) -> Household:
    """Half a year of a made-up person: every card of every page has something to show."""
    household = Household(desktop, tmp_path / "data", "2026-03-05T09:00+00:00")
    clock = StandingClock()
    clock.show(3, "09:00")
    with household.past(clock) as session:
        move_in(session)
    return household


def mark_of(accessibility: Accessibility, habit: str) -> Control:
    """The button that answers a habit."""
    return accessibility.find("push button", lambda name: name.startswith(f"{habit}, "))


def is_done(accessibility: Accessibility, habit: str) -> bool:
    """Whether the button of a habit says that it is done."""
    return ", done" in mark_of(accessibility, habit).name


def has_keyboard(accessibility: Accessibility, habit: str) -> bool:
    """Whether the keyboard is on the button of a habit."""
    return mark_of(accessibility, habit).focused


def unnamed(accessibility: Accessibility) -> list[str]:
    """The controls on the screen that the keyboard reaches and that have no name or no role."""
    reached = [control for control in accessibility.controls() if control.focusable]
    assert len(reached) > 5
    return [str(control) for control in reached if not control.name.strip() or control.role in NO_ROLE]


@pytest.mark.parametrize(
    ("keys", "title"),
    [
        (("ctrl+1",), "Thursday, 5 March"),
        (("ctrl+1", "g"), "Thursday, 5 March"),
        (("ctrl+2",), "Habits"),
        (("ctrl+3",), "Insight"),
        (("ctrl+4",), "Settings"),
    ],
    ids=["today", "grid", "habits", "insight", "settings"],
)
def test_every_control_of_a_page_has_a_name_and_a_role(
    desktop: DesktopSession, accessibility: Accessibility, lived_in: Household, keys: tuple[str, ...], title: str
) -> None:
    lived_in.open()
    desktop.press_keys_in(TITLE, *keys)
    accessibility.find("frame", lambda name: name == f"{title} – Habit Desktop")
    accessibility.find("panel", lambda name: name == title)
    assert unnamed(accessibility) == []


def test_the_page_of_a_habit_has_names_and_roles_too(
    desktop: DesktopSession, accessibility: Accessibility, lived_in: Household
) -> None:
    lived_in.open()
    desktop.press_keys_in(TITLE, "Down", "Return")
    accessibility.find("panel", lambda name: name == "Stretch")
    assert unnamed(accessibility) == []


def test_today_is_done_by_the_actions_of_a_screen_reader(accessibility: Accessibility, household: Household) -> None:
    program = household.open()
    for habit in HABITS:
        accessibility.press(mark_of(accessibility, habit))
        wait_until(partial(is_done, accessibility, habit), f"{habit}, done")
    assert [household.marks(habit) for habit in HABITS] == [["done"], ["done"]]
    assert (program.end(), program.output) == (0, "")


def test_today_is_done_by_keyboard_alone_and_each_step_is_told(
    desktop: DesktopSession, accessibility: Accessibility, household: Household
) -> None:
    household.open()
    desktop.press_keys_in(TITLE, "Down")
    for habit in HABITS:
        wait_until(partial(has_keyboard, accessibility, habit), f"the keyboard on {habit}")
        desktop.press_keys("space", "Down")
    wait_until(lambda: [household.marks(habit) for habit in HABITS] == [["done"], ["done"]], "the marks")
