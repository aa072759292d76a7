"""Idle time from a real X server, and over a real bus."""

import pytest

from habit_desktop.system.idle.mutter import mutter_idle
from habit_desktop.system.idle.x11 import x11_idle
from tests.system.desktop.session import DesktopSession, wait_until

pytestmark = pytest.mark.desktop


def test_idle_time_grows_until_the_pointer_moves(desktop: DesktopSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", desktop.environment["DISPLAY"])
    source = x11_idle()
    assert source is not None
    wait_until(lambda: (source.idle_s() or 0) > 0.8, "some idleness")
    desktop.move_pointer()
    assert (source.idle_s() or 0) < 0.5


def test_gnomes_compositor_is_asked_over_the_bus(desktop: DesktopSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
    assert mutter_idle() is None
    compositor = desktop.run_script("compositor.py", "134500")
    wait_until(lambda: desktop.has_owner("org.gnome.Mutter.IdleMonitor"), "the compositor")
    source = mutter_idle()
    assert source is not None
    assert source.idle_s() == 134.5
    compositor.end()
    assert source.idle_s() is None
    source.close()
