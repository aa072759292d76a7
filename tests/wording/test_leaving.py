"""The menu and taking leave, in words that say what is so and what to do."""

import pytest

from habit_desktop.system.menu_entry import MenuState
from habit_desktop.wording import leaving


def test_each_state_of_the_menu_has_its_own_sentence() -> None:
    sentences = {leaving.menu_meaning(state, "/elsewhere/habit-desktop") for state in MenuState}
    assert len(sentences) == len(MenuState)


@pytest.mark.parametrize("state", [MenuState.OFF, MenuState.OTHER])
def test_what_can_be_changed_says_how(state: MenuState) -> None:
    assert "habit-desktop menu on" in leaving.menu_meaning(state, "/elsewhere/habit-desktop")


def test_another_copy_is_named() -> None:
    assert "/elsewhere/habit-desktop" in leaving.menu_meaning(MenuState.OTHER, "/elsewhere/habit-desktop")


def test_leave_names_the_folder_that_stays_and_the_one_to_delete() -> None:
    assert "/data/ours" in leaving.data_stays("/data/ours")
    assert "/data/ours" in leaving.no_data("/data/ours")
    assert leaving.remove_folder("/opt/ours").endswith("/opt/ours")
    assert leaving.remove_by("pipx uninstall habit-desktop").endswith(": pipx uninstall habit-desktop")
    assert "login" in leaving.taken_out()
