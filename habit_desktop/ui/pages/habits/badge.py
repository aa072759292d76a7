"""A habit's icon, or a disc in its colour where it has none."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from habit_desktop.domain.habit import Habit
from habit_desktop.ui.theme.fonts import grown
from habit_desktop.ui.theme.tokens import tokens_of, visible_on
from habit_desktop.ui.widgets.habit_icon import HABIT_ICON_PX, paint_habit_icon

DISC_PX = 10


class Badge(QWidget):
    """Says at a glance which habit a line is about; the name beside it says so, too."""

    decorates = True

    def __init__(self, habit: Habit) -> None:
        super().__init__()
        self._habit = habit
        self.setFixedSize(self.sizeHint())

    def show_habit(self, habit: Habit) -> None:
        """The habit is this one from now on."""
        self._habit = habit
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(grown(HABIT_ICON_PX), grown(HABIT_ICON_PX))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setFixedSize(self.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = visible_on(QColor(self._habit.color), tokens_of(self.palette()).card)
        if self._habit.icon:
            paint_habit_icon(painter, self._habit.icon, QRectF(self.rect()), color)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(color)
        painter.setPen(color)
        disc = QRectF(0, 0, grown(DISC_PX), grown(DISC_PX))
        disc.moveCenter(QRectF(self.rect()).center())
        painter.drawEllipse(disc)
