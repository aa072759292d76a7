"""A handle on its own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.charts.threshold_handle import ThresholdHandle
from habit_desktop.ui.widgets.words import Ink
from tests.ui.pointer import move_pointer


@pytest.fixture
def handle(qtbot: QtBot) -> Iterator[ThresholdHandle]:
    """A handle of an empty chart."""
    chart = QWidget()
    qtbot.addWidget(chart)
    handle = ThresholdHandle(chart, "Remind below", Ink.WARN, "Drag")
    chart.show()
    qtbot.waitExposed(chart)
    yield handle
    chart.close()


def test_another_window_in_front_decides_nothing(handle: ThresholdHandle, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(handle.let_go):
        QApplication.sendEvent(handle, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))


def test_moving_the_mouse_without_a_button_moves_nothing(handle: ThresholdHandle, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(handle.dragged), qtbot.assertNotEmitted(handle.let_go):
        move_pointer(handle, handle.rect().bottomRight())
        QTest.mousePress(handle, Qt.MouseButton.RightButton)
        QTest.mouseRelease(handle, Qt.MouseButton.RightButton)


def test_other_keys_belong_to_others(handle: ThresholdHandle, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(handle.nudged):
        QTest.keyClick(handle, Qt.Key.Key_A)


def test_a_screen_reader_finds_a_slider_and_sets_it(handle: ThresholdHandle, qtbot: QtBot) -> None:
    handle.show_points(40, "reminds below 40 %")
    slider = QAccessible.queryAccessibleInterface(handle)
    assert slider.role() is QAccessible.Role.Slider
    assert slider.valueInterface().currentValue() == 40
    with qtbot.waitSignal(handle.nudged) as asked:
        slider.valueInterface().setCurrentValue(43)
    assert asked.args == [3]


def test_what_is_shown_asks_for_nothing(handle: ThresholdHandle, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(handle.nudged):
        handle.show_points(80, "stays quiet above 80 %")
