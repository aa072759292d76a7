"""A page of Markdown to read: headings, paragraphs, lists and tables in the type and the colours of the rest."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QImage,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.reading_way import END, ISOLATE, mirrors, runs_leftwards

MARGIN_PX = 8
INDENT_PX = 20
TITLE_ROOM_PX = (0, 8)
HEADING_ROOM_PX = (14, 4)
PARAGRAPH_ROOM_PX = (0, 8)
ITEM_ROOM_PX = (0, 4)
NO_ROOM_PX = (0, 0)
CELL_PX = 5
RING_RADIUS_PX = 8
FIXED_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value

_CODE = re.compile("`[^`\n]+`")
_TABLE = re.compile(r"^\|.*\|$(?:\n\|.*\|$)+", re.MULTILINE)

FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class WrittenPage(QTextBrowser):
    """Shows a text that scrolls by wheel and keyboard; it follows no link, and loads nothing."""

    title_level = 0  # headings of this level are written as large as a page's
    margin_px = MARGIN_PX  # between the text and the ring around it

    def __init__(self, name: str, markdown: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.write(markdown)

    def write(self, markdown: str) -> None:
        """The text is this from now on, and its beginning in sight."""
        self.document().setDefaultFont(font(Text.BODY))
        self.document().setIndentWidth(scaled(INDENT_PX))
        self.document().setMarkdown(_turned(markdown) if mirrors() else markdown, FEATURES)
        self.document().setDocumentMargin(self.margin_px)
        for block in self._blocks():
            _dress(block, self.title_level)
        for table in self._tables():
            _align_head(table)
            if mirrors() and any(runs_leftwards(cell.text(), mirrored=True) for cell in _cells(table)):
                _lead_leftwards(table)
        self._draw_tables()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:
        """Nothing is fetched, be it here or elsewhere: in place of every picture stands one that nobody sees."""
        return QImage(bytes(4), 1, 1, QImage.Format.Format_ARGB32_Premultiplied)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_tables()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_focus_ring(QPainter(self.viewport()), self.viewport(), RING_RADIUS_PX)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _tables(self) -> list[QTextTable]:
        return [frame for frame in self.document().rootFrame().childFrames() if isinstance(frame, QTextTable)]

    def _draw_tables(self) -> None:
        """Tables are as wide as the page, with a thin line below each row."""
        line = QBrush(tokens_of(self.palette()).line)
        for table in self._tables():
            _draw(table, line)


def _turned(markdown: str) -> str:
    """What is read from right to left stands so, which Qt leaves to whoever writes: columns, and keys within it."""
    return _CODE.sub(f"{ISOLATE}\\g<0>{END}", _TABLE.sub(lambda found: _from_right(found[0]), markdown))


def _from_right(rows: str) -> str:
    if not runs_leftwards(rows, mirrored=True):
        return rows
    return "\n".join("|".join(reversed(row.split("|"))) for row in rows.split("\n"))


def _cells(table: QTextTable) -> Iterator[QTextBlock]:
    """The text of each cell."""
    for row in range(table.rows()):
        for column in range(table.columns()):
            yield table.cellAt(row, column).firstCursorPosition().block()


def _lead_leftwards(table: QTextTable) -> None:
    """Each cell begins at the right, or ends at the left, whichever way its own words run."""
    for cell in _cells(table):
        side = Qt.AlignmentFlag.AlignRight
        if cell.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight:
            side = Qt.AlignmentFlag.AlignLeft
        turned = QTextBlockFormat()
        turned.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        QTextCursor(cell).mergeBlockFormat(turned)


def _dress(block: QTextBlock, title_level: int) -> None:
    """A block has the size and the room of its kind."""
    cursor = QTextCursor(block)
    level = block.blockFormat().headingLevel()
    kind = Text.BODY if level == 0 else Text.PAGE if level == title_level else Text.CARD
    if level:
        above, below = TITLE_ROOM_PX if kind is Text.PAGE else HEADING_ROOM_PX
    elif cursor.currentTable() is not None or not block.text():
        above, below = NO_ROOM_PX
    else:
        above, below = ITEM_ROOM_PX if block.textList() is not None else PARAGRAPH_ROOM_PX
    room = block.blockFormat()
    room.setTopMargin(above)
    room.setBottomMargin(below)
    line_px = max(kind.line_px, Text.BODY.line_px) if block.text() else PARAGRAPH_ROOM_PX[1]
    room.setLineHeight(line_px, FIXED_HEIGHT)
    if mirrors() and runs_leftwards(block.text(), mirrored=True):  # also where it begins with a key
        room.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    cursor.setBlockFormat(room)
    if level:
        heading = QTextCharFormat()
        heading.setFont(font(kind))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(heading)


def _align_head(table: QTextTable) -> None:
    """Each column's name stands where its first cell does."""
    for column in range(table.columns()):
        below = table.cellAt(1, column).firstCursorPosition().blockFormat()
        head = QTextBlockFormat()
        head.setAlignment(below.alignment())
        table.cellAt(0, column).firstCursorPosition().mergeBlockFormat(head)


def _draw(table: QTextTable, line: QBrush) -> None:
    drawn = table.format()
    drawn.setBorder(0)
    drawn.setCellPadding(CELL_PX)
    drawn.setCellSpacing(0)
    drawn.setBorderCollapse(True)
    drawn.setBottomMargin(PARAGRAPH_ROOM_PX[1])
    drawn.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(drawn)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            ruled = QTextTableCellFormat(cell.format().toTableCellFormat())
            ruled.setBottomBorder(1)
            ruled.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            ruled.setBottomBorderBrush(line)
            cell.setFormat(ruled)
