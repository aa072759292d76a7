"""Texts run as they are read: a sentence as the interface does, a name as its own letters do."""

import pytest
from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from habit_desktop.ui.widgets.reading_way import margins, runs_leftwards, with_whole_numbers
from habit_desktop.ui.widgets.words import Words

ARABIC, HEBREW = "قراءة", "קריאה"


@pytest.mark.parametrize(
    ("text", "in_english", "in_arabic"),
    [
        ("Read", False, False),
        (ARABIC, True, True),
        (HEBREW, True, True),
        (f"“Read”: {ARABIC}", False, True),
        (f"“{ARABIC}”: 3 times a week", False, True),
        ("−14", False, False),
        ("49 %", False, False),
        ("", False, False),
    ],
)
def test_a_text_runs_as_the_interface_or_else_as_its_letters_do(text: str, in_english: bool, in_arabic: bool) -> None:
    assert runs_leftwards(text, mirrored=False) is in_english
    assert runs_leftwards(text, mirrored=True) is in_arabic


def test_a_number_keeps_its_sign_before_and_its_percentage_after_it() -> None:
    assert with_whole_numbers("من 55\u00a0% إلى −6 في 3") == "من \u206655\u00a0%\u2069 إلى \u2066−6\u2069 في 3"


@pytest.mark.usefixtures("mirrored")
def test_a_number_looks_the_same_alone_and_in_a_sentence(qtbot: QtBot) -> None:
    """The sign is left of its digits: what is painted at the right edge is a digit alike in both."""
    pictures = []
    for words in (Words("+11"), Words("+11 ق")):
        qtbot.addWidget(words)
        words.resize(80, 24)
        number_px = words.fontMetrics().horizontalAdvance("+11")
        pictures.append(words.grab(QRect(80 - number_px, 0, number_px, 24)).toImage())
    assert pictures[0] == pictures[1]


@pytest.mark.usefixtures("mirrored")
def test_the_room_around_what_is_laid_out_is_turned_with_it() -> None:
    assert margins(1, 2, 3, 4) == QMargins(3, 2, 1, 4)


def test_the_room_around_is_as_given_where_people_read_rightwards(qapp: QApplication) -> None:
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert margins(1, 2, 3, 4) == QMargins(1, 2, 3, 4)
