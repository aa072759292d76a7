"""Buttons whose words have little room."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.widgets.buttons import button, wrapping_button
from tests.ui.layout import findings
from tests.ui.painted import painted

WORDS = "How this number came about"


def column(qtbot: QtBot, width: int) -> QWidget:
    """A button on its own in a window of a width."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(wrapping_button(WORDS, quiet=True))
    column.addStretch(1)
    window.resize(width, 200)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_a_button_with_room_is_as_every_button(qtbot: QtBot) -> None:
    window = column(qtbot, 400)
    made = window.findChildren(QWidget)[0]
    usual = button(WORDS, quiet=True)
    qtbot.addWidget(usual)
    usual.ensurePolished()
    assert made.height() == usual.sizeHint().height()
    assert [words.text for words in painted(made)] == [WORDS]


def test_a_button_without_room_takes_more_lines(qtbot: QtBot) -> None:
    window = column(qtbot, 160)
    lines = [words.text for words in painted(window.findChildren(QWidget)[0])]
    assert len(lines) > 1
    assert " ".join(lines) == WORDS
    assert findings(window) == []
