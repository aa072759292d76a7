"""The key that works from anywhere, in words."""

import pytest

from habit_desktop.engine.ports import KeyState
from habit_desktop.wording.global_key import key_description, key_meaning

COMMAND = "habit-desktop --quick-check"


def test_every_state_has_words_of_its_own() -> None:
    assert len({key_meaning(state, "F9", COMMAND) for state in KeyState}) == len(KeyState)
    assert key_description()


def test_what_to_press_is_told_where_it_is_known() -> None:
    assert key_meaning(KeyState.BOUND, "F9", COMMAND).startswith("F9 opens")
    assert "keyboard settings" in key_meaning(KeyState.BOUND, "", COMMAND)


@pytest.mark.parametrize("state", [KeyState.REFUSED, KeyState.MISSING])
def test_without_a_key_the_way_by_hand_is_told(state: KeyState) -> None:
    assert COMMAND in key_meaning(state, "", COMMAND)
