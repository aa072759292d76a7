"""The check of layouts finds what it is meant to find, and nothing in a window that is sound."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.widgets.words import Words
from tests.ui.layout import findings

LONG = "A sentence much longer than its place"


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A page of 400 by 300 pixels."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(400, 300)
    return page


def put(page: QWidget, widget: QWidget, x: int, y: int, width: int, height: int) -> QWidget:
    """Lay a widget on a page and show both."""
    widget.setParent(page)
    widget.setGeometry(x, y, width, height)
    page.show()
    widget.show()
    QApplication.processEvents()
    return widget


def test_a_sound_page_has_no_findings(page: QWidget) -> None:
    put(page, Words("Read"), 10, 10, 100, 20)
    put(page, QPushButton("Done"), 120, 10, 120, 40)
    assert findings(page) == []


@pytest.mark.parametrize(
    "widget", [Words, QLabel, QPushButton, lambda text: _choice(text)], ids=["Words", "QLabel", "QPushButton", "Choice"]
)
def test_text_without_room_is_found(page: QWidget, widget: type[Words]) -> None:
    put(page, widget(LONG), 10, 10, 60, 40)
    assert len(findings(page)) == 1


def test_a_hint_that_is_cut_is_found(page: QWidget) -> None:
    field = QLineEdit()
    field.setPlaceholderText(LONG)
    put(page, field, 10, 10, 60, 30)
    assert len(findings(page)) == 1


def test_wrapped_text_without_height_is_found(page: QWidget) -> None:
    put(page, Words(LONG, lines=9), 10, 10, 100, 20)
    assert "height of 20 px" in findings(page)[0]


def test_a_control_beyond_its_parent_is_found(page: QWidget) -> None:
    put(page, QPushButton("Done"), 350, 10, 120, 40)
    assert "outside 400×300" in findings(page)[0]


def test_two_controls_in_one_place_are_found_once(page: QWidget) -> None:
    put(page, QPushButton("Done"), 10, 10, 120, 40)
    put(page, QPushButton("Skip"), 100, 10, 120, 40)
    assert "30×40 at 100,10 is drawn twice" in findings(page)[0]
    assert len(findings(page)) == 1


def test_an_empty_corner_covers_nothing(page: QWidget) -> None:
    corner = put(page, QWidget(), 0, 0, 300, 100)
    put(corner, Words("Read"), 10, 10, 80, 20)
    put(page, QPushButton("Done"), 150, 40, 120, 40)
    assert findings(page) == []


def test_what_scrolls_may_be_higher_than_its_page_but_not_wider(page: QWidget) -> None:
    area = QScrollArea()
    content = QWidget()
    content.setGeometry(QRect(0, 0, 150, 900))
    area.setWidget(content)
    put(page, area, 0, 0, 200, 200)
    assert findings(page) == []
    content.resize(500, 900)
    assert "500×900" in findings(page)[0]


class Painting(QWidget):
    """Words painted by hand."""

    def __init__(self, *words: tuple[int, str]) -> None:
        super().__init__()
        self._words = words

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for left, text in self._words:
            painter.drawText(left, 20, text)


def test_painted_words_that_keep_apart_are_sound(page: QWidget) -> None:
    put(page, Painting((0, "Read"), (100, "55 %")), 10, 10, 200, 30)
    assert findings(page) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([(0, "Read"), (8, "55 %")], "'Read' and '55 %' lie over each other"),
        ([(190, "Read")], "'Read' reaches beyond the edge"),
        ([(0, "Rea…")], "shortened to 'Rea…'"),
    ],
)
def test_painted_words_that_cannot_be_read_are_found(page: QWidget, words: list[tuple[int, str]], found: str) -> None:
    put(page, Painting(*words), 10, 10, 200, 30)
    assert len(findings(page)) == 1
    assert findings(page)[0].startswith(found)


def test_an_ellipsis_of_our_own_is_no_shortening(page: QWidget) -> None:
    put(page, Painting((0, "Import…")), 10, 10, 200, 30)
    assert findings(page) == []


def test_what_is_higher_than_a_page_that_does_not_scroll_is_out_of_reach(page: QWidget) -> None:
    area = QScrollArea()
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    content = QWidget()
    content.setGeometry(QRect(0, 0, 150, 900))
    area.setWidget(content)
    put(page, area, 0, 0, 200, 200)
    assert findings(page)[0].startswith("out of reach")


def _choice(text: str) -> QComboBox:
    choice = QComboBox()
    choice.addItem(text)
    return choice
