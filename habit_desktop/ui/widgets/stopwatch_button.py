"""A button that starts a stopwatch, and shows its time while it runs."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from habit_desktop.ui.theme.fonts import Text, dress, scaled
from habit_desktop.ui.theme.icons import paint_icon
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.wording.language import _
from habit_desktop.wording.plain_tip import plain_tip

HEIGHT_PX = 28
RADIUS_PX = 8
DRAWING_PX = 14
SIDE_PX, GAP_PX = 7, 4
LONGEST = "0:00:00"


class StopwatchButton(QAbstractButton):
    """A small play sign, or a stop sign and the time that has passed."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        dress(self, Text.SMALL_STRONG)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_time("")

    def set_name(self, name: str) -> None:
        """It times the habit of this name."""
        self._name = name
        self._tell()

    def show_time(self, elapsed: str) -> None:
        """It runs and shows this time from now on; an empty one means that it stands still."""
        changed = bool(elapsed) != bool(self.text())
        self.setText(elapsed)
        if changed or not elapsed:
            self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        high_px = scaled(HEIGHT_PX)
        if not self.text():
            return QSize(high_px, high_px)
        longest = LONGEST if len(self.text()) > len("00:00") else "00:00"
        words = QFontMetricsF(self.font()).horizontalAdvance(longest)
        return QSize(round(2 * SIDE_PX + scaled(DRAWING_PX) + GAP_PX + words), high_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        runs = bool(self.text())
        painter.setPen(QPen(tokens.accent if runs or self.underMouse() else tokens.line, 1))
        painter.setBrush(tokens.accent_soft if runs or self.isDown() else tokens.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        sign_px = scaled(DRAWING_PX)
        side_px = SIDE_PX if runs else (self.width() - sign_px) / 2
        left = self.width() - side_px - sign_px if mirrored else side_px
        place = QRectF(left, (self.height() - sign_px) / 2, sign_px, sign_px)
        paint_icon(painter, "stop" if runs else "play", place, tokens.accent if runs else tokens.soft)
        if runs:
            painter.setPen(tokens.text)
            beside = SIDE_PX + sign_px + GAP_PX
            room = self.rect().adjusted(SIDE_PX, 0, -beside, 0)
            if not mirrored:
                room = self.rect().adjusted(beside, 0, -SIDE_PX, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.text())
        paint_focus_ring(painter, self, RADIUS_PX)

    def _tell(self) -> None:
        """Say what a press does, and make room for what is shown."""
        words = _("Stop timing {name}") if self.text() else _("Start timing {name}")
        self.setAccessibleName(words.format(name=self._name))
        self.setToolTip(plain_tip(words.format(name=self._name)))
        self.updateGeometry()
