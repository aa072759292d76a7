"""Bars that add up, drawn."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.charts.waterfall import Step, Waterfall
from habit_desktop.ui.theme.tokens import LIGHT
from tests.ui.painted import painted

STEPS = (
    Step("In the long run", 0.0, 0.5, "50 %", "chance 50 %", whole=True),
    Step("Weekday", 0.5, 0.3, "−20", "−20 points, to 30 %"),
    Step("Recent behaviour", 0.3, 0.6, "+30", "+30 points, to 60 %"),
    Step("Today", 0.0, 0.6, "60 %", "chance 60 %", whole=True),
)


@pytest.fixture
def chart(qtbot: QtBot) -> Waterfall:
    chart = Waterfall()
    qtbot.addWidget(chart)
    chart.show_steps(STEPS, "From 50 % to 60 %")
    chart.resize(420, chart.height())
    chart.show()
    qtbot.waitExposed(chart)
    return chart


def test_bars_differ_in_colour_by_their_side(chart: Waterfall) -> None:
    image = chart.grab().toImage()
    colors = [image.pixelColor(chart.place_of(at).toPoint()) for at in range(4)]
    assert colors == [LIGHT.soft, LIGHT.warn, LIGHT.accent, LIGHT.soft]


def test_a_bar_stands_left_of_the_next_by_what_it_takes(chart: Waterfall) -> None:
    lines = [chart.place_of(at).x() for at in range(3)]
    assert lines[0] < lines[1]
    assert lines[1] < chart.width()


@pytest.mark.usefixtures("mirrored")
def test_bars_begin_at_the_right_where_people_read_from_there(chart: Waterfall) -> None:
    begin = [chart.place_of(at).x() for at in (0, 3)]
    assert begin[0] > begin[1] > 0
    assert {words.text: words.place.center().x() > 210 for words in painted(chart)} == {
        **dict.fromkeys(("In the long run", "Weekday", "Recent behaviour", "Today"), True),
        **dict.fromkeys(("50 %", "−20", "+30", "60 %"), False),
    }


def test_it_is_as_high_as_its_bars_need(chart: Waterfall) -> None:
    high = chart.height()
    chart.show_steps(STEPS[:2], "")
    assert chart.height() == high / 2


def test_each_bar_is_told_by_keyboard(chart: Waterfall) -> None:
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert chart.accessibleDescription() == "Recent behaviour, +30 points, to 60 %"
