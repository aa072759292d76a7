"""The key as a Qt object, where there is no bus; with one, the tests of the desktop have it pressed."""

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.engine.ports import GlobalKey, KeyState
from habit_desktop.system.global_key.missing import MissingKey
from habit_desktop.system.global_key.portal_key import PortalKey


@pytest.mark.parametrize("kind", ["portal", "missing"])
def test_without_a_desktop_that_gives_keys_it_says_so_once_it_is_asked(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    key = PortalKey("habit-desktop", "Open the quick check") if kind == "portal" else MissingKey()
    told: list[GlobalKey] = []
    key.changed.connect(told.append)
    assert key.key == GlobalKey(KeyState.OFF)
    key.ask()
    key.give_back()
    key.close()
    assert told == [GlobalKey(KeyState.MISSING), GlobalKey(KeyState.OFF)]
