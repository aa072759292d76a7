"""What a stranger does with it: install, start, tick, start again, find it in the menu, and take it away."""

import json
import subprocess
from pathlib import Path

import pytest

import habit_desktop
from habit_desktop.system.autostart.xdg import entry_of
from tests.packaging.installed.ways import Way, Wheel
from tests.system.desktop.session import DesktopSession, Program, Tray, wait_until

pytestmark = pytest.mark.packages

TITLE = ".* – Habit Desktop"
ACCENT = "#3557C8"
PATIENCE_S = 60.0


def marks(way: Way) -> list[str]:
    """The marks of the one habit, oldest first."""
    return [row["mark"] for row in json.loads(way.run(way.program, "history", "Read", "--json"))]


def opened(desktop: DesktopSession, way: Way) -> Program:
    """The program with its window, as the bare command opens it."""
    program = desktop.start_program([way.program])
    wait_until(lambda: desktop.windows_titled(TITLE), f"the window; it said {program.output}", PATIENCE_S)
    return program


def quit_quietly(desktop: DesktopSession, program: Program) -> None:
    """The program ends on Ctrl+Q and has had nothing to say."""
    desktop.press_keys_in(TITLE, "ctrl+q")
    assert program.process.wait(PATIENCE_S) == 0, program.output
    assert program.output == ""


def test_it_says_the_one_version(installed: Way) -> None:
    assert installed.run(installed.program, "--version") == f"Habit Desktop {habit_desktop.__version__}\n"


def test_a_tick_is_still_there_after_a_restart(installed: Way, desktop: DesktopSession) -> None:
    installed.run(installed.program, "add", "Read", "--policy", "off")
    program = opened(desktop, installed)
    desktop.press_keys_in(TITLE, "1")
    wait_until(lambda: marks(installed) == ["done"], "the mark")
    quit_quietly(desktop, program)
    quit_quietly(desktop, opened(desktop, installed))
    assert marks(installed) == ["done"]


def test_the_charts_came_along(installed: Way, desktop: DesktopSession) -> None:
    program = opened(desktop, installed)
    desktop.press_keys_in(TITLE, "ctrl+3")
    wait_until(lambda: desktop.windows_titled("Insight – Habit Desktop"), "the page of charts", PATIENCE_S)
    desktop.wait_until_still()
    quit_quietly(desktop, program)


def test_every_page_can_be_painted(installed: Way, tmp_path: Path) -> None:
    said = installed.run("env", "QT_QPA_PLATFORM=offscreen", installed.program, "demo", "--screenshots", tmp_path)
    assert "Traceback" not in said
    assert len([*tmp_path.glob("insight-*.png")]) > 1


def test_the_tray_shows_its_icon(installed: Way, desktop: DesktopSession) -> None:
    desktop.start_panel(Tray.STATUS_NOTIFIER)
    program = desktop.start_program([installed.program, "--background"])
    wait_until(desktop.tray_items, f"the icon; it said {program.output}", PATIENCE_S)
    wait_until(lambda: desktop.middle_of_colour(ACCENT), "its colour", PATIENCE_S)


def test_the_menu_shows_it_with_its_icon_and_starts_it(installed: Way, desktop: DesktopSession, tmp_path: Path) -> None:
    theme = (
        "-show-icons",
        "-icon-theme",
        "hicolor",
        "-theme-str",
        "listview { lines: 2; } element-icon { size: 64px; }",
    )
    desktop.start_program(["rofi", "-show", "drun", "-filter", "Habit Desktop", *theme])
    wait_until(lambda: desktop.middle_of_colour(ACCENT), "the icon in the menu", PATIENCE_S)
    desktop.screenshot(tmp_path / "menu.png")
    desktop.press_keys("Return")
    wait_until(lambda: desktop.windows_titled(TITLE), "the window", PATIENCE_S)
    desktop.press_keys_in(TITLE, "ctrl+q")
    wait_until(lambda: not desktop.windows_titled(TITLE), "the window to go", PATIENCE_S)


def test_the_menu_entry_is_valid(installed: Way) -> None:
    places = (installed.home / ".local" / "share" / "applications", Path("/usr/share/applications"))
    entry = next(path for place in places if (path := place / "habit-desktop.desktop").exists())
    assert installed.run("desktop-file-validate", entry) == ""


def test_what_starts_at_login_is_the_program_itself(installed: Way) -> None:
    installed.run(installed.program, "autostart", "on")
    file = installed.home / ".config" / "autostart" / "habit-desktop.desktop"
    started = entry_of(file.read_text("utf-8"))["TryExec"]
    assert installed.run("desktop-file-validate", file) == ""
    said = installed.run(started, *(["-m", "habit_desktop"] if isinstance(installed, Wheel) else []), "--version")
    assert said.startswith("Habit Desktop ")


def test_a_passphrase_needs_nothing_more_where_nothing_more_can_be_installed(installed: Way, tmp_path: Path) -> None:
    if isinstance(installed, Wheel):
        pytest.skip("pip installs what a passphrase needs: habit-desktop[passphrase]")
    (tmp_path / "words").write_text("a long sentence that nobody guesses\n")
    sealed = tmp_path / "all.json"
    installed.run(installed.program, "export", sealed, "--passphrase-file", tmp_path / "words")
    assert b"Read" not in sealed.read_bytes()


def test_removed_it_is_gone_and_the_habits_are_not(installed: Way) -> None:
    data = installed.home / ".local" / "share" / "habit-desktop"
    before = sorted(path.name for path in data.iterdir())
    said = installed.remove()
    assert str(data) in said or "~/.local/share/habit-desktop" in said
    assert installed.is_gone()
    assert sorted(path.name for path in data.iterdir()) == before
    assert not [*installed.home.glob(".local/share/applications/*"), *installed.home.glob(".config/autostart/*")]


def test_what_was_left_is_a_sound_database(installed: Way) -> None:
    """Whoever installs it again finds every fact; asked of the checkout, for the program is gone."""
    assert installed.is_gone()
    data = installed.home / ".local" / "share" / "habit-desktop"
    checked = subprocess.run(
        [".venv/bin/habit-desktop", "--data-dir", str(data), "check"],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
