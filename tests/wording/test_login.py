"""What happens at login, in words."""

import pytest

from habit_desktop.engine.ports import LoginState
from habit_desktop.wording.login import login_meaning, not_from_the_demo, not_set


def test_every_state_has_words_of_its_own() -> None:
    assert len({login_meaning(state, "x") for state in LoginState}) == len(LoginState)


@pytest.mark.parametrize("state", [LoginState.OTHER, LoginState.UNKNOWN])
def test_what_is_known_besides_is_told(state: LoginState) -> None:
    assert "/old/program" in login_meaning(state, "/old/program")


def test_a_failure_names_the_place_and_why() -> None:
    assert not_set("/home/a.desktop", "Read-only file system").startswith("/home/a.desktop could not be changed: Read")
    assert "demo" in not_from_the_demo()
