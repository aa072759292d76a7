"""Bars keep their names and numbers in sight, however little room there is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.widgets.bars import Bar, Bars
from habit_desktop.ui.widgets.words import Ink
from tests.ui.layout import findings
from tests.ui.painted import painted

BARS = (Bar("Simple rules", 0.9, "0.455", Ink.SOFT), Bar("Your average", 1.0, "0.500", Ink.FAINT))


def shown(qtbot: QtBot, width: int) -> QWidget:
    """A window of a width with two bars."""
    window, bars = QWidget(), Bars()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(bars)
    column.addStretch(1)
    bars.show_bars(BARS)
    window.resize(width, 300)
    window.show()
    qtbot.waitExposed(window)
    return window


def bars_of(window: QWidget) -> Bars:
    """The bars in a window."""
    return window.findChildren(Bars)[0]


@pytest.mark.parametrize("width", [120, 400])
def test_every_name_and_number_is_seen(qtbot: QtBot, width: int) -> None:
    window = shown(qtbot, width)
    assert findings(window) == []
    assert {words.text for words in painted(bars_of(window))} == {"Simple rules", "0.455", "Your average", "0.500"}


def test_names_stand_above_their_bars_where_these_would_have_no_room(qtbot: QtBot) -> None:
    window = shown(qtbot, 120)
    name, number = painted(bars_of(window))[:2]
    assert name.place.bottom() < number.place.top()
    window.resize(400, 300)
    name, number = painted(bars_of(window))[:2]
    assert name.place.right() < number.place.left()


def test_bars_begin_at_the_right_where_one_reads_from_there(qtbot: QtBot) -> None:
    window = shown(qtbot, 400)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    name, number = painted(bars_of(window))[:2]
    assert number.place.right() < name.place.left()
    assert number.text == "0.455"
