"""What starts at login on Linux: a desktop entry that is valid, quoted so that it starts what was meant, and true."""

import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.engine.ports import AtLogin, LoginState
from habit_desktop.engine.refusal import Refused
from habit_desktop.system.autostart.xdg import XdgAutostart, entry_of, exec_value
from habit_desktop.system.notifications.identity import Identity

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no such folder on Windows")

IDENTITY = Identity("Habit Desktop", "habit-desktop", "habit-desktop")
COMMAND = ["/usr/bin/python3", "-m", "habit_desktop", "--background"]
ODD = "a b\\c\"d$e`f%g'h;é"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_CONFIG_DIRS": str(tmp_path / "etc"),
        "XDG_CURRENT_DESKTOP": "Budgie:GNOME",
    }


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "autostart" / "habit-desktop.desktop"


@pytest.fixture
def login(environment: dict[str, str]) -> XdgAutostart:
    return XdgAutostart(IDENTITY, COMMAND, environment)


def test_without_an_entry_it_is_off(login: XdgAutostart) -> None:
    assert login.read() == AtLogin(LoginState.OFF)


def test_turned_on_it_starts_the_program_and_off_again_nothing_is_left(login: XdgAutostart, file: Path) -> None:
    login.turn(True)
    assert login.read() == AtLogin(LoginState.ON)
    assert entry_of(file.read_text())["Exec"] == "/usr/bin/python3 -m habit_desktop --background"
    login.turn(False)
    login.turn(False)
    assert login.read() == AtLogin(LoginState.OFF)
    assert [*file.parent.iterdir()] == []


def test_the_usual_place_is_in_the_persons_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    XdgAutostart(IDENTITY, COMMAND, {}).turn(True)
    assert (tmp_path / ".config" / "autostart" / "habit-desktop.desktop").exists()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed")
@pytest.mark.parametrize("command", [COMMAND, [f"/opt/{ODD}/python", "--data-dir", ODD, ""]])
def test_the_entry_is_valid(environment: dict[str, str], file: Path, command: list[str]) -> None:
    XdgAutostart(IDENTITY, command, environment).turn(True)
    done = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("gio") is None, reason="no desktop's own reader of such files is installed")
def test_a_desktop_that_reads_the_entry_starts_exactly_what_was_meant(
    qtbot: QtBot, environment: dict[str, str], file: Path, tmp_path: Path
) -> None:
    folder, told = tmp_path / ODD, tmp_path / "told"
    folder.mkdir()
    program = folder / "program"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{told}.draft" && mv "{told}.draft" "{told}"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    XdgAutostart(IDENTITY, [str(program), "--data-dir", ODD, "", "100%"], environment).turn(True)
    subprocess.run(["gio", "launch", file], check=True)
    qtbot.waitUntil(told.exists)
    assert told.read_text() == f"--data-dir\n{ODD}\n\n100%\n"


@pytest.mark.parametrize(
    "line",
    ["Hidden=true", "X-GNOME-Autostart-enabled=false", "OnlyShowIn=KDE;XFCE;", "NotShowIn = GNOME;"],
)
def test_what_a_desktop_has_switched_off_is_off_until_it_is_turned_on_here(
    login: XdgAutostart, file: Path, line: str
) -> None:
    login.turn(True)
    key = line.partition("=")[0].strip()
    kept = [each for each in file.read_text().splitlines() if not each.startswith(key)]
    file.write_text("\n".join([*kept, line, "[Other Group]", "Hidden=false", ""]))
    assert login.read() == AtLogin(LoginState.TURNED_OFF)
    login.turn(True)
    assert login.read() == AtLogin(LoginState.ON)


def test_an_entry_for_this_desktop_counts(login: XdgAutostart, file: Path) -> None:
    login.turn(True)
    file.write_text(file.read_text() + "OnlyShowIn=GNOME;\n")
    assert login.read() == AtLogin(LoginState.ON)


def test_an_entry_that_starts_something_else_says_what(environment: dict[str, str], login: XdgAutostart) -> None:
    XdgAutostart(IDENTITY, ["/old/python", "-m", "habit_desktop"], environment).turn(True)
    assert login.read() == AtLogin(LoginState.OTHER, "/old/python -m habit_desktop")


def test_the_systems_entry_counts_and_is_hidden_for_who_turns_it_off(login: XdgAutostart, tmp_path: Path) -> None:
    shared = tmp_path / "etc" / "autostart" / "habit-desktop.desktop"
    shared.parent.mkdir(parents=True)
    shared.write_text(f"[Desktop Entry]\nType=Application\nExec={exec_value(COMMAND)}\n")
    assert login.read() == AtLogin(LoginState.ON)
    login.turn(False)
    assert login.read() == AtLogin(LoginState.TURNED_OFF)
    assert shared.exists()
    login.turn(True)
    assert login.read() == AtLogin(LoginState.ON)


@pytest.mark.parametrize("held", [b"", b"\xff\xfe\x00 nonsense", b"[Desktop Entry]\nExec"])
def test_a_file_nobody_can_make_sense_of_starts_something_else(login: XdgAutostart, file: Path, held: bytes) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(held)
    assert login.read().state is LoginState.OTHER


def test_what_cannot_be_written_is_refused_with_the_place_and_nothing_is_remembered(
    login: XdgAutostart, file: Path
) -> None:
    file.parent.parent.mkdir()
    file.parent.write_text("a file where the folder should be")
    with pytest.raises(Refused, match=r"habit-desktop\.desktop could not be changed"):
        login.turn(True)
    assert login.read() == AtLogin(LoginState.OFF)
