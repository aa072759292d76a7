"""The window of the real program on a real screen: what it shows, how it comes and goes, how it ends."""

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
WINDOW_FILE = "window.ini"
A_DISC = 200  # pixels: a mark that is done has more, a ring has fewer


@pytest.fixture
def household(desktop: DesktopSession, tmp_path: Path) -> Household:
    """A person with one habit, in a colour of its own, who has been told about the tray before."""
    household = Household(desktop, tmp_path / "data")
    household.command("add", "Read", "--color", TEAL, "--policy", "off")  # no reminder comes in between
    (household.folder / WINDOW_FILE).write_text("[General]\ntold_of_closing=true\n")
    return household


def test_the_window_opens_on_the_day_with_its_habits(desktop: DesktopSession, household: Household) -> None:
    household.open()
    assert desktop.windows_titled("Monday, 2 March – Habit Desktop")
    wait_until(lambda: desktop.pixels_of_colour(TEAL), "the ring of the habit")


def test_a_done_command_shows_in_the_open_window_at_once(desktop: DesktopSession, household: Household) -> None:
    household.open()
    assert desktop.pixels_of_colour(TEAL) < A_DISC
    household.command("done", "Read")
    wait_until(lambda: desktop.pixels_of_colour(TEAL) > A_DISC, "the disc of the habit", patience_s=5)


def test_a_key_in_the_window_is_a_mark_for_commands(desktop: DesktopSession, household: Household) -> None:
    household.open()
    desktop.press_keys_in(TITLE, "1")
    wait_until(lambda: household.marks("Read") == ["done"], "the mark")


def test_a_second_start_raises_the_window_and_ends(desktop: DesktopSession, household: Household) -> None:
    household.open()
    desktop.minimise(household.window()[0])
    assert household.start().process.wait(10) == 0
    wait_until(household.window, "the window")
    assert len(household.window()) == 1
    assert household.openings() == [Via.WINDOW, Via.WINDOW]


def test_closing_leaves_the_program_in_the_tray_and_the_quick_check_brings_it_back(
    desktop: DesktopSession, household: Household
) -> None:
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    program = household.open()
    wait_until(desktop.tray_items, "the icon")
    household.close()
    assert program.process.poll() is None
    desktop.click_colour(ACCENT)
    desktop.press_keys_in(QUICK_CHECK, "ctrl+Return")
    wait_until(household.window, "the window")
    assert household.openings() == [Via.WINDOW, Via.TRAY, Via.TRAY]


def test_a_click_on_the_icon_and_a_key_answer_a_habit(desktop: DesktopSession, household: Household) -> None:
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    household.start("--background")
    wait_until(desktop.tray_items, "the icon")
    desktop.click_colour(ACCENT)
    desktop.press_keys_in(QUICK_CHECK, "1")
    wait_until(lambda: household.marks("Read") == ["done"], "the mark")
    desktop.press_keys("Escape")
    wait_until(lambda: not desktop.windows_titled(QUICK_CHECK), "the quick check to go")


def test_the_quick_check_goes_when_the_window_is_looked_at(desktop: DesktopSession, household: Household) -> None:
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    household.start("--background")
    wait_until(desktop.tray_items, "the icon")
    desktop.click_colour(ACCENT)
    wait_until(lambda: desktop.windows_titled(QUICK_CHECK), "the quick check")
    household.start()
    wait_until(household.window, "the window")
    wait_until(lambda: not desktop.windows_titled(QUICK_CHECK), "the quick check to go")


def test_the_first_closing_says_where_the_program_stays(desktop: DesktopSession, household: Household) -> None:
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    desktop.start_notification_service()
    (household.folder / WINDOW_FILE).unlink()
    household.open()
    wait_until(desktop.tray_items, "the icon")
    desktop.press_keys_in(TITLE, "ctrl+w")
    wait_until(desktop.notifications, "the sentence")


def test_without_a_tray_a_closed_window_is_minimised(desktop: DesktopSession, household: Household) -> None:
    program = household.open()
    window = household.window()[0]
    desktop.press_keys_in(TITLE, "ctrl+w")
    wait_until(lambda: window not in desktop.windows(), "a window out of sight")
    assert program.process.poll() is None
    desktop.bring_back(window)  # which a hidden window, unlike a minimised one, would not obey
    wait_until(lambda: window in desktop.windows(), "the window")


def test_in_the_background_only_the_icon_comes(desktop: DesktopSession, household: Household) -> None:
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    household.start("--background")
    wait_until(desktop.tray_items, "the icon")
    assert household.window() == []
    desktop.click_colour(ACCENT)
    wait_until(lambda: desktop.windows_titled(QUICK_CHECK), "the quick check")
    assert household.window() == []
    wait_until(lambda: household.openings() == [Via.TRAY], "the record of the opening")


@pytest.mark.parametrize("closed", [False, True], ids=["in sight", "in the tray"])
def test_sigterm_ends_it_cleanly(desktop: DesktopSession, household: Household, closed: bool) -> None:
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    program = household.open()
    wait_until(desktop.tray_items, "the icon")
    if closed:
        household.close()
    program.process.send_signal(signal.SIGTERM)
    assert program.process.wait(10) == 0
    assert program.output == ""


def test_ctrl_q_ends_it(desktop: DesktopSession, household: Household) -> None:
    program = household.open()
    desktop.press_keys_in(TITLE, "ctrl+q")
    assert program.process.wait(10) == 0
    assert program.output == ""


def test_after_a_kill_the_next_start_opens_as_ever(household: Household) -> None:
    killed = household.open()
    killed.process.kill()
    killed.process.wait()
    household.open()
    assert household.openings() == [Via.WINDOW, Via.WINDOW]


def test_the_running_program_opens_no_internet_socket(
    desktop: DesktopSession, household: Household, tmp_path: Path
) -> None:
    """Also not while it draws charts, talks to tray and notifications and hears of a change."""
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    desktop.start_notification_service()
    (household.folder / WINDOW_FILE).unlink()
    trace = tmp_path / "trace"
    program = household.open(under=("strace", "-D", "-f", "-e", "trace=network", "-o", str(trace)))
    desktop.press_keys_in(TITLE, "ctrl+3")
    wait_until(lambda: desktop.windows_titled("Insight – Habit Desktop"), "the Insight page")
    household.command("done", "Read")
    desktop.press_keys_in(TITLE, "ctrl+w")
    wait_until(desktop.notifications, "the sentence about the tray")
    program.process.terminate()
    assert program.process.wait(30) == 0
    calls = trace.read_text()
    assert "AF_UNIX" in calls
    assert "AF_INET" not in calls
