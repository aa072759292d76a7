"""That the last run ended by a mistake, said once on the Today page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from habit_desktop.ui.pages.today.crash_bar import CrashBar
from habit_desktop.ui.pages.today.page import TodayPage
from habit_desktop.ui.theme.theme import Theme
from habit_desktop.ui.widgets.words import Words
from habit_desktop.wording.problems import crashed_before
from tests.ui.people import thursday


@pytest.fixture
def page(qtbot: QtBot) -> TodayPage:
    page = TodayPage()
    qtbot.addWidget(page)
    page.show_reading(thursday())
    page.resize(304, 700)
    page.show()
    qtbot.waitExposed(page)
    return page


def bars(page: TodayPage) -> list[CrashBar]:
    """The bars that show."""
    return [bar for bar in page.findChildren(CrashBar) if bar.isVisible()]


def test_after_a_run_that_ended_well_there_is_no_bar(page: TodayPage) -> None:
    page.say_crash("")
    assert not page.findChildren(CrashBar)


def test_with_text_twice_as_large_the_bar_says_all(page: TodayPage, theme: Theme, qtbot: QtBot) -> None:
    theme.set_text_percent(200)
    page.say_crash(crashed_before())
    (bar,) = bars(page)
    words = bar.findChildren(Words)[0]
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    assert "…" not in "".join(words.wrapped(words.width()))
    theme.set_text_percent(100)


@pytest.mark.parametrize(("way", "leads_on"), [("Open log", True), ("All right", False)])
def test_both_ways_are_pressed_by_keyboard_and_take_the_bar_away(page: TodayPage, way: str, leads_on: bool) -> None:
    heard: list[bool] = []
    page.log_wanted.connect(lambda: heard.append(True))
    page.say_crash(crashed_before())
    (pressed,) = (each for each in bars(page)[0].findChildren(QPushButton) if each.text() == way)
    pressed.setFocus()
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    assert heard == [True] * leads_on
    assert not bars(page)
