"""Choosing how Today is looked at: by menu, by search, by command."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from habit_desktop.ui.pages.today.choice import Layout, Shown, SortBy, ViewChoice
from habit_desktop.ui.pages.today.filter_bar import FilterBar
from habit_desktop.ui.pages.today.page import TodayPage
from habit_desktop.ui.pages.today.view_commands import view_commands
from tests.ui.people import thursday


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


def actions(menu: QMenu) -> list[QAction]:
    """What a menu and the menus in it offer."""
    found: list[QAction] = []
    for action in menu.actions():
        inner = action.menu()
        found += actions(inner) if isinstance(inner, QMenu) else [action]
    return found


@pytest.mark.parametrize(
    ("words", "choice"),
    [
        ("Grid of two weeks", ViewChoice(layout=Layout.GRID)),
        ("Least likely first", ViewChoice(sort=SortBy.CHANCE)),
        ("By name", ViewChoice(sort=SortBy.NAME)),
        ("Strongest first", ViewChoice(sort=SortBy.STRENGTH)),
        ("By time of reminder", ViewChoice(sort=SortBy.TIME)),
        ("Remaining", ViewChoice(shown=Shown.REMAINING)),
        ("Answered", ViewChoice(shown=Shown.DONE)),
        ("Body", ViewChoice(tag="Body")),
        ("Group by tag", ViewChoice(grouped=False)),
    ],
)
def test_the_menu_offers_every_view(page: TodayPage, qtbot: QtBot, words: str, choice: ViewChoice) -> None:
    with qtbot.waitSignal(page.view_chosen) as chosen:
        next(action for action in actions(page.view_menu()) if action.text() == words).trigger()
    assert chosen.args == [choice]
    assert page.choice == choice


def test_the_view_in_force_is_ticked(page: TodayPage) -> None:
    page.show_choice(ViewChoice(sort=SortBy.CHANCE, shown=Shown.REMAINING))
    ticked = [action.text() for action in actions(page.view_menu()) if action.isChecked()]
    assert ticked == ["List", "Least likely first", "Remaining", "All tags", "Group by tag"]


def test_typing_finds_and_escape_brings_everything_back(page: TodayPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = page.findChildren(FilterBar)[0].field
    assert field.hasFocus()
    QTest.keyClicks(field, "read")
    assert page.state is not None
    assert [row.habit.id for row in page.state.rows] == ["read"]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert len(page.state.rows) == 6
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert page.list.focused() is not None


def test_digits_in_a_search_answer_nothing(page: TodayPage, qtbot: QtBot) -> None:
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = page.findChildren(FilterBar)[0].field
    with qtbot.assertNotEmitted(page.mark_requested):
        QTest.keyClicks(field, "g1")
    assert field.text() == "g1"


def test_each_filter_in_force_has_a_way_out(page: TodayPage) -> None:
    page.show_choice(ViewChoice(shown=Shown.REMAINING, tag="Body"))
    bar = page.findChildren(FilterBar)[0]
    chips = [chip for chip in bar.findChildren(QPushButton) if chip.isVisible()]
    assert [chip.accessibleName() for chip in chips] == ["No longer only: Remaining", "No longer only: Body"]
    chips[0].click()
    assert page.choice == ViewChoice(tag="Body")


def test_what_is_hidden_is_one_press_away(page: TodayPage) -> None:
    page.show_choice(ViewChoice(shown=Shown.DONE))
    assert page.state is not None
    assert page.state.left_out == "4 open, hidden"
    next(way for way in page.findChildren(QPushButton) if way.isVisible() and way.text() == "Show all").click()
    assert page.choice == ViewChoice()
    assert not page.state.left_out


def test_every_view_is_a_command() -> None:
    chosen: list[ViewChoice] = []
    for command in view_commands(ViewChoice(tag="Body"), chosen.append):
        command.act()
    assert {choice.layout for choice in chosen} == {*Layout}
    assert {choice.sort for choice in chosen} == {*SortBy}
    assert {choice.shown for choice in chosen} == {*Shown}
    assert {choice.tag for choice in chosen} == {"Body"}


def test_commands_are_told_apart(page: TodayPage) -> None:
    made = view_commands(page.choice, page.choose)
    assert len({command.key for command in made}) == len({command.words for command in made}) == len(made)
