"""A note is written."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.note_dialog import NoteDialog


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_control_and_enter_save_the_note(qtbot: QtBot, key: Qt.Key) -> None:
    dialog = NoteDialog("Read", "Chapter 4")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    with qtbot.waitSignal(dialog.written) as written:
        QTest.keyClick(dialog.field, key, Qt.KeyboardModifier.ControlModifier)
    assert written.args == ["Chapter 4"]
    assert not dialog.isVisible()
