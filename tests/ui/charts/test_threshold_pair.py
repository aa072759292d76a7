"""Moving a chart's thresholds."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.charts.threshold_handle import ThresholdHandle
from habit_desktop.ui.charts.threshold_pair import Side, ThresholdPair
from tests.ui.pointer import hold, let_go, move_pointer


@pytest.fixture
def chart(qtbot: QtBot) -> QWidget:
    """What the thresholds belong to: a hundred points high."""
    chart = QWidget()
    qtbot.addWidget(chart)
    chart.resize(200, 100)
    return chart


@pytest.fixture
def pair(chart: QWidget, qtbot: QtBot) -> ThresholdPair:
    pair = ThresholdPair(chart, lambda y: 100 - y)
    pair.keep(40, 80)
    chart.show()
    qtbot.waitExposed(chart)
    return pair


@pytest.fixture
def low(pair: ThresholdPair) -> ThresholdHandle:
    handle = pair.handles[Side.REMIND]
    handle.setFocus()
    return handle


@pytest.mark.parametrize(
    ("key", "points"),
    [(Qt.Key.Key_Up, 41), (Qt.Key.Key_Right, 41), (Qt.Key.Key_Down, 39), (Qt.Key.Key_PageDown, 35)],
)
def test_keys_move_a_threshold(pair: ThresholdPair, low: ThresholdHandle, key: Qt.Key, points: int) -> None:
    QTest.keyClick(low, key)
    assert (pair.low, pair.high, pair.moving) == (points, 80, True)


def test_escape_puts_back_what_was_kept(pair: ThresholdPair, low: ThresholdHandle, qtbot: QtBot) -> None:
    QTest.keyClick(low, Qt.Key.Key_Up)
    with qtbot.assertNotEmitted(pair.chosen), qtbot.waitSignal(pair.tried) as tried:
        QTest.keyClick(low, Qt.Key.Key_Escape)
    assert tried.args == [40, 80]
    assert not pair.moving


def test_enter_chooses_what_is_tried(pair: ThresholdPair, low: ThresholdHandle, qtbot: QtBot) -> None:
    QTest.keyClick(low, Qt.Key.Key_PageUp)
    with qtbot.waitSignal(pair.chosen) as chosen:
        QTest.keyClick(low, Qt.Key.Key_Return)
    assert chosen.args == [45, 80]


def test_going_on_with_tab_chooses_too(pair: ThresholdPair, low: ThresholdHandle, qtbot: QtBot) -> None:
    QTest.keyClick(low, Qt.Key.Key_Up)
    with qtbot.waitSignal(pair.chosen) as chosen:
        QTest.keyClick(low, Qt.Key.Key_Tab)
    assert chosen.args == [41, 80]


def test_nothing_moved_is_nothing_chosen(pair: ThresholdPair, low: ThresholdHandle, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pair.chosen):
        QTest.keyClick(low, Qt.Key.Key_Return)


def test_the_lower_threshold_never_passes_the_upper(pair: ThresholdPair) -> None:
    pair.drag(Side.REMIND, 5)
    assert (pair.low, pair.high) == (80, 80)
    pair.put_back()
    pair.drag(Side.QUIET, 95)
    assert (pair.low, pair.high) == (40, 40)


def test_a_threshold_stays_between_nothing_and_all(pair: ThresholdPair) -> None:
    pair.drag(Side.QUIET, -50)
    pair.drag(Side.REMIND, 500)
    assert (pair.low, pair.high) == (0, 100)


def test_a_handle_is_dragged_by_the_mouse(pair: ThresholdPair, low: ThresholdHandle, qtbot: QtBot) -> None:
    low.move(100, 50)
    middle = low.rect().center()
    hold(low, middle)
    move_pointer(low, middle - QPoint(0, 10))
    assert pair.low == 100 - (50 + middle.y() - 10)
    with qtbot.waitSignal(pair.chosen):
        let_go(low, middle)


def test_a_handle_says_what_its_threshold_means(pair: ThresholdPair, low: ThresholdHandle) -> None:
    pair.tell_by(lambda low, high: f"{low} reminders")
    QTest.keyClick(low, Qt.Key.Key_Up)
    assert low.accessibleName() == "Remind below"
    assert low.accessibleDescription() == "reminds below 41\u00a0%. 41 reminders"
