"""Idle time from a real X server."""

import pytest

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
