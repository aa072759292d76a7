"""Answering habits by hand and by key."""

from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.history import Answer
from habit_desktop.ui.dialogs.amount_dialog import AmountDialog
from habit_desktop.ui.dialogs.note_dialog import NoteDialog
from habit_desktop.ui.pages.scrolling import WIDEST_PX
from habit_desktop.ui.pages.today.page import TodayPage
from habit_desktop.ui.widgets.stepper import Stepper
from habit_desktop.ui.widgets.words import Words
from tests.ui.people import TODAY, row, thursday


@pytest.fixture
def page(qtbot: QtBot) -> TodayPage:
    page = TodayPage()
    qtbot.addWidget(page)
    page.resize(916, 720)
    page.show_reading(thursday())
    page.show()
    page.setFocus()
    qtbot.waitExposed(page)
    return page


def heard(page: TodayPage) -> list[tuple[object, ...]]:
    """What is asked for from now on."""
    asked: list[tuple[object, ...]] = []
    page.mark_requested.connect(lambda *what: asked.append(what))
    return asked


def test_a_press_on_the_mark_answers_done(page: TodayPage) -> None:
    asked = heard(page)
    QTest.mouseClick(page.row("read").mark, Qt.MouseButton.LeftButton)
    assert asked == [("read", TODAY, Answer.DONE, None)]


def test_another_press_takes_the_answer_back(page: TodayPage) -> None:
    asked = heard(page)
    QTest.mouseClick(page.row("meditate").mark, Qt.MouseButton.LeftButton)
    assert asked == [("meditate", TODAY, None, None)]


def test_a_numeric_habit_is_done_at_its_target(page: TodayPage) -> None:
    asked = heard(page)
    QTest.mouseClick(page.row("walk").mark, Qt.MouseButton.LeftButton)
    assert asked == [("walk", TODAY, Answer.DONE, 6000.0)]


def test_a_digit_answers_its_row(page: TodayPage) -> None:
    asked = heard(page)
    QTest.keyClick(page, Qt.Key.Key_1)
    assert asked == [("stretch", TODAY, Answer.DONE, None)]


@pytest.mark.parametrize(
    ("key", "answer"),
    [(Qt.Key.Key_Space, Answer.DONE), (Qt.Key.Key_S, Answer.SKIPPED), (Qt.Key.Key_X, Answer.MISSED)],
)
def test_keys_answer_the_row_they_are_on(page: TodayPage, key: Qt.Key, answer: Answer) -> None:
    asked = heard(page)
    page.row("gym").mark.setFocus()
    QTest.keyClick(page.row("gym").mark, key)
    assert asked == [("gym", TODAY, answer, None)]


def test_arrows_move_from_row_to_row(page: TodayPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_Down)
    QTest.keyClick(page.row("stretch").mark, Qt.Key.Key_Down)
    assert page.row("meditate").mark.hasFocus()


def test_a_step_adds_to_the_amount(page: TodayPage) -> None:
    asked = heard(page)
    _less, more = page.row("walk").findChildren(Stepper)[0].findChildren(QPushButton)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert asked == [("walk", TODAY, Answer.DONE, 4620.0)]


def test_the_menu_offers_every_answer(page: TodayPage) -> None:
    texts = [action.text().split("\t")[0] for action in page.row("walk").open_menu().actions() if action.text()]
    answers = ["Done", "Skip", "Not done", "One more", "Amount…", "Note…", "Take the answer back"]
    assert texts[: len(answers)] == answers


def test_the_menu_skips(page: TodayPage) -> None:
    asked = heard(page)
    page.row("read").open_menu().actions()[1].trigger()
    assert asked == [("read", TODAY, Answer.SKIPPED, None)]


def test_a_pause_begins_on_the_day_that_is_shown_also_in_a_window_left_open(page: TodayPage) -> None:
    page.show_reading(replace(thursday(), day=TODAY + timedelta(days=1), today=TODAY + timedelta(days=1)))
    paused: list[object] = []
    page.pause_requested.connect(lambda _habit, until: paused.append(until))
    pause = next(each for each in page.row("read").open_menu().actions() if each.menu() is not None)
    cast(QMenu, pause.menu()).actions()[0].trigger()
    assert paused == [TODAY + timedelta(days=1)]


@pytest.mark.parametrize(("key", "kind"), [(Qt.Key.Key_N, NoteDialog), (Qt.Key.Key_A, AmountDialog)])
def test_nothing_is_left_of_a_dialog_that_is_closed(
    page: TodayPage, qtbot: QtBot, key: Qt.Key, kind: type[QDialog]
) -> None:
    QTest.keyClick(page.row("walk"), key)
    page.findChildren(kind)[0].reject()
    qtbot.waitUntil(lambda: not page.findChildren(kind))


def test_the_day_before_is_one_key_away(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.day_requested) as asked:
        QTest.keyClick(page, Qt.Key.Key_Left)
    assert asked.args == [TODAY - timedelta(days=1)]


@pytest.mark.usefixtures("mirrored")
def test_the_day_before_lies_to_the_right_where_people_read_from_there(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.day_requested) as asked:
        QTest.keyClick(page, Qt.Key.Key_Right)
    assert asked.args == [TODAY - timedelta(days=1)]
    with qtbot.assertNotEmitted(page.day_requested):
        QTest.keyClick(page, Qt.Key.Key_Left)


def test_there_is_no_way_into_the_future(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.day_requested):
        QTest.keyClick(page, Qt.Key.Key_Right)


def test_rows_keep_their_places_when_one_is_answered(page: TodayPage) -> None:
    reading = thursday()
    answered = tuple(replace(row, mark=Mark.DONE) if row.habit.id == "gym" else row for row in reading.rows)
    before = page.row("gym")
    page.show_reading(replace(reading, rows=answered))
    assert page.row("gym") is before


def test_another_day_is_sorted_anew(page: TodayPage) -> None:
    yesterday = TODAY - timedelta(days=1)
    rows = (row(thursday().rows[4].habit, Mark.DONE), row(thursday().rows[5].habit))
    page.show_reading(replace(thursday(), day=yesterday, rows=rows))
    assert page.state is not None
    assert [shown.habit.id for shown in page.state.rows] == ["phone", "read"]


def reaching_beyond(page: TodayPage) -> list[QWidget]:
    inside = page.viewport().width()
    seen = [part for part in page.content.findChildren(QWidget) if part.isVisible()]
    return [part for part in seen if part.mapTo(page, part.rect().topRight()).x() > inside]


def cut_lines(page: TodayPage) -> list[Words]:
    words = [part for part in page.content.findChildren(Words) if part.isVisible() and part.hasHeightForWidth()]
    return [part for part in words if part.height() < part.heightForWidth(part.width())]


@pytest.mark.parametrize("width", [284, 304, 480, 879, 880, 916, 1600])
def test_nothing_reaches_beyond_the_page(page: TodayPage, qtbot: QtBot, width: int) -> None:
    page.resize(width, 640)
    qtbot.waitUntil(lambda: not reaching_beyond(page))


@pytest.mark.parametrize("width", [304, 916])
def test_lines_of_text_have_the_height_they_need(page: TodayPage, qtbot: QtBot, width: int) -> None:
    page.resize(width, 640)
    qtbot.waitUntil(lambda: not cut_lines(page))


def test_everything_the_keyboard_reaches_has_a_name(page: TodayPage) -> None:
    seen = [w for w in page.content.findChildren(QWidget) if w.isVisible()]
    reached = [w for w in seen if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [w for w in reached if not w.accessibleName() and not (isinstance(w, QPushButton) and w.text())]
    assert not nameless


def test_the_first_answer_after_coming_back_moves_no_row(page: TodayPage) -> None:
    page.hide()
    page.show()
    opened = [shown.habit.id for shown in page.state.rows] if page.state else []
    answered = tuple(replace(row, mark=Mark.DONE) if row.habit.id == opened[0] else row for row in thursday().rows)
    page.show_reading(replace(thursday(), rows=answered))
    assert page.state is not None
    assert [shown.habit.id for shown in page.state.rows] == opened


def test_coming_back_puts_what_is_open_first(page: TodayPage) -> None:
    answered = tuple(replace(row, mark=Mark.DONE) if row.habit.id == "gym" else row for row in thursday().rows)
    page.show_reading(replace(thursday(), rows=answered))
    page.hide()
    page.show()
    assert page.state is not None
    ids = [shown.habit.id for shown in page.state.rows]
    assert ids.index("walk") < ids.index("gym")


def test_what_stands_in_order_is_not_put_in_order_again(page: TodayPage) -> None:
    before = page.state
    page.hide()
    page.show()
    assert page.state is before


def test_a_huge_window_keeps_a_row_within_one_glance(page: TodayPage, qtbot: QtBot) -> None:
    page.resize(3840, 1000)
    qtbot.waitUntil(lambda: page.row("gym").width() == WIDEST_PX)
