"""One note with its day and the day's mark: a press opens the day."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from habit_desktop.ui.charts.cell_painting import paint_cell
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.mark_painting import Look
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.joins import called, line_of
from habit_desktop.wording.marks import mark_words

CELL_PX = 11
EDGE_PX = 4
AIR_PX = 8


class NoteLine(QAbstractButton):
    """Shows one note in full."""

    def __init__(self, look: Look | None, day: str, note: str, *, first: bool) -> None:
        super().__init__()
        self._first = first
        self.setAccessibleName(called(line_of((day, mark_words(look.mark) if look else "")), note))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Words(day, Text.SMALL, Ink.SOFT, lines=MANY_LINES))
        texts.addWidget(Words(note, Text.BODY, lines=MANY_LINES))
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE_PX, AIR_PX, EDGE_PX, AIR_PX)
        row.setSpacing(AIR_PX)
        row.addWidget(_Cell(look), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._first:
            painter.setPen(QPen(tokens_of(self.palette()).line, 1))
            painter.drawLine(0, 0, self.width(), 0)
        paint_focus_ring(painter, self, 8)


class _Cell(QWidget):
    """The day's mark, at the height of the day's name."""

    decorates = True

    def __init__(self, look: Look | None) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(CELL_PX, Text.SMALL.line_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(0, (self.height() - CELL_PX) / 2, CELL_PX, CELL_PX)
        paint_cell(painter, place, self._look, tokens_of(self.palette()))
