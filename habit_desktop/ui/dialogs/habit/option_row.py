"""One of several options, each with a line that says what it does."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout

from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words

DOT_PX = 16
INDENT_PX = 34
ROOM_PX = 8


class OptionRow(QRadioButton):
    """A radio button as wide as its place: a title and, below, what choosing it means."""

    def __init__(self, title: str, meaning: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setAccessibleDescription(meaning)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, ROOM_PX, 0, ROOM_PX)
        line.setSpacing(0)
        line.addSpacing(INDENT_PX)
        column = QVBoxLayout()
        column.setSpacing(0)
        line.addLayout(column, 1)
        line.addSpacing(ROOM_PX)
        for words in (Words(title, Text.CONTROL), Words(meaning, Text.SMALL, Ink.SOFT, lines=MANY_LINES)):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(words)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else QSize()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout else QSize()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent_soft)
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        self._paint_dot(painter)
        paint_focus_ring(painter, self, 8)

    def _paint_dot(self, painter: QPainter) -> None:
        tokens = tokens_of(self.palette())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - 9 - DOT_PX if mirrored else 9
        place = QRectF(left, ROOM_PX + (Text.CONTROL.line_px - DOT_PX) / 2, DOT_PX, DOT_PX)
        painter.setPen(QPen(tokens.accent if self.isChecked() else tokens.outline, 1.7))
        painter.setBrush(tokens.card)
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent)
            painter.drawEllipse(place.adjusted(4.5, 4.5, -4.5, -4.5))
