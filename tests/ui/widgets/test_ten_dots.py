"""Ten dots are filled from where reading begins."""

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from habit_desktop.ui.widgets.ten_dots import COUNT, DOT_PX, PITCH_PX, TenDots


def filled(qtbot: QtBot) -> list[int]:
    """Which dots, from the left, are filled for a chance of 30 %."""
    dots = TenDots()
    qtbot.addWidget(dots)
    dots.show_chance(0.3, "3 of 10")
    image = dots.grab().toImage()
    middles = [QPoint(PITCH_PX * number + DOT_PX // 2, dots.height() // 2) for number in range(COUNT)]
    accent = dots.palette().accent().color()
    return [number for number, middle in enumerate(middles) if image.pixelColor(middle) == accent]


def test_the_filled_ones_are_at_the_left(qtbot: QtBot) -> None:
    assert filled(qtbot) == [0, 1, 2]


@pytest.mark.usefixtures("mirrored")
def test_they_are_at_the_right_where_people_read_leftwards(qtbot: QtBot) -> None:
    assert filled(qtbot) == [7, 8, 9]
