"""Which way of starting at login is taken here."""

import sys

import pytest

from habit_desktop.engine.ports import Autostart, LoginState
from habit_desktop.system.autostart.choice import autostart
from habit_desktop.system.notifications.identity import Identity

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the other systems have one way each")
IDENTITY = Identity("Habit Desktop", "habit-desktop", "habit-desktop")


def test_the_persons_own_folder_is_looked_at(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.delenv("SNAP", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    way: Autostart = autostart(IDENTITY, ["habit-desktop"])
    way.turn(True)
    assert autostart(IDENTITY, ["habit-desktop"]).read().state is LoginState.ON


def test_in_a_sandbox_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SNAP", "/snap/habit-desktop/1")
    assert autostart(IDENTITY, ["habit-desktop"]).read().state is LoginState.UNKNOWN
