"""The home of a person, with a window to press in."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from habit_desktop.ui.theme.theme import Scheme, Theme
from tests.app.command_line import CommandLine
from tests.engine.living import StandingClock
from tests.journeys.fingers import Fingers
from tests.journeys.hands import Hands
from tests.journeys.home import Home


def pytest_itemcollected(item: pytest.Item) -> None:
    """The platform without a screen says of windows what it cannot do with them."""
    item.add_marker(
        pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise|grabbing)", "systemTrayWindowChanged")
    )


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Theme:
    """The look of all windows of these stories."""
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture(params=[Hands, Fingers], ids=["by hand", "by keyboard alone"])
def home(request: pytest.FixtureRequest, look: Theme, clock: StandingClock, tmp_path: Path) -> Iterator[Home]:
    """A window on a new folder, at nine on the first Monday: every story is told by hand and by keyboard alone."""
    for left_open in QApplication.topLevelWidgets():
        left_open.hide()  # a dialog of another test would take the keyboard
    home = Home(tmp_path / "window", clock, look, request.param)
    yield home
    home.close()
    look.choose(Scheme.LIGHT)


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[CommandLine]:
    """Commands on a folder of their own."""
    before = os.umask(0o022)
    yield CommandLine(tmp_path / "commands", capsys)
    os.umask(before)
