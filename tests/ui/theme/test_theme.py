"""One theme dresses all windows, and can change while they are open."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from habit_desktop.ui.theme.theme import Scheme, Theme
from habit_desktop.ui.theme.tokens import DARK, LIGHT, tokens_of
from habit_desktop.ui.widgets.card import Card


@pytest.fixture(autouse=True)
def light_again(theme: Theme) -> Iterator[None]:
    yield
    theme.choose(Scheme.LIGHT)


def test_an_open_window_changes_with_the_theme(theme: Theme, qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.show()
    theme.choose(Scheme.DARK)
    assert tokens_of(card.palette()) is DARK


def test_a_system_that_does_not_say_is_light(theme: Theme) -> None:
    theme.choose(Scheme.SYSTEM)
    assert theme.tokens is LIGHT


def test_a_change_is_told(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(Scheme.DARK)


def test_the_palette_is_the_application_s(theme: Theme, qapp: QApplication) -> None:
    theme.choose(Scheme.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.window
