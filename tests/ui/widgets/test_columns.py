"""Two columns beside each other where there is room, one below the other where there is not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.widgets.columns import Columns
from habit_desktop.ui.widgets.words import MANY_LINES, Words


def parts(qtbot: QtBot, width: int) -> tuple[QWidget, list[QWidget]]:
    """Three parts, two of them in the first column, in a place of a width."""
    owner = QWidget()
    qtbot.addWidget(owner)
    columns = Columns(two_from_px=300, spacing_px=20, parent=owner)
    made = [QWidget() for _ in range(3)]
    for part in made:
        part.setFixedHeight(50)
    columns.add_columns(made[:2], made[2:])
    owner.resize(width, columns.heightForWidth(width))
    owner.show()
    return owner, made


def test_a_narrow_place_has_one_column(qtbot: QtBot) -> None:
    owner, made = parts(qtbot, 299)
    assert [(part.x(), part.y(), part.width()) for part in made] == [(0, 0, 299), (0, 70, 299), (0, 140, 299)]
    assert owner.height() == 190


def test_a_wide_place_has_two_of_the_same_width(qtbot: QtBot) -> None:
    owner, made = parts(qtbot, 420)
    assert [(part.x(), part.y(), part.width()) for part in made] == [(0, 0, 200), (0, 70, 200), (220, 0, 200)]
    assert owner.height() == 120


def test_the_first_column_is_the_right_one_for_people_who_read_from_the_right(qtbot: QtBot) -> None:
    owner, made = parts(qtbot, 420)
    owner.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: [part.x() for part in made] == [220, 220, 0])


def test_what_stands_in_one_column_is_moved_to_the_other(qtbot: QtBot) -> None:
    owner, made = parts(qtbot, 420)
    columns = owner.layout()
    assert isinstance(columns, Columns)
    columns.stand(made[:1], [made[2], made[1]])
    qtbot.waitUntil(lambda: [(part.x(), part.y()) for part in made] == [(0, 0), (220, 70), (220, 0)])


def test_words_get_the_lines_they_need(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    columns = Columns(300, 20, owner)
    words = Words("a word and another one " * 5, lines=MANY_LINES)
    columns.add_columns([words], [])
    assert columns.heightForWidth(100) == words.heightForWidth(100) > words.heightForWidth(250)
