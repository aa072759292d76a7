"""A page of Markdown in the type and the colours of the rest."""

import pytest
from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable
from pytestqt.qtbot import QtBot

from habit_desktop.ui.theme.theme import Scheme, Theme
from habit_desktop.ui.theme.tokens import DARK, LIGHT
from habit_desktop.ui.widgets.written_page import WrittenPage

TEXT = """## Who

Some words.

| Who | Loss |
| --- | ---: |
| rules | 0.45 |
"""


@pytest.fixture
def page(qtbot: QtBot) -> WrittenPage:
    page = WrittenPage("A page", TEXT)
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    qtbot.waitExposed(page)
    return page


def block(page: WrittenPage, text: str) -> QTextBlock:
    """The first block with a text."""
    blocks = (page.document().findBlockByNumber(number) for number in range(page.document().blockCount()))
    return next(found for found in blocks if found.text() == text)


def table(page: WrittenPage) -> QTextTable:
    """The one table of the page."""
    found = page.document().rootFrame().childFrames()[0]
    assert isinstance(found, QTextTable)
    return found


def test_a_heading_is_a_little_larger_than_the_text(page: WrittenPage) -> None:
    def size_px(text: str) -> int:
        cursor = QTextCursor(block(page, text))
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        return cursor.charFormat().font().pixelSize()

    assert size_px("Who") == 15
    assert page.document().defaultFont().pixelSize() == 14


def test_a_columns_name_stands_above_its_numbers(page: WrittenPage) -> None:
    name, number = block(page, "Loss").blockFormat(), block(page, "0.45").blockFormat()
    assert name.alignment() == number.alignment()


def test_the_lines_of_a_table_follow_the_theme(page: WrittenPage, theme: Theme) -> None:
    def line() -> str:
        return table(page).cellAt(0, 0).format().toTableCellFormat().bottomBorderBrush().color().name()

    assert line() == LIGHT.line.name()
    theme.choose(Scheme.DARK)
    assert line() == DARK.line.name()
    theme.choose(Scheme.LIGHT)
    assert line() == LIGHT.line.name()
