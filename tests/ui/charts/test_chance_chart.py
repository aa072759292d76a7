"""Moving through the chart of chances."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from habit_desktop.engine.reminder_hits import Decided, Kind
from habit_desktop.ui.charts.chance_chart import ChanceChart
from habit_desktop.ui.charts.tip import Tip
from tests.ui.people import NOW, reading
from tests.ui.pointer import hold, let_go, move_pointer


@pytest.fixture
def chart(qtbot: QtBot) -> ChanceChart:
    chart = ChanceChart()
    qtbot.addWidget(chart)
    chart.resize(800, 220)
    chart.show()
    qtbot.waitExposed(chart)
    chart.show_reading(reading(), 120, "Your chance is steady")
    chart.setFocus()
    return chart


def turn_wheel(chart: ChanceChart, modifiers: Qt.KeyboardModifier) -> None:
    """The wheel is turned once over the middle."""
    view = chart.childAt(400, 100)
    assert view is not None
    place = QPointF(view.rect().center())
    event = QWheelEvent(
        place, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(view, event)


def test_the_first_arrow_points_at_the_latest_day(chart: ChanceChart) -> None:
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.crosshair_at == 119


def test_arrows_move_the_crosshair_day_by_day(chart: ChanceChart) -> None:
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(chart, key)
    assert chart.crosshair_at == 118


def test_the_crosshair_stays_within_the_history(chart: ChanceChart) -> None:
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Home, Qt.Key.Key_Left):
        QTest.keyClick(chart, key)
    assert chart.crosshair_at == 0


def test_the_crosshair_says_its_day(chart: ChanceChart) -> None:
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.accessibleDescription().startswith("Wed 18 March 2026")
    assert chart.findChildren(Tip)[0].isVisible()


def test_leaving_the_chart_takes_the_crosshair_away(chart: ChanceChart) -> None:
    QTest.keyClick(chart, Qt.Key.Key_End)
    chart.clearFocus()
    assert chart.crosshair_at is None


def test_plus_and_minus_zoom(chart: ChanceChart) -> None:
    before = chart.days_seen
    QTest.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.days_seen < before
    QTest.keyClick(chart, Qt.Key.Key_Minus)
    assert chart.days_seen == pytest.approx(before)


def test_no_zoom_goes_below_a_week(chart: ChanceChart) -> None:
    for _turn in range(40):
        chart.zoom(0.5)
    assert chart.days_seen == pytest.approx(7.0)


def test_the_wheel_belongs_to_the_page_until_the_chart_has_the_keyboard(chart: ChanceChart) -> None:
    chart.clearFocus()
    before = chart.days_seen
    turn_wheel(chart, Qt.KeyboardModifier.NoModifier)
    assert chart.days_seen == before


@pytest.mark.parametrize("focused", [True, False])
def test_the_wheel_zooms_with_the_keyboard_or_with_ctrl(chart: ChanceChart, focused: bool) -> None:
    before = chart.days_seen
    if not focused:
        chart.clearFocus()
    turn_wheel(chart, Qt.KeyboardModifier.NoModifier if focused else Qt.KeyboardModifier.ControlModifier)
    assert chart.days_seen < before


def test_the_chart_is_named_by_its_title(chart: ChanceChart) -> None:
    assert chart.accessibleName() == "Your chance is steady"


def line_place(chart: ChanceChart, points: int) -> QPoint:
    """A place of the plot on a threshold's line."""
    handle = next(each for each in chart.thresholds.handles.values() if each.accessibleDescription().count(f"{points}"))
    return QPoint(400, handle.geometry().center().y())


def test_a_thresholds_line_is_dragged_anywhere(chart: ChanceChart, qtbot: QtBot) -> None:
    start = line_place(chart, 40)
    plot = chart.childAt(start)
    assert plot is not None
    hold(plot, plot.mapFrom(chart, start))
    move_pointer(plot, plot.mapFrom(chart, start - QPoint(0, 16)))
    assert chart.thresholds.low > 40
    with qtbot.waitSignal(chart.thresholds_chosen) as chosen:
        let_go(plot, plot.mapFrom(chart, start))
    assert chosen.args == [chart.thresholds.low, 80]


def test_dragging_elsewhere_moves_no_threshold(chart: ChanceChart) -> None:
    place = line_place(chart, 40) - QPoint(0, 20)
    plot = chart.childAt(place)
    assert plot is not None
    hold(plot, plot.mapFrom(chart, place))
    move_pointer(plot, plot.mapFrom(chart, place - QPoint(60, 20)))
    let_go(plot, plot.mapFrom(chart, place))
    assert not chart.thresholds.moving


def test_a_handle_stands_where_its_line_is(chart: ChanceChart) -> None:
    for points in (40, 80):
        assert chart._points_at(line_place(chart, points).y()) == pytest.approx(points, abs=1)


def test_shift_with_an_arrow_pans(chart: ChanceChart) -> None:
    chart.show_reading(reading(), 30, "A month")
    before = chart.days_seen
    QTest.keyClick(chart, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert chart.days_seen == pytest.approx(before)
    assert chart.crosshair_at is None


def test_nought_shows_what_was_chosen_again(chart: ChanceChart) -> None:
    chart.show_reading(reading(), 30, "A month")
    before = chart.days_seen
    chart.zoom(0.3)
    QTest.keyClick(chart, Qt.Key.Key_0)
    assert chart.days_seen == pytest.approx(before)


def bell(days_ago: int, chance: float | None) -> Decided:
    at = NOW - timedelta(days=days_ago)
    return Decided("read", at.date(), Kind.REMINDED, at, chance, None)


def test_a_reminder_hangs_at_its_day_and_chance_and_is_told(chart: ChanceChart) -> None:
    chart.show_bells(reading(), [bell(1, 0.31), bell(2, None)])
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.accessibleDescription().endswith("reminded 18:00")
    days, chances = chart._plot.bells.getData()
    assert (days.tolist(), chances.tolist()) == ([NOW.toordinal() - 1], [31.0])


def test_bells_stay_when_the_same_habit_is_shown_again(chart: ChanceChart) -> None:
    chart.show_bells(reading(), [bell(1, 0.31)])
    chart.show_reading(reading(), 30, "A month")
    assert len(chart._plot.bells.getData()[0]) == 1


def test_bells_that_would_cover_each_other_are_thinned(chart: ChanceChart) -> None:
    chart.show_bells(reading(), [bell(days, 0.3) for days in range(1, 119)])
    days, _chances = chart._plot.bells.getData()
    assert 20 < len(days) < 90


def test_return_picks_the_crosshairs_day_and_escape_goes_back(chart: ChanceChart, qtbot: QtBot) -> None:
    QTest.keyClick(chart, Qt.Key.Key_Return)  # no day is pointed at yet: nothing is picked
    QTest.keyClick(chart, Qt.Key.Key_End)
    yesterday = NOW.date() - timedelta(days=1)
    with qtbot.waitSignal(chart.day_picked) as picked:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert picked.args == [yesterday]
    chart.mark(yesterday)
    with qtbot.waitSignal(chart.day_picked) as picked:
        QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert picked.args == [None]


def test_a_click_picks_the_day_closest_to_it(chart: ChanceChart, qtbot: QtBot) -> None:
    at = chart.count() - 3
    place = chart._plot.place_of(chart.day_at(at), 50).toPoint()
    with qtbot.waitSignal(chart.day_picked) as picked:
        QTest.mouseClick(chart._plot.widget.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == [NOW.date() - timedelta(days=3)]


def test_the_day_that_is_marked_is_seen_and_told(chart: ChanceChart) -> None:
    chart.mark(NOW.date() - timedelta(days=2))
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert "lit" not in chart.accessibleDescription()
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription().endswith("the network is lit by it")
    before = chart.grab().toImage()
    chart.mark(None)
    assert chart.grab().toImage() != before
