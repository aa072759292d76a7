"""The icon in real trays."""

import pytest

from tests.system.desktop.session import DesktopSession, Tray, wait_until

pytestmark = pytest.mark.desktop

ACCENT = "#3557C8"


@pytest.mark.parametrize("kind", list(Tray))
def test_the_icon_appears_in_a_tray_that_is_there(desktop: DesktopSession, kind: Tray) -> None:
    desktop.start_panel(kind)
    desktop.run_script("tray.py")
    wait_until(lambda: desktop.middle_of_colour(ACCENT), "the icon")


@pytest.mark.parametrize("kind", list(Tray))
def test_the_icon_appears_in_a_tray_that_starts_later(desktop: DesktopSession, kind: Tray) -> None:
    program = desktop.run_script("tray.py")
    program.wait_for("started False")
    desktop.start_panel(kind)
    program.wait_for("available True")
    wait_until(lambda: desktop.middle_of_colour(ACCENT), "the icon")


def test_the_icon_comes_back_with_a_restarted_panel(desktop: DesktopSession) -> None:
    panel = desktop.start_panel(Tray.STATUS_NOTIFIER)
    program = desktop.run_script("tray.py")
    wait_until(lambda: desktop.middle_of_colour(ACCENT), "the icon")
    panel.end()
    program.wait_for("available False")
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    wait_until(lambda: desktop.middle_of_colour(ACCENT), "the icon, again")


def test_the_icon_is_registered_once_with_the_panel(desktop: DesktopSession) -> None:
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    desktop.run_script("tray.py")
    wait_until(desktop.tray_items, "the registered icon")
    assert len(desktop.tray_items()) == 1


@pytest.mark.parametrize("kind", list(Tray))
def test_a_click_on_the_icon_activates(desktop: DesktopSession, kind: Tray) -> None:
    desktop.start_panel(kind)
    program = desktop.run_script("tray.py")
    desktop.click_colour(ACCENT)
    program.wait_for("activated")


@pytest.mark.parametrize("kind", list(Tray))
def test_the_first_entry_of_the_menu_ticks_the_first_habit(desktop: DesktopSession, kind: Tray) -> None:
    desktop.start_panel(kind)
    program = desktop.run_script("tray.py")
    wait_until(lambda: desktop.middle_of_colour(ACCENT), "the icon")
    before = set(desktop.windows())
    desktop.click_colour(ACCENT, button=3)
    wait_until(lambda: set(desktop.windows()) - before, "the menu")
    desktop.press_keys("Down", "Return")
    program.wait_for("toggled read")


def test_the_app_ends_cleanly_with_its_icon_in_the_tray(desktop: DesktopSession) -> None:
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    program = desktop.run_script("tray.py")
    wait_until(desktop.tray_items, "the registered icon")
    assert program.end() == 0
    assert "clean end" in program.output
