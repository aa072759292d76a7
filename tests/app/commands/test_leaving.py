"""menu and uninstall: what they change, what they leave, and what they say about it."""

import sys
from pathlib import Path

import pytest

from tests.app.command_line import CommandLine

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the other systems' installers see to it")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of this test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "usr"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def bundled(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """From now on the program is one that brings its own Python."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", program)


def test_the_menu_shows_the_program_and_shows_it_no_more(cli: CommandLine, home: Path) -> None:
    assert cli.json("menu")["menu"] == "off"
    assert cli.json("menu", "on")["menu"] == "on"
    entry = (home / "share" / "applications" / "habit-desktop.desktop").read_text("utf-8")
    assert f"Exec={sys.executable} -m habit_desktop\n" in entry
    assert cli.json("menu", "off")["menu"] == "off"


def test_a_menu_that_cannot_be_written_is_refused(cli: CommandLine, home: Path) -> None:
    (home / "share").write_text("a file where the folder should be")
    assert "could not be changed" in cli.refused("menu", "on")


def test_uninstall_leaves_menu_and_login_and_keeps_every_fact(cli: CommandLine, home: Path) -> None:
    cli.add()
    cli.json("menu", "on")
    cli.json("autostart", "on")
    before = sorted(path.name for path in cli.folder.iterdir())
    assert cli.json("uninstall") == {"data": str(cli.folder)}
    assert sorted(path.name for path in cli.folder.iterdir()) == before
    assert not [path for name in ("share", "config") for path in (home / name).rglob("*") if path.is_file()]


def test_uninstall_says_where_the_data_is_and_how_the_rest_goes(cli: CommandLine) -> None:
    assert f"{cli.folder} does not exist" in cli.run("uninstall").out
    cli.add()
    said = cli.run("uninstall").out.splitlines()
    assert str(cli.folder) in said[1]
    assert said[2].endswith(": pip uninstall habit-desktop")


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("/usr/lib/habit-desktop/habit-desktop", "sudo apt remove habit-desktop"),
        ("/media/stick/habit-desktop-1/habit-desktop", "delete the folder /media/stick/habit-desktop-1"),
    ],
)
def test_a_program_with_its_own_python_knows_how_it_came(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, program: str, said: str
) -> None:
    bundled(monkeypatch, program)
    assert cli.run("uninstall").out.splitlines()[-1].endswith(said)


def test_a_program_in_a_pipx_environment_goes_by_pipx(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", "/persons/ann/.local/share/pipx/venvs/habit-desktop")
    assert cli.run("uninstall").out.splitlines()[-1].endswith(": pipx uninstall habit-desktop")


def test_uninstall_lets_another_copy_stay_in_the_menu(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    cli.json("menu", "on")
    bundled(monkeypatch, "/media/stick/habit-desktop/habit-desktop")
    assert cli.json("menu")["menu"] == "other"
    cli.json("uninstall")
    assert cli.json("menu")["menu"] == "other"


def test_on_windows_a_program_is_started_without_a_console(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    silent = tmp_path / "habit-desktop-window.exe"
    silent.touch()
    bundled(monkeypatch, str(tmp_path / "habit-desktop.exe"))
    cli.json("menu", "on")
    assert cli.json("menu")["menu"] == "on"
    assert str(silent) in (tmp_path / "share" / "applications" / "habit-desktop.desktop").read_text("utf-8")
