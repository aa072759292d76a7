"""The first minute: habits to start from are chosen with mouse or keyboard, and made together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from habit_desktop.ui.pages.today.first_run import FirstRun
from habit_desktop.ui.pages.today.page import TodayPage
from tests.ui.people import nobody, thursday

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot) -> TodayPage:
    page = TodayPage()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.show_reading(nobody())
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def ways(page: TodayPage) -> FirstRun:
    assert page.first_run is not None
    return page.first_run


def way(ways: FirstRun, words: str) -> QAbstractButton:
    return next(each for each in ways.findChildren(QAbstractButton) if each.text().startswith(words))


def test_twelve_habits_are_offered_and_none_is_chosen(ways: FirstRun) -> None:
    assert len(ways.tiles) == 12
    assert not ways.make.isEnabled()


def test_what_is_chosen_is_counted_and_made_together(qtbot: QtBot, page: TodayPage, ways: FirstRun) -> None:
    for place in (0, 1, 5):
        ways.tiles[place].click()
    assert ways.make.text() == "Create 3 habits"
    with qtbot.waitSignal(page.habits_wanted) as wanted:
        ways.make.click()
    assert wanted.args is not None
    assert [fields["name"] for fields in wanted.args[0]] == ["Drink water", "Meditate", "Gym"]


def test_a_second_press_lets_a_habit_go(ways: FirstRun) -> None:
    ways.tiles[0].click()
    ways.tiles[0].click()
    assert not ways.make.isEnabled()


def test_the_keyboard_alone_is_enough(qtbot: QtBot, page: TodayPage, ways: FirstRun) -> None:
    ways.tiles[0].setFocus()
    with qtbot.assertNotEmitted(page.day_requested):  # what arrows ask for elsewhere on the page
        for key in (Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Space, Key.Key_Up, Key.Key_Space):
            QTest.keyClick(page.focusWidget(), key)
    with qtbot.waitSignal(page.habits_wanted) as wanted:
        QTest.keyClick(page.focusWidget(), Key.Key_Return)
    assert wanted.args is not None
    assert [fields["name"] for fields in wanted.args[0]] == ["Drink water", "Take vitamins"]


@pytest.mark.usefixtures("mirrored")
def test_arrows_go_where_they_point_also_from_right_to_left(page: TodayPage, ways: FirstRun) -> None:
    ways.tiles[0].setFocus()
    QTest.keyClick(page.focusWidget(), Key.Key_Left)
    assert ways.tiles[1].hasFocus()
    assert ways.tiles[1].x() < ways.tiles[0].x()


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Create another", "habit_wanted"),
        ("Import", "import_wanted"),
        ("Look around", "demo_requested"),
        ("User guide", "guide_wanted"),
    ],
)
def test_three_other_ways_lead_on(qtbot: QtBot, page: TodayPage, ways: FirstRun, words: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        way(ways, words).click()


def test_it_goes_with_the_first_habit(page: TodayPage, ways: FirstRun) -> None:
    page.show_reading(thursday())
    assert not ways.isVisible()


@pytest.mark.parametrize(("width", "columns"), [(360, 2), (700, 3), (1000, 4)])
def test_the_tiles_stand_in_as_many_columns_as_fit(
    qtbot: QtBot, page: TodayPage, ways: FirstRun, width: int, columns: int
) -> None:
    page.resize(width, 700)
    qtbot.waitUntil(lambda: len({tile.x() for tile in ways.tiles}) == columns)


def test_each_tile_says_what_it_asks_for(ways: FirstRun) -> None:
    said = [(tile.accessibleName(), tile.accessibleDescription()) for tile in ways.tiles]
    assert ("Drink water", "8 glasses · every day") in said
