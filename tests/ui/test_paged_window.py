"""A window with a side bar and pages, whatever they are about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.widgets.side_bar import NARROW_PX, SideBar
from habit_desktop.ui.widgets.toast import Toast
from tests.ui.people import HABITS, NOW, reading


def test_a_page_is_told_of_once_when_it_is_first_opened(window: MainWindow) -> None:
    came: list[Page] = []
    window.page_came.connect(lambda page, _widget: came.append(page))
    for page in (Page.INSIGHT, Page.TODAY, Page.INSIGHT):
        window.open_page(page)
    assert came == [Page.INSIGHT]
    assert [page for page, _widget in window.pages_made()] == [Page.TODAY, Page.INSIGHT]


def test_closing_is_left_to_the_caller(window: MainWindow, qtbot: QtBot) -> None:
    other = MainWindow(lambda: NOW)
    qtbot.addWidget(other)
    other.show()
    with qtbot.waitSignal(other.close_requested):
        assert not other.close()
    other.accept_close()


def test_a_program_that_ends_closes_its_window(window: MainWindow) -> None:
    window.accept_close()
    assert window.close()


def test_a_narrow_window_shows_its_pages_as_icons(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(360, 640)
    qtbot.waitUntil(lambda: window.findChildren(SideBar)[0].width() == NARROW_PX)


def test_what_was_done_is_said_and_can_be_undone(window: MainWindow, qtbot: QtBot) -> None:
    window.say("Meditate: done", undo=True)
    toast = window.findChildren(Toast)[0]
    assert toast.isVisible()
    with qtbot.waitSignal(window.undo_requested):
        toast.undo_requested.emit()


@pytest.mark.parametrize("page", Page)
def test_a_page_is_never_wider_than_a_window_made_narrow(window: MainWindow, page: Page) -> None:
    window.insight.show_reading(reading(), HABITS)
    window.open_page(page)
    window.resize(360, 640)
    shown = window.page_of(page)
    assert shown.content.width() == shown.viewport().width() < 360


def test_the_keyboard_comes_round_to_the_top_of_a_page_that_is_scrolled(window: MainWindow) -> None:
    window.resize(360, 640)
    bar = window.today.verticalScrollBar()
    bar.setValue(bar.maximum())
    window.findChildren(SideBar)[0].findChildren(QAbstractButton)[-1].setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    reached = window.focusWidget()
    seen = window.today.viewport()
    assert seen.rect().contains(reached.mapTo(seen, reached.rect().center()))


def test_the_page_of_a_habit_is_marked_where_all_habits_are(window: MainWindow) -> None:
    window.open_page(Page.SETTINGS)
    window.open_page(Page.HABIT)
    chosen = [
        entry.text() for entry in window.findChildren(SideBar)[0].findChildren(QAbstractButton) if entry.isChecked()
    ]
    assert chosen == ["Habits"]
