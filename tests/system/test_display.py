"""Whether a window can be opened here."""

import sys

import pytest

from habit_desktop.system import display
from habit_desktop.system.display import MissingLibraries, has_display, missing_qt_libraries

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")


@pytest.fixture(autouse=True)
def _no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_without_any_screen_there_is_no_display() -> None:
    assert not has_display()


@pytest.mark.parametrize(
    ("name", "value"),
    [("WAYLAND_DISPLAY", "wayland-0"), ("QT_QPA_PLATFORM", "offscreen")],
)
def test_each_kind_of_screen_is_a_display(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    assert has_display()


def test_a_display_that_nobody_serves_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":98765")
    assert not has_display()


def test_qt_has_what_it_needs_to_run_these_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert missing_qt_libraries() is None


def test_a_missing_library_names_its_package_and_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_FOR_X11", {"libnowhere.so.7": "libnowhere7", "libnowhere-b.so.7": "libnowhere7"})
    monkeypatch.setattr(display, "_FOR_QT", {})
    missing = missing_qt_libraries()
    assert missing == MissingLibraries(("libnowhere.so.7", "libnowhere-b.so.7"), ("libnowhere7",))
    assert missing.command == "sudo apt-get install -y --no-install-recommends libnowhere7"
