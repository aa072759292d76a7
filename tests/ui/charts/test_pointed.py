"""Reading values off a drawing, by pointer and by keyboard."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.domain.tally import Stretch
from habit_desktop.ui.charts.column_chart import ColumnChart
from habit_desktop.ui.charts.curve_chart import CurveChart, Manner
from habit_desktop.ui.charts.hour_grid import HOURS, HourGrid
from habit_desktop.ui.charts.pointed import PointedDrawing
from habit_desktop.ui.charts.tip import Tip
from habit_desktop.ui.pages.habit import curve_state, rhythm_state, sums_state
from habit_desktop.ui.pages.habit.span import Span
from habit_desktop.ui.theme.fonts import scaled
from tests.domain.strips import history
from tests.ui.habits import habit_reading
from tests.ui.layout import findings
from tests.ui.pointer import move_pointer

READING = habit_reading(history("xx.x-xx" * 20), 140, hours=dict.fromkeys(range(0, 140, 7), 21), predicted=100)
SUMS = sums_state.columns_state(READING, Span.QUARTER, Stretch.WEEK)
WEEK = rhythm_state.hours_state(READING, Span.ALL)


def curve(manner: Manner = Manner.STRENGTH) -> CurveChart:
    """A curve of the reading."""
    chart = CurveChart(manner)
    if manner is Manner.STRENGTH:
        chart.show_curve(
            curve_state.strength_curve(READING, Span.MONTH), partial(curve_state.strength_told, READING), "Strength"
        )
    else:
        chart.show_curve(
            curve_state.chance_curve(READING, Span.MONTH), partial(curve_state.chance_told, READING), "Chance"
        )
    return chart


def columns() -> ColumnChart:
    """The reading's weeks."""
    chart = ColumnChart()
    chart.show_columns(SUMS.columns, True, partial(sums_state.column_told, READING, SUMS), SUMS.title)
    return chart


def grid() -> HourGrid:
    """The reading's weekdays and hours."""
    chart = HourGrid()
    chart.show_lines(WEEK.lines, 3, partial(rhythm_state.hour_told, WEEK), WEEK.title)
    return chart


def shown(qtbot: QtBot, chart: PointedDrawing) -> PointedDrawing:
    """The drawing on a screen, with the keyboard on it."""
    qtbot.addWidget(chart)
    chart.resize(600, chart.height())
    chart.show()
    qtbot.waitExposed(chart)
    chart.activateWindow()
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    return chart


def press(chart: PointedDrawing, *keys: Qt.Key) -> str:
    """What the drawing says after some keys."""
    for key in keys:
        QTest.keyClick(chart, key)
    return chart.accessibleDescription().replace("\u00a0", " ")


def test_the_first_arrow_points_at_the_newest_value(qtbot: QtBot) -> None:
    chart = shown(qtbot, curve())
    press(chart, Qt.Key.Key_Left)
    assert chart.at == 29


def test_arrows_walk_from_value_to_value_and_stay_within(qtbot: QtBot) -> None:
    chart = shown(qtbot, columns())
    press(chart, Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right)
    assert chart.at == chart.count() - 2
    press(chart, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert chart.at == 0


def test_what_is_pointed_at_is_told_exactly(qtbot: QtBot) -> None:
    assert press(shown(qtbot, curve()), Qt.Key.Key_End) == "Sun 19 May 2024 · 72 %, done"
    assert press(shown(qtbot, curve(Manner.CHANCE)), Qt.Key.Key_End) == (
        "Sat 18 May 2024 · 56 %, between 46 % and 66 % · not done"
    )
    assert press(shown(qtbot, columns()), Qt.Key.Key_End) == (
        "Week of 13 May 2024 · 5 times, of 7 asked for · 5 of 7 due days done"
    )


def test_the_tip_stands_beside_the_value(qtbot: QtBot) -> None:
    chart = shown(qtbot, columns())
    press(chart, Qt.Key.Key_End)
    tip = chart.findChildren(Tip)[0]
    assert tip.isVisible()
    assert chart.rect().contains(tip.geometry())


@pytest.mark.parametrize("made", [curve, columns, grid])
def test_the_pointer_reads_what_it_is_on(qtbot: QtBot, made: object) -> None:
    assert callable(made)
    chart = shown(qtbot, made())
    wanted = 10
    move_pointer(chart, QPoint(1, 1))
    move_pointer(chart, chart.place_of(wanted).toPoint())
    assert chart.at == wanted


def test_the_tip_stays_beside_its_value_in_another_width(qtbot: QtBot) -> None:
    chart = shown(qtbot, columns())
    chart.point_at(chart.count() - 1)
    tip = chart.findChildren(Tip)[0]
    chart.resize(200, chart.height())
    assert tip.geometry().right() <= 200
    assert abs(tip.geometry().right() - chart.place_of(chart.count() - 1).x()) < 30


def test_the_title_of_a_tip_is_read_whole(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    tip = Tip(window)
    tip.show_at(QPoint(280, 20), "said 55 %, happened 54 % (n = 26), and that on twenty-six days", "14 of 26 days")
    assert findings(tip) == []


def test_without_the_keyboard_nothing_is_pointed_at(qtbot: QtBot) -> None:
    chart = shown(qtbot, columns())
    press(chart, Qt.Key.Key_End)
    chart.clearFocus()
    assert chart.at is None
    assert not chart.findChildren(Tip)[0].isVisible()
    assert chart.accessibleDescription() == ""


def test_the_hours_of_a_week_are_walked_in_two_directions(qtbot: QtBot) -> None:
    chart = shown(qtbot, grid())
    chart.point_at(0)
    press(chart, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert chart.at == HOURS + 1
    press(chart, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert chart.at == 0


def test_the_first_hour_of_a_week_is_the_one_a_day_starts_with(qtbot: QtBot) -> None:
    chart = shown(qtbot, grid())
    chart.point_at(18)
    assert chart.accessibleDescription() == "Mondays 21:00–22:00, ticked 20 times · 20 of 20 due days done"


def test_an_empty_drawing_points_at_nothing(qtbot: QtBot) -> None:
    chart = shown(qtbot, ColumnChart())
    press(chart, Qt.Key.Key_End)
    move_pointer(chart, QPoint(50, 50))
    assert chart.at is None


def test_a_new_reading_is_pointed_at_anew(qtbot: QtBot) -> None:
    chart = columns()
    shown(qtbot, chart)
    press(chart, Qt.Key.Key_End)
    chart.show_columns(SUMS.columns[:2], True, partial(sums_state.column_told, READING, SUMS), SUMS.title)
    assert chart.at is None


def test_a_drawing_is_as_high_as_its_text_needs(qtbot: QtBot) -> None:
    assert grid().height() == scaled(20 + 7 * 23)
