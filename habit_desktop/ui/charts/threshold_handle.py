"""A handle at the end of a threshold's line: dragged, moved by the arrows, or set by a screen reader."""

from PySide6.QtCore import QPoint, QRectF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QWidget

from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording.plain_tip import plain_tip

WIDTH_PX, HEIGHT_PX = 30, 20
ROUND_PX = 6
BIG_STEP = 5
LEAVING = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.MouseFocusReason)
STEPS = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_PageUp: BIG_STEP,
    Qt.Key.Key_PageDown: -BIG_STEP,
}


class ThresholdHandle(QAbstractSlider):
    """Shows a threshold in points (0–100) and asks for another; ``name`` is what it is called.

    It is a slider for whoever hears it; how it is moved is its own.
    """

    nudged = Signal(int)
    """The threshold is to be so many points higher."""
    dragged = Signal(int)
    """The threshold is to lie at this height of the parent."""
    let_go = Signal()
    put_back = Signal()

    def __init__(self, parent: QWidget, name: str, ink: Ink, tip: str) -> None:
        super().__init__(parent)
        self._kept, self._ink = 0, ink
        self._grip: QPoint | None = None
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(tip))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setRange(0, 100)
        self.setSingleStep(1)
        self.valueChanged.connect(self._set)
        self.set_size()

    def set_size(self) -> None:
        """The handle is as large as its number asks for."""
        self.setFixedSize(scaled(WIDTH_PX), scaled(HEIGHT_PX))

    def show_points(self, points: int, told: str) -> None:
        """The threshold is this, in points, and ``told`` what it means."""
        self._kept = points
        with QSignalBlocker(self):
            self.setValue(points)
        self.setAccessibleDescription(told)
        self.update()

    @Slot(int)
    def _set(self, points: int) -> None:
        """A screen reader wants the threshold to be this."""
        self.nudged.emit(points - self._kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.nudged.emit(STEPS[key])
        elif key is Qt.Key.Key_Escape:
            self.put_back.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.let_go.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes on to something else has chosen; another window in front decides nothing."""
        if event.reason() in LEAVING:
            self.let_go.emit()
        self.update()
        super().focusOutEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint() - self.rect().center()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self.dragged.emit(self.mapToParent(event.position().toPoint() - self._grip).y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._grip = None
            self.let_go.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink: QColor = self._ink.of(tokens)
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(ink if self.hasFocus() else tokens.card)  # a ring alone hardly differs from the edge
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), ROUND_PX, ROUND_PX)
        painter.setPen(tokens.card if self.hasFocus() else ink)
        painter.setFont(font(Text.TINY))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.value()))
        paint_focus_ring(painter, self, ROUND_PX)
