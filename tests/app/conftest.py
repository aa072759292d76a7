"""A person's window over a real data folder, as the program puts them together; and a terminal on it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.app.page_desks import PageDesks
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.session import Session
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.system.tray import Tray, TrayLabels
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.theme.theme import Scheme, Theme
from tests.app.command_line import CommandLine
from tests.engine.living import StandingClock, opened
from tests.runtime.machine import Machine


@pytest.fixture(autouse=True, scope="session")
def theme(qapp: QApplication) -> Theme:
    """The look of all windows of these tests."""
    return Theme(qapp, Scheme.LIGHT)


def pytest_itemcollected(item: pytest.Item) -> None:
    """The platform without a screen says of windows that it can neither tell their least size nor bring them up."""
    item.add_marker(pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)", "systemTrayWindowChanged"))


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data folder, away from what else a test writes."""
    return tmp_path / "data"


@pytest.fixture
def cli(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[CommandLine]:
    """Commands on a folder that does not exist yet; the process's own file mode comes back afterwards."""
    before = os.umask(0o022)
    yield CommandLine(folder, capsys)
    os.umask(before)


@pytest.fixture
def session(folder: Path, clock: StandingClock) -> Iterator[Session]:
    session = opened(folder, clock)
    yield session
    session.folder.close()


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> Iterator[MainWindow]:
    window = MainWindow(session.now)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.accept_close()


@pytest.fixture
def tray(qtbot: QtBot) -> Iterator[Tray]:
    tray = Tray(TrayLabels("Open", "Snooze all", "Quit"), QColor("#3557C8"), host_is_there=lambda: False)
    yield tray
    tray.close()


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def training(session: Session, machine: Machine, window: MainWindow) -> Iterator[TrainingWatch]:
    training = TrainingWatch(session, machine, machine, machine.own_idle_s, window)
    yield training
    training.close()


@pytest.fixture
def foresight(session: Session) -> Foresight:
    return Foresight(session)


@pytest.fixture
def desk(
    session: Session, foresight: Foresight, training: TrainingWatch, window: MainWindow, tray: Tray
) -> Iterator[Desk]:
    desk = Desk(session, foresight, window, tray, PageDesks(session, foresight, training, window))
    session.on_change.append(desk.refresh_soon)
    yield desk
    desk.close()
