"""What is found of a desktop."""

import sys

import pytest

from habit_desktop.engine.machine import Desktop, Offer, Part
from habit_desktop.system.machine.reading import desktop_here, read_machine, wayland_here

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the other systems have one desktop each")


@pytest.mark.parametrize(
    ("names", "desktop"),
    [("ubuntu:GNOME", Desktop.GNOME), ("KDE", Desktop.KDE), ("X-Cinnamon", Desktop.CINNAMON), ("sway", Desktop.OTHER)],
)
def test_a_desktop_is_known_by_its_name(monkeypatch: pytest.MonkeyPatch, names: str, desktop: Desktop) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", names)
    assert desktop_here() is desktop


def test_a_session_of_wayland_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_SESSION_TYPE", "wayland")
    assert wayland_here()


def test_without_screen_and_bus_everything_that_shows_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    told = (Offer(Part.IDLE, there=False), Offer(Part.POWER, there=True), Offer(Part.ATTENTION, there=True))
    reading = read_machine(told)
    assert [offer.part for offer in reading.offers] == [*Part]
    assert reading.missing == {Part.NOTIFICATIONS, Part.TRAY, Part.IDLE}
