"""A page of Markdown in the type and the colours of the rest."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextBlock, QTextCursor, QTextTable
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


@pytest.mark.usefixtures("mirrored")
def test_an_arabic_table_begins_at_the_right_and_an_english_one_stays(qtbot: QtBot) -> None:
    english, arabic = WrittenPage("A page", TEXT), WrittenPage("صفحة", TEXT.replace("Who", "من").replace("Loss", "كم"))
    for page in (english, arabic):
        qtbot.addWidget(page)
    assert [cell(english, 0), cell(english, 1)] == ["rules", "0.45"]
    assert [cell(arabic, 0), cell(arabic, 1)] == ["0.45", "rules"]
    sides = [
        table(arabic).cellAt(row, column).firstCursorPosition().blockFormat().alignment()
        for row in (0, 1)
        for column in (0, 1)
    ]
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    assert sides == [side | Qt.AlignmentFlag.AlignAbsolute for side in (left, right, left, right)]


@pytest.mark.usefixtures("mirrored")
def test_keys_run_rightwards_within_an_arabic_sentence(qtbot: QtBot) -> None:
    page = WrittenPage("صفحة", "`G` أو `Ctrl+↓`.")
    qtbot.addWidget(page)
    assert page.document().firstBlock().textDirection() is Qt.LayoutDirection.RightToLeft
    assert page.toPlainText() == "\u2066G\u2069 أو \u2066Ctrl+↓\u2069."


def cell(page: WrittenPage, column: int) -> str:
    """What the lower cell of a column says, columns counted from the left."""
    return table(page).cellAt(1, column).firstCursorPosition().block().text()


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


def test_nothing_is_fetched_and_no_markup_but_markdown_is_obeyed(qtbot: QtBot, tmp_path: Path) -> None:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0xFF0000)
    path = tmp_path / "red.png"
    assert picture.save(str(path))
    page = WrittenPage("A page", f"one ![two]({path.as_uri()}) ![three]({path}) <img src='{path}'> <u>four</u>")
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    qtbot.waitExposed(page)
    seen: QImage = page.grab().toImage()
    colors = {seen.pixelColor(x, y).name() for x in range(0, 400, 2) for y in range(0, 300, 2)}
    assert "#ff0000" not in colors
    assert "one" in page.toPlainText()
