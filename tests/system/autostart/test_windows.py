"""What starts at login on Windows: its registry stands here as two files, read and written by the same class."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from habit_desktop.engine.ports import AtLogin, LoginState
from habit_desktop.engine.refusal import Refused
from habit_desktop.system.autostart.windows import WindowsAutostart
from habit_desktop.system.notifications.identity import Identity

IDENTITY = Identity("Habit Desktop", "habit-desktop", "habit-desktop")
COMMAND = [r"C:\Program Files\Python\pythonw.exe", "-m", "habit_desktop", "--background"]


@pytest.fixture
def run(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "run.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def approved(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "approved.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def login(run: QSettings, approved: QSettings) -> WindowsAutostart:
    return WindowsAutostart(IDENTITY, COMMAND, run, approved)


def test_turned_on_and_off_it_is_what_the_registry_says(login: WindowsAutostart, run: QSettings) -> None:
    assert login.read() == AtLogin(LoginState.OFF)
    login.turn(True)
    assert login.read() == AtLogin(LoginState.ON)
    assert run.value("habit-desktop") == r'"C:\Program Files\Python\pythonw.exe" -m habit_desktop --background'
    login.turn(False)
    assert (login.read(), run.allKeys()) == (AtLogin(LoginState.OFF), [])


@pytest.mark.parametrize(("first", "state"), [(2, LoginState.ON), (3, LoginState.TURNED_OFF), (6, LoginState.ON)])
def test_what_the_task_manager_notes_counts(
    login: WindowsAutostart, approved: QSettings, first: int, state: LoginState
) -> None:
    login.turn(True)
    approved.setValue("habit-desktop", QByteArray(bytes([first, *[0] * 11])))
    assert login.read() == AtLogin(state)
    login.turn(True)
    assert login.read() == AtLogin(LoginState.ON)


def test_another_copy_says_what_it_starts(login: WindowsAutostart, run: QSettings) -> None:
    run.setValue("habit-desktop", "old.exe")
    assert login.read() == AtLogin(LoginState.OTHER, "old.exe")


def test_a_registry_that_cannot_be_written_is_refused(tmp_path: Path, approved: QSettings) -> None:
    (tmp_path / "folder").mkdir()
    nowhere = QSettings(str(tmp_path / "folder"), QSettings.Format.IniFormat)
    with pytest.raises(Refused, match="could not be changed"):
        WindowsAutostart(IDENTITY, COMMAND, nowhere, approved).turn(True)
