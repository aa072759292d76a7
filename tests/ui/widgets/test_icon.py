"""Drawings beside the words are larger where the words are, by half as much."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.theme.theme import Theme
from habit_desktop.ui.widgets.habit_icon import HabitIcon
from habit_desktop.ui.widgets.icon import Icon, IconButton


@pytest.fixture
def theme_afterwards_as_before(theme: Theme) -> Iterator[Theme]:
    """Text is as large as ever once the test is over."""
    yield theme
    theme.set_text_percent(100)


@pytest.mark.parametrize("made", [Icon, HabitIcon, lambda: IconButton("more", "More")])
def test_an_icon_grows_in_a_window_that_is_open(
    qtbot: QtBot, theme_afterwards_as_before: Theme, made: type[QWidget]
) -> None:
    icon = made()
    qtbot.addWidget(icon)
    icon.show()
    usual = icon.width()
    theme_afterwards_as_before.set_text_percent(300)
    assert (icon.width(), icon.height()) == (2 * usual, 2 * usual)
