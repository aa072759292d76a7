"""Texts run as they are read: a sentence as the interface does, a name as its own letters do."""

import pytest
from PySide6.QtCore import QMargins, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPicture
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from habit_desktop.ui.widgets.reading_way import margins, runs_leftwards, with_kept_spaces, with_whole_numbers
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


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", ["6 فبراير", "يناير\u00a02026", "2 Mar"])
def test_a_recorded_painting_keeps_the_space_between_a_number_and_a_month(text: str) -> None:
    assert abs(_ink_px(with_kept_spaces(text), recorded=True) - _ink_px(text, recorded=False)) <= 1


def _ink_px(text: str, *, recorded: bool) -> int:
    """How wide a text is painted, at once or recorded and played."""
    image, picture = QImage(200, 40, QImage.Format.Format_Grayscale8), QPicture()
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(picture if recorded else image)
    painter.drawText(QRectF(0, 0, 200, 40), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    if recorded:
        painter.begin(image)
        picture.play(painter)
        painter.end()
    inked = [x for x in range(200) if any(image.pixelColor(x, y).lightness() < 128 for y in range(40))]
    return inked[-1] - inked[0]


@pytest.mark.usefixtures("mirrored")
def test_the_room_around_what_is_laid_out_is_turned_with_it() -> None:
    assert margins(1, 2, 3, 4) == QMargins(3, 2, 1, 4)


def test_the_room_around_is_as_given_where_people_read_rightwards(qapp: QApplication) -> None:
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert margins(1, 2, 3, 4) == QMargins(1, 2, 3, 4)
