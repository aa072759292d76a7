"""Nothing moves for who asked for less motion."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.theme.motion import LONGEST_MS, duration_ms, move_less


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    move_less(False)


def test_an_animation_is_short(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert duration_ms(widget) <= LONGEST_MS


def test_with_less_motion_there_is_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    move_less(True)
    assert duration_ms(widget) == 0
