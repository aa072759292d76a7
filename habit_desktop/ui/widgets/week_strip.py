"""The last seven days of a habit as seven small marks."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.mark_painting import Look, paint_mark

DOT_PX = 10
PITCH_PX = 16
DAYS = 7


class WeekStrip(QWidget):
    """Seven marks, oldest first; each says its day and what it carries."""

    def __init__(self) -> None:
        super().__init__()
        self._looks: tuple[Look, ...] = ()
        self._said: tuple[str, ...] = ()
        self.setFixedSize(self.sizeHint())

    def show_days(self, looks: tuple[Look, ...], said: tuple[str, ...], name: str) -> None:
        """The marks are these from now on, with each day in words and all of them in one sentence."""
        self.setAccessibleName(name)
        if (looks, said) != (self._looks, self._said):
            self._looks, self._said = looks, said
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(PITCH_PX * (DAYS - 1) + DOT_PX, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = tokens_of(self.palette())
        for number, look in enumerate(self._looks):
            paint_mark(painter, QRectF(self._left(number), (self.height() - DOT_PX) / 2, DOT_PX, DOT_PX), look, tokens)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            pitch = PITCH_PX if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else -PITCH_PX
            number = int((event.pos().x() - self._left(0) + PITCH_PX / 2 - DOT_PX / 2) // pitch)
            if 0 <= number < len(self._said):
                QToolTip.showText(event.globalPos(), self._said[number], self)
            return True
        return super().event(event)

    def _left(self, number: int) -> float:
        from_start = number * PITCH_PX
        return (
            from_start
            if self.layoutDirection() is Qt.LayoutDirection.LeftToRight
            else self.width() - DOT_PX - from_start
        )
