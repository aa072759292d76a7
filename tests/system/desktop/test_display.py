"""A display that somebody serves."""

import pytest

from habit_desktop.system.display import has_display, missing_qt_libraries
from tests.system.desktop.session import DesktopSession

pytestmark = pytest.mark.desktop


def test_a_served_display_is_a_display(desktop: DesktopSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", desktop.environment["DISPLAY"])
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert has_display()
    assert missing_qt_libraries() is None
