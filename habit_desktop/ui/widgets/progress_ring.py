"""How much of something is done, as a ring; a whole one carries a check."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from habit_desktop.ui.theme.fonts import grown
from habit_desktop.ui.theme.icons import paint_icon
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.icon import ICON_PX
from habit_desktop.ui.widgets.mark_painting import FULL_TURN, TOP
from habit_desktop.wording.plain_tip import plain_tip

RING_PX = 40
STROKE_PX = 4


class ProgressRing(QWidget):
    """Shows a share (0–1); what it says is left to the words beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._reached = 0.0
        self.setFixedSize(self.sizeHint())

    def show_reached(self, reached: float, said: str) -> None:
        """So much is done from now on; ``said`` is what a screen reader says."""
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(said))
        if reached != self._reached:
            self._reached = reached
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(grown(RING_PX), grown(RING_PX))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.setFixedSize(self.sizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(self.rect()).adjusted(STROKE_PX / 2, STROKE_PX / 2, -STROKE_PX / 2, -STROKE_PX / 2)
        painter.setPen(QPen(tokens.track, STROKE_PX))
        painter.drawEllipse(circle)
        if self._reached > 0:
            painter.setPen(QPen(tokens.done, STROKE_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(circle, TOP, -round(FULL_TURN * min(self._reached, 1.0)))
        if self._reached >= 1:
            place = QRectF(0, 0, grown(ICON_PX), grown(ICON_PX))
            place.moveCenter(QRectF(self.rect()).center())
            paint_icon(painter, "check", place, tokens.done)
