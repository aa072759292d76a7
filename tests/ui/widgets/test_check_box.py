"""A box is checked by a press on it or on its words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.widgets.check_box import CheckBox
from tests.ui.painted import painted


@pytest.fixture
def box(qtbot: QtBot) -> CheckBox:
    made = CheckBox("Ends on")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("share", [0.05, 0.5, 0.95])
def test_it_can_be_pressed_anywhere(box: CheckBox, share: float) -> None:
    assert box.hitButton(QPoint(int(share * box.width()), box.height() // 2))


def test_the_space_bar_checks_it(box: CheckBox) -> None:
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()


def test_a_checked_box_looks_different(box: CheckBox) -> None:
    before = box.grab().toImage()
    box.setChecked(True)
    assert box.grab().toImage() != before


def test_the_words_find_room(box: CheckBox) -> None:
    assert box.sizeHint().width() > box.fontMetrics().horizontalAdvance("Ends on") + 18


def test_long_words_take_as_many_lines_as_they_need(qtbot: QtBot) -> None:
    made = CheckBox("Learn from days that were paused")
    qtbot.addWidget(made)
    made.resize(140, made.heightForWidth(140))
    assert made.height() > made.sizeHint().height()
    assert len(painted(made)) > 1


@pytest.mark.parametrize("word", ["Erlaubt", "Rot", "Nicht"])
def test_a_word_whose_last_letter_reaches_out_is_not_broken(box: CheckBox, word: str) -> None:
    box.setText(word)
    assert box.heightForWidth(box.minimumSizeHint().width()) == box.sizeHint().height()
