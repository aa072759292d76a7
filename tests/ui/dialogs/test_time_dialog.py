"""Asking when something was really done."""

from datetime import time

import pytest
from PySide6.QtCore import QTime
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.time_dialog import TimeDialog


@pytest.mark.parametrize(("known", "offered"), [(time(7, 12), QTime(7, 12)), (None, QTime(12, 0))])
def test_the_time_that_is_known_is_offered(qtbot: QtBot, known: time | None, offered: QTime) -> None:
    dialog = TimeDialog("Read", known)
    qtbot.addWidget(dialog)
    assert dialog.field.time() == offered


def test_the_time_is_handed_on(qtbot: QtBot) -> None:
    dialog = TimeDialog("Read", None)
    qtbot.addWidget(dialog)
    dialog.field.setTime(QTime(6, 30))
    with qtbot.waitSignal(dialog.given) as given:
        dialog.accept()
    assert given.args == [time(6, 30)]
