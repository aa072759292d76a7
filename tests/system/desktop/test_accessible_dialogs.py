"""What a screen reader finds in the dialogs of the real program: each control by name and role, and the keyboard in it.

Menus and sheets are no part of the tree of controls: they are told of by events, and looked at in `tests/ui`.
"""

from collections.abc import Sequence
from functools import partial

import pytest

from tests.system.desktop.accessibility import Accessibility, Control, nameless
from tests.system.desktop.household import TITLE, Household
from tests.system.desktop.session import DesktopSession, wait_until

pytestmark = pytest.mark.desktop

BY_KEYS: Sequence[tuple[str, tuple[str, ...]]] = (
    ("New habit", ("ctrl+n",)),
    ("Import", ("ctrl+o",)),
    ("Find a habit or a command", ("ctrl+k",)),
    ("Keyboard", ("question",)),
    ("Edit habit", ("Down", "e")),
    ("Note for Walk", ("Down", "Down", "Down", "n")),
    ("Walk", ("a",)),
    ("Pause habits", ("ctrl+k", *"pause", "Return")),
)
BY_BUTTON = (
    ("ctrl+2", "Report of the year…", "Habits in 2026"),
    ("ctrl+3", "About the model", "About the model"),
    ("ctrl+5", "Erase…", "Erase for good"),
)


def reached(accessibility: Accessibility, title: str) -> list[Control]:
    """What the keyboard reaches in the dialog of a title; a desktop adds the program's name to it."""
    within = f"dialog '{title}"
    return [each for each in accessibility.controls() if each.focusable and within in each.inside]


def has_keyboard(accessibility: Accessibility, title: str) -> bool:
    """Whether the keyboard is in the dialog of a title."""
    return any(each.focused for each in reached(accessibility, title))


def is_gone(accessibility: Accessibility, title: str) -> bool:
    """Whether the dialog of a title is closed."""
    return not reached(accessibility, title)


def is_called(name: str, control: str) -> bool:
    """Whether a control has a name."""
    return name == control


def test_dialogs_opened_by_key_are_named_throughout_and_have_the_keyboard(
    desktop: DesktopSession, accessibility: Accessibility, lived_in: Household
) -> None:
    lived_in.open()
    for title, keys in BY_KEYS:
        desktop.press_keys_in(TITLE, *keys)
        assert nameless(wait_until(partial(reached, accessibility, title), title)) == []
        wait_until(partial(has_keyboard, accessibility, title), f"the keyboard in {title}")
        desktop.press_keys("Escape")
        wait_until(partial(is_gone, accessibility, title), f"the end of {title}")


def test_dialogs_behind_buttons_are_named_throughout(
    desktop: DesktopSession, accessibility: Accessibility, lived_in: Household
) -> None:
    lived_in.open()
    for page, name, title in BY_BUTTON:
        desktop.press_keys_in(TITLE, page)
        accessibility.press(accessibility.find("push button", partial(is_called, name)))
        assert nameless(wait_until(partial(reached, accessibility, title), title)) == []
        desktop.press_keys_in(f"{title}.*", "Escape")
        wait_until(partial(is_gone, accessibility, title), f"the end of {title}")
