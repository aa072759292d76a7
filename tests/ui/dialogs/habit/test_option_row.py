"""An option is as wide as its place, and says below its title what it means."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.habit.option_row import INDENT_PX, OptionRow
from habit_desktop.ui.widgets.words import Words


@pytest.fixture
def row(qtbot: QtBot) -> OptionRow:
    made = OptionRow("When it helps", "Stays quiet when you are likely to do it anyway.")
    qtbot.addWidget(made)
    made.resize(300, made.heightForWidth(300))
    made.show()
    return made


def test_it_can_be_pressed_anywhere(row: OptionRow) -> None:
    assert row.hitButton(QPoint(299, row.height() - 1))


def test_a_screen_reader_hears_what_it_means(row: OptionRow) -> None:
    assert (row.accessibleName(), row.accessibleDescription()[:11]) == ("When it helps", "Stays quiet")


def test_the_meaning_gets_the_lines_it_needs(row: OptionRow) -> None:
    assert row.heightForWidth(150) > row.heightForWidth(600)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_words_leave_room_for_the_dot(row: OptionRow, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    row.setLayoutDirection(direction)
    title = row.findChildren(Words)[0]

    def room() -> int:
        mirrored = direction is Qt.LayoutDirection.RightToLeft
        return row.width() - title.geometry().right() - 1 if mirrored else title.x()

    qtbot.waitUntil(lambda: room() == INDENT_PX)
