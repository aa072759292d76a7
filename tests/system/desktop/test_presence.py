"""How the real program is there when nobody looks: its tray's menu, its starts, at login and twice, and its end."""

import json
import os
import signal
from pathlib import Path

import pytest

from habit_desktop.domain.event import Via
from tests.system.desktop.household import TITLE, Household
from tests.system.desktop.session import DesktopSession, Tray, wait_until

pytestmark = pytest.mark.desktop

ACCENT = "#3557C8"
TEAL = "#118C84"
QUICK_CHECK = "Quick check.*"  # X11 adds the program's name
NO_TRAY_S = 30.0  # the program waits ten seconds for a tray


@pytest.fixture
def household(desktop: DesktopSession, tmp_path: Path) -> Household:
    """A person with one habit, who has been told about the tray before."""
    household = Household(desktop, tmp_path / "data")
    household.command("add", "Read", "--color", TEAL, "--policy", "off")
    (household.folder / "window.ini").write_text("[General]\ntold_of_closing=true\n")
    return household


def choose(desktop: DesktopSession, *keys: str) -> None:
    """Open the icon's menu and choose from it by keyboard."""
    wait_until(lambda: desktop.middle_of_colour(ACCENT), "the icon")
    before = set(desktop.windows())
    desktop.click_colour(ACCENT, button=3)
    wait_until(lambda: set(desktop.windows()) - before, "the menu")
    desktop.press_keys(*keys)


def paused_until(household: Household) -> str | None:
    """When the pause of all reminders ends, as a command tells it."""
    told: str | None = json.loads(household.command("pause-reminders", "--json"))["paused_until"]
    return told


# The tray


@pytest.mark.parametrize("kind", list(Tray))
def test_the_menu_ticks_a_habit_and_unticks_it(desktop: DesktopSession, household: Household, kind: Tray) -> None:
    desktop.start_panel(kind)
    household.start("--background")
    choose(desktop, "Down", "Return")
    wait_until(lambda: household.marks("Read") == ["done"], "the mark")
    choose(desktop, "Down", "Return")
    wait_until(lambda: household.marks("Read") == ["pending"], "no mark")


@pytest.mark.parametrize("kind", list(Tray))
def test_the_menu_pauses_all_reminders_and_no_habit(desktop: DesktopSession, household: Household, kind: Tray) -> None:
    desktop.start_panel(kind)
    household.start("--background")
    choose(desktop, *["Down"] * 5, "Right", "Return")  # past the habit, the window, the quick check and the snooze
    assert wait_until(lambda: paused_until(household), "the pause").startswith("2026-03-02T10:0")
    assert household.marks("Read") == ["pending"]
    choose(desktop, *["Down"] * 5, "Return")  # where the pause was, its end is
    wait_until(lambda: paused_until(household) is None, "the end of the pause")


def test_a_panel_that_is_started_again_finds_the_icon_and_its_menu_again(
    desktop: DesktopSession, household: Household
) -> None:
    panel = desktop.start_panel(Tray.STATUS_NOTIFIER)
    program = household.start("--background")
    wait_until(desktop.tray_items, "the icon")
    panel.end()
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    choose(desktop, "Down", "Return")
    wait_until(lambda: household.marks("Read") == ["done"], "the mark")
    assert (program.process.poll(), program.output) == (None, "")


# Starts


def test_two_starts_at_once_become_one_window(desktop: DesktopSession, household: Household) -> None:
    programs = [household.start() for _ in range(2)]
    wait_until(household.window, "the window")
    wait_until(lambda: [p.process.poll() for p in programs].count(0) == 1, "the end of one of them")
    assert "".join(program.output for program in programs) == ""
    assert len(household.window()) == 1


def test_a_start_in_the_background_leaves_a_closed_window_closed(desktop: DesktopSession, household: Household) -> None:
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    household.start("--background")
    wait_until(desktop.tray_items, "the icon")
    assert household.start("--background").process.wait(10) == 0
    assert household.window() == []
    assert household.openings() == []


def test_without_a_tray_a_start_in_the_background_ends_up_minimised(
    desktop: DesktopSession, household: Household
) -> None:
    household.start("--background")
    window = wait_until(lambda: desktop.all_windows_titled(TITLE), "the minimised window", NO_TRAY_S)[0]
    assert household.window() == []
    desktop.bring_back(window)  # which a hidden window, unlike a minimised one, would not obey
    wait_until(household.window, "the window")


@pytest.mark.parametrize("running", [True, False], ids=["beside a running program", "alone"])
def test_a_start_for_the_quick_check_opens_it_and_no_window(
    desktop: DesktopSession, household: Household, running: bool
) -> None:
    if running:
        desktop.start_panel(Tray.STATUS_NOTIFIER)
        household.start("--background")
        wait_until(desktop.tray_items, "the icon")
        assert household.start("--quick-check").process.wait(10) == 0
    else:
        household.start("--quick-check")
    desktop.press_keys_in(QUICK_CHECK, "1")
    wait_until(lambda: household.marks("Read") == ["done"], "the mark")
    assert household.window() == []
    assert household.openings() == [Via.TRAY]


# At login


def test_what_is_noted_for_the_login_starts_the_program_in_the_tray(
    desktop: DesktopSession, household: Household
) -> None:
    household.command("autostart", "on")
    entry = Path(desktop.environment["XDG_CONFIG_HOME"]) / "autostart" / "habit-desktop.desktop"
    assert desktop.start_program(["desktop-file-validate", str(entry)]).process.wait(10) == 0
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    assert desktop.start_program(["gio", "launch", str(entry)]).process.wait(10) == 0  # as a desktop does at login
    try:
        wait_until(lambda: desktop.middle_of_colour(ACCENT), "the icon")
        assert household.window() == []
    finally:
        os.kill(int((household.folder / "window.lock").read_text().split()[0]), signal.SIGTERM)
        wait_until(lambda: not (household.folder / "window.lock").exists(), "the end of the program")
    household.command("autostart", "off")
    assert not entry.exists()


# The end


@pytest.mark.parametrize("wish", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_the_end_of_the_session_ends_it_and_a_stopwatch_runs_on(
    desktop: DesktopSession, household: Household, wish: signal.Signals
) -> None:
    household.command("edit", "Read", "--target", "30", "--unit", "min")
    program = household.open()
    desktop.press_keys_in(TITLE, "Down", "p")
    ini = household.folder / "window.ini"
    wait_until(lambda: "stopwatch" in ini.read_text(), "the running stopwatch")
    program.process.send_signal(wish)
    assert program.process.wait(10) == 0
    assert program.output == ""
    assert "stopwatch" in ini.read_text()


# A key from anywhere


def test_a_key_given_by_the_desktop_opens_the_quick_check(desktop: DesktopSession, household: Household) -> None:
    portal = desktop.run_script("portal.py", "gives")
    wait_until(lambda: desktop.has_owner("org.freedesktop.portal.Desktop"), "the portal")
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    (household.folder / "window.ini").write_text("[General]\ntold_of_closing=true\nglobal_key=true\n")
    program = household.start("--background")
    portal.wait_for("asked for quick-check Open the quick check")
    portal.process.send_signal(signal.SIGUSR1)
    desktop.press_keys_in(QUICK_CHECK, "1")
    wait_until(lambda: household.marks("Read") == ["done"], "the mark")
    assert program.output == ""
