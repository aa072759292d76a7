"""A sentence with its answers above the habits: what a desktop lacks, a crash before, a phone's backup."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.pages.today.notices import Notices
from habit_desktop.ui.pages.today.page import TodayPage
from habit_desktop.ui.pages.today.said_bar import SaidBar
from habit_desktop.ui.theme.theme import Theme
from habit_desktop.ui.widgets.words import Words
from habit_desktop.wording.machine import missing_told
from habit_desktop.wording.problems import crashed_before
from habit_desktop.wording.watching import found
from tests.ui.people import thursday

Say = Callable[[Notices, str], None]

SAID: dict[str, tuple[Say, str]] = {
    "what is missing": (Notices.say_missing, missing_told({"notifications", "tray", "idle"})),
    "a crash": (Notices.say_crash, crashed_before()),
    "a backup": (Notices.say_backup, found("Loop Habits Backup 2026-03-19 182034.db", 1, 42, 3)),
}
WAYS = {
    "How to turn it on": ("what is missing", "machine_wanted"),
    "Fine as it is": ("what is missing", "missing_read"),
    "Open log": ("a crash", "log_wanted"),
    "Bring in, and from now on by itself": ("a backup", "backup_answered"),
    "Only now": ("a backup", "backup_answered"),
    "Stop watching": ("a backup", "backup_answered"),
}


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


def bars(page: TodayPage) -> list[SaidBar]:
    """The bars that show."""
    return [bar for bar in page.findChildren(SaidBar) if bar.isVisible()]


def way_of(page: TodayPage, words: str) -> QPushButton:
    """The button of the one bar with these words."""
    return next(each for each in bars(page)[0].findChildren(QPushButton) if each.text() == words)


@pytest.mark.parametrize("about", SAID)
def test_the_bar_stands_until_nothing_is_said_any_more(page: TodayPage, about: str) -> None:
    say, sentence = SAID[about]
    say(page.notices, "")
    assert not bars(page)
    say(page.notices, sentence)
    say(page.notices, sentence)
    (bar,) = bars(page)
    assert bar.findChildren(Words)[0].text() == sentence
    say(page.notices, "")
    assert not bars(page)


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("about", SAID)
def test_with_text_twice_as_large_the_bar_says_all(page: TodayPage, qtbot: QtBot, about: str) -> None:
    say, sentence = SAID[about]
    say(page.notices, sentence)
    (bar,) = bars(page)
    words, ways = bar.findChildren(Words)[0], bar.findChildren(QPushButton)
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    assert "…" not in "".join(words.wrapped(words.width()))
    assert all(bar.rect().contains(way.rect().translated(way.mapTo(bar, QPoint()))) for way in ways)


@pytest.mark.parametrize("words", WAYS)
def test_every_way_is_pressed_by_keyboard(page: TodayPage, qtbot: QtBot, words: str) -> None:
    about, signal = WAYS[words]
    say, sentence = SAID[about]
    say(page.notices, sentence)
    way = way_of(page, words)
    way.setFocus()
    with qtbot.waitSignal(getattr(page.notices, signal)):
        QTest.keyClick(way, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("about", "words"), [("what is missing", "Fine as it is"), ("a crash", "All right"), ("a backup", "Only now")]
)
def test_the_keyboard_stays_on_the_page_when_the_bar_goes(
    page: TodayPage, qtbot: QtBot, about: str, words: str
) -> None:
    say, sentence = SAID[about]
    say(page.notices, sentence)
    way = way_of(page, words)
    way.setFocus()
    qtbot.waitUntil(way.hasFocus)
    say(page.notices, "")
    qtbot.waitUntil(lambda: QApplication.focusWidget() in (page, *page.findChildren(QWidget)))


@pytest.mark.parametrize("words", ["Open log", "All right"])
def test_a_crash_that_was_told_is_told_no_more(page: TodayPage, words: str) -> None:
    page.notices.say_crash(crashed_before())
    QTest.keyClick(way_of(page, words), Qt.Key.Key_Space)
    assert not bars(page)
