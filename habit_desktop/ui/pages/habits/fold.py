"""Rows out of the way under a title, until they are asked for."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.fold_button import FoldButton


class Fold(QWidget):
    """A title that opens and closes what stands below it; nothing at all where there is nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.button = FoldButton()
        self._inside = QWidget()
        self.rows = QVBoxLayout(self._inside)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(8, 6, 8, 6)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._inside)
        self.button.toggled.connect(self._fold)
        self._inside.hide()

    def say(self, title: str, count: int) -> None:
        """What is folded is called this, and there is so much of it."""
        self.button.setText(title)
        self.setVisible(count > 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(tokens_of(self.palette()).line, 1))
        painter.drawLine(0, 0, self.width(), 0)

    @Slot(bool)
    def _fold(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
