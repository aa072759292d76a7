"""A habit has no icon, a drawing, or an emoji of one's own."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.habit.icon_grid import IconCell, IconGrid


@pytest.fixture
def grid(qtbot: QtBot) -> IconGrid:
    made = IconGrid()
    qtbot.addWidget(made)
    made.show()
    return made


def cell(grid: IconGrid, name: str) -> IconCell:
    return next(each for each in grid.findChildren(IconCell) if each.accessibleName() == name)


@pytest.mark.parametrize("icon", ["", "drop", "🏃"])
def test_an_icon_comes_back_as_it_was(grid: IconGrid, icon: str) -> None:
    grid.show_icon("star")
    grid.show_icon(icon)
    assert grid.icon() == icon


def test_a_drawing_is_one_press_away(grid: IconGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.changed):
        cell(grid, "Star").click()
    assert grid.icon() == "star"


def test_an_emoji_stands_among_the_drawings_and_is_chosen(grid: IconGrid) -> None:
    grid.show_icon("star")
    QTest.keyClicks(grid.emoji, "X")
    assert grid.icon() == "X"
    assert cell(grid, "Your emoji").isVisible()
    assert not cell(grid, "Star").isChecked()


def test_an_emoji_that_is_deleted_leaves_no_icon(grid: IconGrid, qtbot: QtBot) -> None:
    grid.show_icon("🏃")
    with qtbot.waitSignal(grid.changed):
        grid.emoji.clear()
        grid.emoji.textEdited.emit("")
    assert grid.icon() == ""


def test_a_drawing_takes_an_emojis_place(grid: IconGrid) -> None:
    grid.show_icon("🏃")
    cell(grid, "Star").click()
    assert grid.emoji.text() == ""
    assert not cell(grid, "Your emoji").isVisible()
