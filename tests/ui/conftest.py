"""Every window of these tests is dressed in the light theme, and one is there for whoever asks."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.theme.theme import Scheme, Theme
from habit_desktop.ui.theme.tokens import LIGHT, tokens_of
from tests.ui.people import NOW, thursday


@pytest.fixture(autouse=True, scope="session")
def theme(qapp: QApplication) -> Theme:
    """The theme of all windows."""
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture(autouse=True)
def light(theme: Theme, qapp: QApplication) -> None:
    """Who took pictures before may have left another theme behind."""
    if tokens_of(qapp.palette()) != LIGHT:
        theme.choose(Scheme.DARK)
        theme.choose(Scheme.LIGHT)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """A window that shows a Thursday."""
    window = MainWindow(lambda: NOW)
    qtbot.addWidget(window)
    window.show_today(thursday())
    window.show()
    qtbot.waitExposed(window)
    window.accept_close()  # so that the test can end
    return window


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a screen says of windows that it can neither tell their least size nor bring them up."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)"))
