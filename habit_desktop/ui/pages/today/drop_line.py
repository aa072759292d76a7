"""The line that shows where a row would fall."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from habit_desktop.ui.theme.tokens import tokens_of

LINE_PX = 4


class DropLine(QWidget):
    """Lies between two rows; ``gap`` is the number of rows above it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.gap = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, y: int, left: int, width: int, gap: int) -> None:
        """The line lies at a height from now on."""
        self.gap = gap
        self.setGeometry(left, y - LINE_PX // 2, width, LINE_PX)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens_of(self.palette()).accent)
        painter.drawRoundedRect(QRectF(self.rect()), LINE_PX / 2, LINE_PX / 2)
