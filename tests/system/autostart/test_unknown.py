"""Where a program may not see to its start itself, it says so."""

import pytest

from habit_desktop.engine.ports import AtLogin, LoginState
from habit_desktop.engine.refusal import Refused
from habit_desktop.system.autostart.unknown import UnknownAutostart


def test_nobody_knows_and_nothing_can_be_changed() -> None:
    login = UnknownAutostart("In a sandbox.")
    assert login.read() == AtLogin(LoginState.UNKNOWN, "In a sandbox.")
    with pytest.raises(Refused, match=r"In a sandbox\."):
        login.turn(True)
