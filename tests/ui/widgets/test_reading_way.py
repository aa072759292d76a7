"""Texts run as they are read: a sentence as the interface does, a name as its own letters do."""

import pytest
from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QApplication

from habit_desktop.ui.widgets.reading_way import margins, runs_leftwards

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


@pytest.mark.usefixtures("mirrored")
def test_the_room_around_what_is_laid_out_is_turned_with_it() -> None:
    assert margins(1, 2, 3, 4) == QMargins(3, 2, 1, 4)


def test_the_room_around_is_as_given_where_people_read_rightwards(qapp: QApplication) -> None:
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert margins(1, 2, 3, 4) == QMargins(1, 2, 3, 4)
