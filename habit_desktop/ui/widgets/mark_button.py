"""The mark of a day as a button: one press answers, another takes the answer back."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from habit_desktop.domain.calendar import Mark
from habit_desktop.ui.theme.motion import duration_ms
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.mark_painting import Look, paint_mark

MARK_PX = 26
REACH_PX = 40  # what a finger or an unsteady hand may hit


class MarkButton(QAbstractButton):
    """Shows one mark; its accessible name carries the habit and the mark in words."""

    def __init__(self) -> None:
        super().__init__()
        self._look = Look(Mark.PENDING, "#3557C8")
        self._growth = QVariantAnimation(self)
        self._growth.valueChanged.connect(self._grow)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_look(self, look: Look, name: str) -> None:
        """The mark is this from now on; a disc that is new grows into its place while it is seen."""
        self.setAccessibleName(name)
        self.setToolTip(name)
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

    def sizeHint(self) -> QSize:
        return QSize(REACH_PX, REACH_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = tokens_of(self.palette())
        if self.underMouse() and self._look.mark is Mark.PENDING:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent_soft)
            painter.drawEllipse(QRectF(self.rect()).center(), MARK_PX / 2 - 1, MARK_PX / 2 - 1)
        place = QRectF(0, 0, MARK_PX, MARK_PX)
        place.moveCenter(QRectF(self.rect()).center())
        paint_mark(painter, place, self._look, tokens)
        paint_focus_ring(painter, self, REACH_PX / 2)

    @Slot(object)
    def _grow(self, filled: float) -> None:
        self._look = replace(self._look, filled=filled)
        self.update()
