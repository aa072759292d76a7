"""One theme dresses all windows, and can change while they are open."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.theme.theme import Scheme, Theme
from habit_desktop.ui.theme.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, tokens_of
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.card import Card
from habit_desktop.ui.widgets.side_bar import WIDE_PX, SideBar
from habit_desktop.ui.widgets.words import Words


@pytest.fixture(autouse=True)
def light_again(theme: Theme) -> Iterator[None]:
    yield
    theme.choose(Scheme.LIGHT)
    theme.set_text_percent(100)


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


def test_high_contrast_is_a_pair(theme: Theme) -> None:
    theme.choose(Scheme.CONTRAST_LIGHT)
    assert theme.tokens is CONTRAST_LIGHT
    theme.choose(Scheme.CONTRAST_DARK)
    assert theme.tokens is CONTRAST_DARK


def test_text_of_open_windows_grows_and_shrinks_again(theme: Theme, qtbot: QtBot) -> None:
    words, way = Words("Read", Text.BODY), button("Save", small=True)
    for part in (words, way):
        qtbot.addWidget(part)
        part.show()
    usual = words.font().pixelSize(), words.sizeHint().height(), way.sizeHint().height()
    theme.set_text_percent(200)
    assert (words.font().pixelSize(), words.sizeHint().height()) == (2 * usual[0], 2 * usual[1])
    assert way.sizeHint().height() > 1.5 * usual[2]
    theme.set_text_percent(100)
    assert (words.font().pixelSize(), words.sizeHint().height(), way.sizeHint().height()) == usual


def test_a_new_theme_leaves_text_as_large_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    words = Words("Read", Text.BODY)
    qtbot.addWidget(words)
    words.show()
    theme.set_text_percent(150)
    theme.choose(Scheme.DARK)
    assert words.font().pixelSize() == 21


def test_text_grows_also_where_it_was_never_shown_before(theme: Theme, qtbot: QtBot) -> None:
    words = Words("Read", Text.BODY)
    qtbot.addWidget(words)
    theme.set_text_percent(150)
    words.show()
    assert words.font().pixelSize() == 21


def test_the_side_bar_grows_with_its_names(theme: Theme, qtbot: QtBot) -> None:
    bar = SideBar("Habit Desktop")
    qtbot.addWidget(bar)
    bar.add_page("check", "Today", "Ctrl+1")
    bar.show()
    theme.set_text_percent(150)
    assert bar.width() == 1.5 * WIDE_PX
