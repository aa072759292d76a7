"""A habit's icon is a drawing of ours or an emoji."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.domain.habit import ICON_LIMIT
from habit_desktop.ui.widgets.habit_icon import HabitIcon, drawings, is_drawing, paint_habit_icon
from habit_desktop.wording.templates import templates


def painted(icon: str, color: str = "#FF0000") -> QImage:
    """An icon on nothing."""
    image = QImage(36, 36, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_habit_icon(painter, icon, QRectF(0, 0, 36, 36), QColor(color))
    painter.end()
    return image


def colors(image: QImage) -> set[object]:
    return {QColor.fromRgba(image.pixel(x, y)).getRgb() for x in range(36) for y in range(36)}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("icon", drawings())
def test_every_drawing_is_drawn_in_the_habits_colour(icon: str) -> None:
    assert (255, 0, 0, 255) in colors(painted(icon))
    assert len(icon) <= ICON_LIMIT


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("icon", "seen"), [("A", True), ("", False), ("unheard-of", False)])
def test_any_other_sign_is_written_but_no_word_is(icon: str, seen: bool) -> None:
    assert (colors(painted(icon)) != {(0, 0, 0, 0)}) is seen


def test_every_template_has_a_drawing() -> None:
    assert all(is_drawing(template.habit.icon) for template in templates())


def test_a_habit_without_an_icon_gives_its_room_away(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    shown = HabitIcon()
    shown.setParent(owner)
    assert shown.isHidden()
    shown.show_icon("drop", "#3557C8")
    assert not shown.isHidden()
