"""Widgets stand beside each other, and break the line where the width ends."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.marked_slider import MarkedSlider
from habit_desktop.ui.widgets.words import MANY_LINES, Words


def row(qtbot: QtBot, sizes: list[tuple[int, int]], width: int) -> tuple[QWidget, list[QWidget]]:
    """A place of a width, and widgets of fixed sizes that flow in it with 10 px between them."""
    owner = QWidget()
    qtbot.addWidget(owner)
    flow = Flow(10, owner)
    made = []
    for wide, high in sizes:
        part = QWidget()
        part.setFixedSize(wide, high)
        flow.addWidget(part)
        made.append(part)
    owner.resize(width, flow.heightForWidth(width))
    owner.show()
    return owner, made


def test_what_fits_stands_in_one_line(qtbot: QtBot) -> None:
    _owner, parts = row(qtbot, [(40, 20), (50, 20)], 100)
    assert [part.y() for part in parts] == [0, 0]


def test_what_does_not_fit_begins_another_line(qtbot: QtBot) -> None:
    _owner, parts = row(qtbot, [(40, 20), (51, 20), (10, 20)], 100)
    assert [(part.x(), part.y()) for part in parts] == [(0, 0), (0, 30), (61, 30)]


def test_what_is_wider_than_a_line_breaks_within_itself(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    flow = Flow(10, owner)
    words = Words("a word and another one " * 5, lines=MANY_LINES)
    flow.addWidget(words)
    assert flow.heightForWidth(100) == words.heightForWidth(100) > words.heightForWidth(9999)


def test_the_middles_of_a_line_are_level(qtbot: QtBot) -> None:
    _owner, parts = row(qtbot, [(40, 20), (50, 30)], 100)
    assert [part.y() for part in parts] == [5, 0]


def test_a_widget_that_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    _owner, (first, second) = row(qtbot, [(40, 20), (50, 20)], 100)
    first.hide()
    qtbot.waitUntil(lambda: second.x() == 0)


def test_people_who_read_from_the_right_find_the_first_one_there(qtbot: QtBot) -> None:
    owner, (part,) = row(qtbot, [(40, 20)], 100)
    owner.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: part.x() == 60)


def test_what_is_left_of_a_line_belongs_to_what_expands(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    flow, before, slider, after = Flow(10, owner), QWidget(), MarkedSlider(), QWidget()
    for part in (before, slider, after):
        flow.addWidget(part)
    for part in (before, after):
        part.setFixedSize(30, 20)
    owner.resize(600, flow.heightForWidth(600))
    owner.show()
    assert (slider.width(), after.x()) == (520, 570)
