"""A chance as ten dots, so many of them filled."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.reading_way import is_mirrored

DOT_PX = 16
PITCH_PX = 20
COUNT = 10


class TenDots(QWidget):
    """Ten dots, of which as many are filled as days of ten would be done."""

    def __init__(self) -> None:
        super().__init__()
        self._filled = 0
        self.setFixedSize(self.sizeHint())

    def show_chance(self, probability: float, said: str) -> None:
        """The chance (0–1) is this from now on."""
        self._filled = round(COUNT * probability)
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(PITCH_PX * (COUNT - 1) + DOT_PX, DOT_PX + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.accent, 1.6))
        for number in range(COUNT):
            painter.setBrush(tokens.accent if number < self._filled else Qt.BrushStyle.NoBrush)
            place = COUNT - 1 - number if is_mirrored(self) else number
            painter.drawEllipse(QRectF(place * PITCH_PX + 0.8, 2.8, DOT_PX - 1.6, DOT_PX - 1.6))
