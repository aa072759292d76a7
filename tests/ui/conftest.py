"""Every window of these tests is dressed in one theme, and some are there for whoever asks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.theme.theme import TOKENS, Scheme, Theme
from habit_desktop.ui.theme.tokens import tokens_of
from tests.ui.inhabited import Household, inhabited
from tests.ui.people import NOW, thursday


@pytest.fixture(autouse=True, scope="session")
def theme(qapp: QApplication) -> Theme:
    """The theme of all windows."""
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture(scope="module", params=TOKENS)
def scheme(request: pytest.FixtureRequest) -> Scheme:
    """Each theme in turn, for whoever asks: put on once a module, for it takes a while."""
    return Scheme(request.param)


@pytest.fixture(autouse=True)
def dressed(request: pytest.FixtureRequest, theme: Theme, qapp: QApplication) -> None:
    """The theme a test asks for is on, else the light one: who took pictures before may have left another behind."""
    wanted = request.getfixturevalue("scheme") if "scheme" in request.fixturenames else Scheme.LIGHT
    if tokens_of(qapp.palette()) != TOKENS[wanted]:
        if wanted is Scheme.LIGHT:
            theme.choose(Scheme.DARK)
        theme.choose(wanted)


@pytest.fixture(scope="module")
def household(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Household]:
    """The whole window with a made-up person's half year in it, and their session."""
    with inhabited(tmp_path_factory.mktemp("person")) as (window, session):
        yield window, session


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """People read from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


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


def pytest_itemcollected(item: pytest.Item) -> None:
    """The platform without a screen says of windows that it can neither tell their least size nor bring them up."""
    item.add_marker(pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)"))
