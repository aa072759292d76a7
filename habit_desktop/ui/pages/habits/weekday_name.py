"""The name of a weekday above its days: in three letters, or one where there is little room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from habit_desktop.ui.theme.fonts import Text, dress
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.wording.dates import short_weekday, weekday

WEEK = 7


class WeekdayName(QWidget):
    """Shows one weekday, Monday 0."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        dress(self, Text.SMALL)
        self.setAccessibleName(weekday(number))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(0, Text.SMALL.line_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, words = QPainter(self), short_weekday(self._number)
        metrics = painter.fontMetrics()
        if max(metrics.horizontalAdvance(short_weekday(number)) for number in range(WEEK)) > self.width() - 2:
            words = words[:1]
        painter.setPen(tokens_of(self.palette()).soft)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
