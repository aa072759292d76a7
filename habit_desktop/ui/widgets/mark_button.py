"""The mark of a day as a button: one press answers, another takes the answer back."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from habit_desktop.domain.calendar import Mark
from habit_desktop.ui.theme.fonts import grown
from habit_desktop.ui.theme.motion import duration_ms
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.mark_painting import Look, paint_mark
from habit_desktop.wording.plain_tip import plain_tip

MARK_PX = 26
PRESSED_PX = 4  # so far a pressed mark's halo reaches around it
REACH_PX = 40  # what a finger or an unsteady hand may hit


def reach_px() -> int:
    """The side of the square that may be hit: a mark beside large text is large, too."""
    return max(REACH_PX, grown(MARK_PX) + 2 * PRESSED_PX)


class MarkButton(QAbstractButton):
    """Shows one mark; its accessible name carries the habit and the mark in words."""

    def __init__(self) -> None:
        super().__init__()
        self._look = Look(Mark.PENDING, "#3557C8")
        self._taken = False
        self._growth = QVariantAnimation(self)
        self._growth.valueChanged.connect(self._grow)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_look(self, look: Look, name: str) -> None:
        """The mark is this from now on; a disc that is new grows into its place while it is seen."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.settle()
        grows = look.mark is Mark.DONE and self._look.mark is not Mark.DONE and self.isVisible()
        if look != replace(self._look, filled=1.0):
            self._growth.stop()
            self._look = look
            self.update()
            if grows and (length_ms := duration_ms(self)):
                self._growth.setDuration(length_ms)
                self._growth.setStartValue(0.4)
                self._growth.setEndValue(1.0)
                self._growth.start()

    def show_taken(self) -> None:
        """A press shows on the screen when this returns; what came of it is shown with the next look."""
        self._taken = True
        self.repaint()

    def settle(self) -> None:
        """A press is over, whatever came of it."""
        if self._taken:
            self._taken = False
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(reach_px(), reach_px())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # on some desktops Enter presses buttons: here it belongs to the row
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = tokens_of(self.palette())
        pressed = self._taken or self.isDown()
        if pressed or (self.underMouse() and self._look.mark is Mark.PENDING):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.range if pressed else tokens.accent_soft)
            reach = grown(MARK_PX) / 2 + (PRESSED_PX if pressed else -1)
            painter.drawEllipse(QRectF(self.rect()).center(), reach, reach)
        place = QRectF(0, 0, grown(MARK_PX), grown(MARK_PX))
        place.moveCenter(QRectF(self.rect()).center())
        paint_mark(painter, place, self._look, tokens)
        paint_focus_ring(painter, self, self.width() / 2)

    @Slot(object)
    def _grow(self, filled: float) -> None:
        self._look = replace(self._look, filled=filled)
        self.update()
