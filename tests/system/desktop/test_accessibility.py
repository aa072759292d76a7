"""What a screen reader finds in the real program: each control by name and role, and a day it can be used to do."""

from functools import partial
from pathlib import Path

import pytest

from tests.system.desktop.accessibility import Accessibility, Control, nameless
from tests.system.desktop.household import TITLE, Household
from tests.system.desktop.session import DesktopSession, wait_until

pytestmark = pytest.mark.desktop

HABITS = ("Read", "Sing")


@pytest.fixture
def household(desktop: DesktopSession, accessibility: Accessibility, tmp_path: Path) -> Household:
    """A person with two plain habits, who gets no reminders."""
    household = Household(desktop, tmp_path / "data")
    for name in HABITS:
        household.command("add", name, "--policy", "off")
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


def is_called(name: str, control: str) -> bool:
    """Whether a control has a name."""
    return name == control


def is_chosen(accessibility: Accessibility, role: str, name: str) -> bool:
    """Whether one of several is told as the one in force."""
    return accessibility.find(role, partial(is_called, name)).chosen


def unnamed(accessibility: Accessibility) -> list[str]:
    """The controls on the screen that the keyboard reaches and that have no name or no role."""
    reached = [control for control in accessibility.controls() if control.focusable]
    assert len(reached) > 5
    return nameless(reached)


@pytest.mark.parametrize(
    ("keys", "title"),
    [
        (("ctrl+1",), "Thursday, 5 March"),
        (("ctrl+1", "g"), "Thursday, 5 March"),
        (("ctrl+2",), "Habits"),
        (("ctrl+3",), "Insight"),
        (("ctrl+4",), "Reminders"),
        (("ctrl+5",), "Settings"),
    ],
    ids=["today", "grid", "habits", "insight", "reminders", "settings"],
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


def test_another_page_is_opened_and_looked_at_by_the_actions_of_a_screen_reader(
    accessibility: Accessibility, household: Household
) -> None:
    household.open()
    for role, name, title in (
        ("radio button", "Grid of two weeks", "Monday, 2 March"),
        ("page tab", "Insight", "Insight"),
        ("radio button", "One year", "Insight"),
    ):
        accessibility.press(accessibility.find(role, partial(is_called, name)))
        accessibility.find("panel", partial(is_called, title))
        wait_until(partial(is_chosen, accessibility, role, name), f"{name}, chosen")


def test_a_mark_is_where_a_screen_reader_says_it_is(
    desktop: DesktopSession, accessibility: Accessibility, household: Household
) -> None:
    household.open()
    desktop.click_at(*accessibility.middle_of(mark_of(accessibility, "Sing")))
    wait_until(partial(is_done, accessibility, "Sing"), "Sing, done")
    assert not is_done(accessibility, "Read")


def test_today_is_done_by_keyboard_alone_and_each_step_is_told(
    desktop: DesktopSession, accessibility: Accessibility, household: Household
) -> None:
    household.open()
    desktop.press_keys_in(TITLE, "Down")
    for habit in HABITS:
        wait_until(partial(has_keyboard, accessibility, habit), f"the keyboard on {habit}")
        desktop.press_keys("space", "Down")
    wait_until(lambda: [household.marks(habit) for habit in HABITS] == [["done"], ["done"]], "the marks")


def test_every_kind_of_answer_is_given_by_keyboard_alone_and_told(
    desktop: DesktopSession, accessibility: Accessibility, household: Household
) -> None:
    """Amounts in steps and typed, a day left out, one missed, a note, and all of it undone and done again."""
    household.command("add", "Water", "--target", "2", "--unit", "l", "--policy", "off")
    household.open()

    def told(habit: str, words: str) -> None:
        wait_until(lambda: words in mark_of(accessibility, habit).name, f"{habit}: {words}")

    desktop.press_keys_in(TITLE, "Down", "s")
    told("Read", "skipped")
    desktop.press_keys("Down", "x")
    told("Sing", "not done")
    desktop.press_keys("Down", "plus", "plus")
    told("Water", "0.4 of 2 l")
    desktop.press_keys("a")
    accessibility.find("dialog", lambda name: name.startswith("Water"))
    desktop.press_keys("ctrl+a", "2", "Return")
    told("Water", "done, 2 of 2 l")
    desktop.press_keys_in(TITLE, "n")
    accessibility.find("dialog", lambda name: name.startswith("Note for Water"))
    desktop.press_keys(*"cold", "ctrl+Return")
    told("Water", "cold")
    desktop.press_keys_in(TITLE, "ctrl+z", "ctrl+z", "ctrl+shift+z")
    told("Water", "done, 2 of 2 l")
    assert [household.marks(habit) for habit in (*HABITS, "Water")] == [["skipped"], ["missed"], ["done"]]
