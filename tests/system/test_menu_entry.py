"""The person's own entry in the menu: valid, starting this program, and gone without a trace."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from habit_desktop.engine.refusal import Refused
from habit_desktop.resources import resource
from habit_desktop.system.autostart.xdg import entry_of
from habit_desktop.system.menu_entry import InMenu, MenuEntry, MenuState

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no such menu on Windows")

SHIPPED, ICON = resource("habit-desktop.desktop"), resource("icons/habit-desktop.svg")
COMMAND = ["/opt/two words/habit-desktop"]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {"XDG_DATA_HOME": str(tmp_path / "own"), "XDG_DATA_DIRS": str(tmp_path / "usr")}


@pytest.fixture
def menu(environment: dict[str, str]) -> MenuEntry:
    return MenuEntry(SHIPPED, ICON, COMMAND, environment)


@pytest.fixture
def entry(tmp_path: Path) -> Path:
    return tmp_path / "own" / "applications" / "habit-desktop.desktop"


def test_the_entry_comes_with_its_icon_and_both_go(menu: MenuEntry, entry: Path, tmp_path: Path) -> None:
    assert menu.read() == InMenu(MenuState.OFF)
    menu.turn(True)
    assert menu.read() == InMenu(MenuState.ON)
    icon = tmp_path / "own" / "icons" / "hicolor" / "scalable" / "apps" / "habit-desktop.svg"
    assert icon.read_bytes() == ICON.read_bytes()
    menu.turn(False)
    menu.turn(False)
    assert menu.read() == InMenu(MenuState.OFF)
    assert not entry.exists()
    assert not icon.exists()


def test_the_entry_is_the_shipped_one_but_for_what_it_starts(menu: MenuEntry, entry: Path) -> None:
    menu.turn(True)
    written, shipped = entry_of(entry.read_text("utf-8")), entry_of(SHIPPED.read_text("utf-8"))
    assert written["Exec"] == '"/opt/two words/habit-desktop"'
    assert written["TryExec"] == "/opt/two words/habit-desktop"
    assert written | {"Exec": shipped["Exec"]} == shipped | {"TryExec": written["TryExec"]}


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-utils is not installed")
def test_the_entry_is_valid(menu: MenuEntry, entry: Path) -> None:
    menu.turn(True)
    found = subprocess.run(["desktop-file-validate", str(entry)], capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout) == (0, "")


def test_another_copy_is_named(menu: MenuEntry, environment: dict[str, str]) -> None:
    MenuEntry(SHIPPED, ICON, ["/elsewhere/habit-desktop"], environment).turn(True)
    assert menu.read() == InMenu(MenuState.OTHER, "/elsewhere/habit-desktop")


def test_what_a_package_put_there_is_known(menu: MenuEntry, tmp_path: Path) -> None:
    of_system = tmp_path / "usr" / "applications" / "habit-desktop.desktop"
    of_system.parent.mkdir(parents=True)
    of_system.write_bytes(SHIPPED.read_bytes())
    assert menu.read() == InMenu(MenuState.PACKAGE)


def test_without_a_word_it_lies_in_the_persons_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    MenuEntry(SHIPPED, ICON, COMMAND, {}).turn(True)
    assert (tmp_path / ".local" / "share" / "applications" / "habit-desktop.desktop").exists()


def test_a_folder_that_cannot_be_made_is_refused(menu: MenuEntry, tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file where the folder should be")
    with pytest.raises(Refused, match="could not be changed"):
        menu.turn(True)
