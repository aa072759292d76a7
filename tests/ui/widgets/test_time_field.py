"""A time is typed over the part that was clicked, or from its hours on."""

from datetime import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.widgets.time_field import TimeField


@pytest.fixture
def field(qtbot: QtBot) -> TimeField:
    field = TimeField(time(13, 45), "Time")
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    return field


def click(field: TimeField, left_px: int) -> None:
    """Click into the field, so far from its left."""
    QTest.mouseClick(field.lineEdit(), Qt.MouseButton.LeftButton, pos=QPoint(left_px, field.height() // 2))


@pytest.mark.parametrize("typed", ["0530", "05:30"])
def test_typing_goes_on_from_the_hours_to_the_minutes(field: TimeField, typed: str) -> None:
    click(field, 3)
    QTest.keyClicks(field, typed)
    assert field.chosen() == time(5, 30)


def test_a_click_on_the_minutes_leaves_the_hours(field: TimeField) -> None:
    click(field, field.lineEdit().cursorRect().left() + field.lineEdit().fontMetrics().horizontalAdvance("13:4"))
    QTest.keyClicks(field, "05")
    assert field.chosen() == time(13, 5)


def test_the_keyboard_begins_with_the_hours(field: TimeField) -> None:
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field, "0715")
    assert field.chosen() == time(7, 15)


@pytest.mark.usefixtures("mirrored")
def test_a_clock_is_read_alike_where_people_read_from_right_to_left(qtbot: QtBot) -> None:
    field = TimeField(time(7, 20), "Time")
    qtbot.addWidget(field)
    assert field.text() == "07:20"
