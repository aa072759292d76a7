"""The rows of a day: built in time, moved by hand and key, kept where they are."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from habit_desktop.domain.calendar import Mark
from habit_desktop.engine.readings import TodayReading
from habit_desktop.ui.pages.today.choice import Shown, SortBy, ViewChoice
from habit_desktop.ui.pages.today.page import TodayPage
from tests.ui.people import READ, nobody, row, thursday
from tests.ui.pointer import hold, let_go, move_pointer


@pytest.fixture
def page(qtbot: QtBot) -> TodayPage:
    page = TodayPage()
    qtbot.addWidget(page)
    page.resize(916, 720)
    page.show_reading(thursday())
    page.show()
    qtbot.waitExposed(page)
    return page


def hundred() -> TodayReading:
    """A day with a hundred habits."""
    rows = tuple(row(replace(READ, id=str(number), name=f"Habit {number}")) for number in range(100))
    return replace(thursday(), rows=rows)


def shown(page: TodayPage) -> list[str]:
    """The habits from top to bottom, as they stand on the screen."""
    QApplication.processEvents()
    rows = sorted(page.list.rows, key=lambda each: each.mapTo(page.content, QPoint(0, 0)).y())
    return [each.state.habit.id for each in rows]


def orders(page: TodayPage) -> list[tuple[str, ...]]:
    """The orders asked for from now on."""
    asked: list[tuple[str, ...]] = []
    page.order_requested.connect(asked.append)
    return asked


def drag(page: TodayPage, habit: str, down_px: int) -> None:
    """Hold a row beside its name and let it go further down."""
    dragged = page.row(habit)
    at = QPoint(dragged.width() // 2, dragged.height() // 2)
    hold(dragged, at)
    move_pointer(dragged, at + QPoint(0, 20))
    move_pointer(dragged, at + QPoint(0, down_px))
    let_go(dragged, at + QPoint(0, down_px))


def test_a_dragged_row_falls_where_it_is_let_go(page: TodayPage) -> None:
    asked = orders(page)
    drag(page, "gym", 90)
    assert asked == [("meditate", "stretch", "walk", "gym", "read", "phone")]
    assert shown(page) == ["stretch", "meditate", "walk", "gym", "read", "phone"]


def test_an_order_that_is_taken_back_is_seen_at_once(page: TodayPage) -> None:
    before = shown(page)
    drag(page, "gym", 90)
    page.show_reading(thursday())
    assert shown(page) == before


def test_a_row_cannot_be_dragged_out_of_its_group(page: TodayPage) -> None:
    asked = orders(page)
    drag(page, "gym", 380)
    assert asked == [("meditate", "stretch", "walk", "gym", "read", "phone")]


def test_a_row_let_go_where_it_was_is_not_moved(page: TodayPage) -> None:
    asked = orders(page)
    drag(page, "walk", 30)
    assert asked == []


def test_escape_leaves_a_dragged_row_where_it_was(page: TodayPage) -> None:
    asked = orders(page)
    dragged = page.row("gym")
    at = QPoint(dragged.width() // 2, 30)
    hold(dragged, at)
    move_pointer(dragged, at + QPoint(0, 90))
    QTest.keyClick(dragged.mark, Qt.Key.Key_Escape)
    let_go(dragged, at + QPoint(0, 90))
    assert asked == []


def test_keys_move_a_row_and_the_keyboard_stays_in_it(page: TodayPage) -> None:
    asked = orders(page)
    page.row("gym").mark.setFocus()
    QTest.keyClick(page.row("gym").mark, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert asked == [("meditate", "stretch", "walk", "gym", "read", "phone")]
    assert page.row("gym").mark.hasFocus()


def test_keys_move_a_group(page: TodayPage) -> None:
    asked = orders(page)
    page.row("gym").mark.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.row("gym").mark, Qt.Key.Key_Up, both)
    assert asked == [("gym", "walk", "meditate", "stretch", "read", "phone")]
    assert [group.title for group in page.state.groups] == ["Body", "Morning", "Evening"] if page.state else False


def test_in_another_order_than_by_hand_nothing_is_moved(page: TodayPage) -> None:
    page.show_choice(ViewChoice(sort=SortBy.NAME))
    asked = orders(page)
    page.row("gym").mark.setFocus()
    QTest.keyClick(page.row("gym").mark, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    drag(page, "gym", 90)
    assert asked == []


def test_a_day_shown_again_moves_neither_the_keyboard_nor_the_page(page: TodayPage, qtbot: QtBot) -> None:
    page.resize(916, 300)
    page.row("read").mark.setFocus()
    page.verticalScrollBar().setValue(80)
    page.show_reading(replace(thursday(), can_redo=True))
    QApplication.processEvents()
    assert page.row("read").mark.hasFocus()
    assert page.verticalScrollBar().value() == 80


def test_an_order_chosen_anew_keeps_the_keyboard_in_its_row(page: TodayPage) -> None:
    page.row("read").mark.setFocus()
    page.show_choice(ViewChoice(sort=SortBy.NAME, grouped=False))
    assert shown(page)[0] == "gym"
    assert page.row("read").mark.hasFocus()


def test_a_row_that_leaves_the_view_hands_the_keyboard_on(page: TodayPage) -> None:
    page.show_choice(ViewChoice(shown=Shown.REMAINING))
    page.row("gym").mark.setFocus()
    rows = tuple(replace(each, mark=Mark.DONE) if each.habit.id == "gym" else each for each in thursday().rows)
    page.show_reading(replace(thursday(), rows=rows))
    assert page.row("walk").mark.hasFocus()


def test_the_tab_key_follows_the_rows_as_they_stand(page: TodayPage) -> None:
    page.show_choice(ViewChoice(sort=SortBy.NAME, grouped=False))
    rows = [page.row(habit) for habit in shown(page)]
    rows[0].stops[-1].setFocus()
    QTest.keyClick(rows[0].stops[-1], Qt.Key.Key_Tab)
    assert rows[1].mark.hasFocus()


def test_only_what_can_be_seen_is_built_at_once(page: TodayPage, qtbot: QtBot) -> None:
    page.show_reading(hundred())
    built = [each for each in page.list.findChildren(type(page.row("1"))) if each.isVisibleTo(page)]
    qtbot.waitUntil(lambda: len(shown(page)) == 100)
    assert len(built) <= 100
    assert shown(page) == [str(number) for number in range(100)]


def test_a_row_out_of_sight_is_there_when_it_is_asked_for(page: TodayPage) -> None:
    page.show_reading(hundred())
    assert page.row("99").state.habit.name == "Habit 99"


def test_arrows_walk_from_the_first_row_to_the_last(page: TodayPage) -> None:
    page.show_reading(hundred())
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Up)
    assert page.row("99").mark.hasFocus()
    seen = page.viewport()
    mark = page.row("99").mark
    assert seen.rect().contains(mark.mapTo(seen, mark.rect().center()))


def test_a_search_takes_rows_away_and_brings_the_same_ones_back(page: TodayPage) -> None:
    before = page.row("gym")
    page.show_choice(ViewChoice(search="read"))
    assert shown(page) == ["read"]
    page.show_choice(ViewChoice())
    assert page.row("gym") is before
    assert len(shown(page)) == 6


def test_habits_that_are_gone_leave_nothing_behind(page: TodayPage, qtbot: QtBot) -> None:
    kind = type(page.row("gym"))
    page.show_reading(nobody())
    qtbot.waitUntil(lambda: not page.findChildren(kind))
