"""What starts at login on macOS: tried wherever there is a file system."""

import plistlib
from pathlib import Path

import pytest

from habit_desktop.engine.ports import AtLogin, LoginState
from habit_desktop.engine.refusal import Refused
from habit_desktop.system.autostart.macos import MacAutostart
from habit_desktop.system.notifications.identity import Identity

IDENTITY = Identity("Habit Desktop", "habit-desktop", "habit-desktop")
COMMAND = ["/Applications/Habit & Desktop.app/run", "--background"]


@pytest.fixture
def login(tmp_path: Path) -> MacAutostart:
    return MacAutostart(IDENTITY, COMMAND, tmp_path)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "Library" / "LaunchAgents" / "habit-desktop.plist"


def test_turned_on_and_off_it_is_what_the_agent_says(login: MacAutostart, file: Path) -> None:
    assert login.read() == AtLogin(LoginState.OFF)
    login.turn(True)
    assert login.read() == AtLogin(LoginState.ON)
    agent = plistlib.loads(file.read_bytes())
    assert (agent["ProgramArguments"], agent["RunAtLoad"]) == (COMMAND, True)
    login.turn(False)
    assert login.read() == AtLogin(LoginState.OFF)


@pytest.mark.parametrize("change", [{"Disabled": True}, {"RunAtLoad": False}])
def test_an_agent_that_was_switched_off_is_told_so(login: MacAutostart, file: Path, change: dict[str, bool]) -> None:
    login.turn(True)
    file.write_bytes(plistlib.dumps(plistlib.loads(file.read_bytes()) | change))
    assert login.read() == AtLogin(LoginState.TURNED_OFF)


def test_an_agent_of_another_copy_says_what_it_starts(login: MacAutostart, tmp_path: Path) -> None:
    MacAutostart(IDENTITY, ["/old/run"], tmp_path).turn(True)
    assert login.read() == AtLogin(LoginState.OTHER, "/old/run")


@pytest.mark.parametrize("held", [b"", b"<plist>", b"bplist00nonsense"])
def test_a_file_nobody_can_make_sense_of_is_told_by_its_place(login: MacAutostart, file: Path, held: bytes) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(held)
    assert login.read() == AtLogin(LoginState.OTHER, str(file))


def test_what_cannot_be_written_is_refused(login: MacAutostart, tmp_path: Path) -> None:
    (tmp_path / "Library").write_text("a file where the folder should be")
    with pytest.raises(Refused, match="could not be changed"):
        login.turn(True)
