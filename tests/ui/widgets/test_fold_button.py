"""The title of a fold says all of itself, and opens and closes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.widgets.fold_button import FoldButton
from tests.ui.layout import findings
from tests.ui.painted import painted


def folded(qtbot: QtBot, width: int) -> QWidget:
    """A window of a width with a title in it."""
    window, button = QWidget(), FoldButton("How the number adds up")
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(button)
    column.addStretch(1)
    window.resize(width, 200)
    window.show()
    qtbot.waitExposed(window)
    assert findings(window) == []
    return window


def title_of(window: QWidget) -> FoldButton:
    """The title in a window."""
    return window.findChildren(FoldButton)[0]


def test_a_title_with_room_is_one_line(qtbot: QtBot) -> None:
    window = folded(qtbot, 400)
    assert [words.text for words in painted(title_of(window))] == ["How the number adds up"]


def test_a_long_title_takes_as_many_lines_as_it_needs(qtbot: QtBot) -> None:
    window = folded(qtbot, 130)
    button = title_of(window)
    assert len(painted(button)) > 1
    assert button.height() > button.sizeHint().height()


def test_the_sign_tells_whether_it_is_open(qtbot: QtBot) -> None:
    window = folded(qtbot, 400)
    button = title_of(window)
    before = button.grab().toImage()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.isChecked()
    assert button.grab().toImage() != before


@pytest.mark.parametrize("word", ["Erlaubt", "Rot", "Nicht"])
def test_a_word_whose_last_letter_reaches_out_is_not_broken(qtbot: QtBot, word: str) -> None:
    button = FoldButton(word)
    qtbot.addWidget(button)
    assert button.heightForWidth(button.minimumSizeHint().width()) == button.sizeHint().height()
