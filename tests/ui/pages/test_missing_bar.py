"""What the desktop lacks, said on the Today page."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.pages.today.missing_bar import MissingBar
from habit_desktop.ui.pages.today.page import TodayPage
from habit_desktop.ui.theme.theme import Theme
from habit_desktop.ui.widgets.words import Words
from habit_desktop.wording.machine import missing_told
from tests.ui.people import thursday

MISSING = missing_told({"notifications", "tray", "idle"})


@pytest.fixture
def page(qtbot: QtBot) -> TodayPage:
    page = TodayPage()
    qtbot.addWidget(page)
    page.show_reading(thursday())
    page.resize(304, 700)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def large(theme: Theme) -> Iterator[None]:
    theme.set_text_percent(200)
    yield
    theme.set_text_percent(100)


def bars(page: TodayPage) -> list[MissingBar]:
    """The bars that show."""
    return [bar for bar in page.findChildren(MissingBar) if bar.isVisible()]


def test_where_nothing_is_missing_there_is_no_bar(page: TodayPage) -> None:
    page.say_missing("")
    assert not page.findChildren(MissingBar)


def test_the_bar_stands_above_the_habits_until_nothing_is_missing(page: TodayPage) -> None:
    page.say_missing(MISSING)
    page.say_missing(MISSING)
    (bar,) = bars(page)
    assert bar.findChildren(Words)[0].text() == MISSING
    page.say_missing("")
    assert not bars(page)


@pytest.mark.usefixtures("large")
def test_with_text_twice_as_large_the_bar_says_all(page: TodayPage, qtbot: QtBot) -> None:
    page.say_missing(MISSING)
    (bar,) = bars(page)
    words = bar.findChildren(Words)[0]
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    assert "…" not in "".join(words.wrapped(words.width()))
    assert all(bar.rect().contains(way.geometry()) or way.isVisible() for way in bar.findChildren(QPushButton))


@pytest.mark.parametrize(
    ("way", "signal"), [("How to turn it on", "machine_wanted"), ("Fine as it is", "missing_read")]
)
def test_both_ways_are_pressed_by_keyboard(page: TodayPage, qtbot: QtBot, way: str, signal: str) -> None:
    page.say_missing(MISSING)
    (pressed,) = (each for each in bars(page)[0].findChildren(QPushButton) if each.text() == way)
    pressed.setFocus()
    with qtbot.waitSignal(getattr(page, signal)):
        QTest.keyClick(pressed, Qt.Key.Key_Space)


def test_the_keyboard_stays_on_the_page_when_the_bar_goes(page: TodayPage, qtbot: QtBot) -> None:
    page.say_missing(MISSING)
    bars(page)[0].fine.setFocus()
    qtbot.waitUntil(bars(page)[0].fine.hasFocus)
    page.say_missing("")
    qtbot.waitUntil(lambda: QApplication.focusWidget() in (page, *page.findChildren(QWidget)))
