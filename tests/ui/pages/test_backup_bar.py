"""A phone's backup that was found, asked about on the Today page."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.pages.today.backup_bar import BackupAnswer, BackupBar
from habit_desktop.ui.pages.today.page import TodayPage
from habit_desktop.ui.theme.theme import Theme
from habit_desktop.ui.widgets.words import Words
from habit_desktop.wording.watching import found
from tests.ui.people import thursday

FOUND = found("Loop Habits Backup 2026-03-19 182034.db", 1, 42, 3)


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


def bars(page: TodayPage) -> list[BackupBar]:
    """The bars that show."""
    return [bar for bar in page.findChildren(BackupBar) if bar.isVisible()]


def test_where_nothing_was_found_there_is_no_bar(page: TodayPage) -> None:
    page.say_backup("")
    assert not page.findChildren(BackupBar)


def test_the_bar_stands_until_nothing_is_asked_any_more(page: TodayPage) -> None:
    page.say_backup(FOUND)
    page.say_backup(FOUND)
    (bar,) = bars(page)
    assert bar.findChildren(Words)[0].text() == FOUND
    page.say_backup("")
    assert not bars(page)


@pytest.mark.usefixtures("large")
def test_with_text_twice_as_large_the_bar_says_all(page: TodayPage, qtbot: QtBot) -> None:
    page.say_backup(FOUND)
    (bar,) = bars(page)
    words = bar.findChildren(Words)[0]
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    assert "…" not in "".join(words.wrapped(words.width()))
    assert all(bar.rect().contains(way.rect().translated(way.mapTo(bar, QPoint()))) for way in bar.ways.values())


@pytest.mark.parametrize("answer", BackupAnswer)
def test_every_answer_is_given_by_keyboard(page: TodayPage, qtbot: QtBot, answer: BackupAnswer) -> None:
    page.say_backup(FOUND)
    way = bars(page)[0].ways[answer]
    way.setFocus()
    with qtbot.waitSignal(page.backup_answered) as given:
        QTest.keyClick(way, Qt.Key.Key_Space)
    assert given.args == [answer]


def test_the_keyboard_stays_on_the_page_when_the_bar_goes(page: TodayPage, qtbot: QtBot) -> None:
    page.say_backup(FOUND)
    way = bars(page)[0].ways[BackupAnswer.ONCE]
    way.setFocus()
    qtbot.waitUntil(way.hasFocus)
    page.say_backup("")
    qtbot.waitUntil(lambda: QApplication.focusWidget() in (page, *page.findChildren(QWidget)))
