"""Input to the app's own windows sets its idle time back."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.runtime import own_input
from habit_desktop.runtime.own_input import OwnInput


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The seconds this module counts, moved by hand."""
    clock = SimpleNamespace(at_s=1000.0)
    monkeypatch.setattr(own_input, "time", SimpleNamespace(monotonic=lambda: clock.at_s))
    return clock


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def watched(qapp: QApplication, clock: SimpleNamespace, window: QWidget) -> Iterator[OwnInput]:
    watched = OwnInput(qapp)
    watched.watch(window.windowHandle())
    yield watched
    watched.deleteLater()


def test_idle_time_counts_from_the_start(watched: OwnInput, clock: SimpleNamespace) -> None:
    clock.at_s += 60
    assert watched.idle_s() == 60


def test_a_key_sets_it_back(watched: OwnInput, clock: SimpleNamespace, window: QWidget) -> None:
    clock.at_s += 60
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    clock.at_s += 5
    assert watched.idle_s() == 5


def test_a_click_sets_it_back(watched: OwnInput, clock: SimpleNamespace, window: QWidget) -> None:
    clock.at_s += 60
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton)
    assert watched.idle_s() == 0


def test_painting_is_no_input(watched: OwnInput, clock: SimpleNamespace, window: QWidget) -> None:
    clock.at_s += 60
    window.repaint()
    assert watched.idle_s() == 60


def test_no_window_is_nothing_to_watch(watched: OwnInput) -> None:
    watched.watch(None)
    assert watched.idle_s() == 0
