"""Which way of knowing the idle time is taken."""

import sys

import pytest

from habit_desktop.engine.ports import IdleSource
from habit_desktop.system.idle.choice import idle_source

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the other systems have one way each")


def test_without_screen_and_bus_the_idle_time_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    source: IdleSource = idle_source()
    assert source.idle_s() is None


def test_under_wayland_the_x_server_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setattr("habit_desktop.system.idle.choice.x11_idle", lambda: pytest.fail("the X server was asked"))
    assert idle_source().idle_s() is None
