"""A day of the month: its number in a ring that closes as the day gets done."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from habit_desktop.engine.overview import MonthDay
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.mark_painting import FULL_TURN, TOP
from habit_desktop.wording.dates import short_day
from habit_desktop.wording.overview import month_day_said
from habit_desktop.wording.plain_tip import plain_tip

RING_PX = 30
STROKE_PX = 3
AROUND_PX = 4
NARROWEST_PX = 30
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


def day_px() -> int:
    """How high a day is."""
    return scaled(RING_PX) + 2 * AROUND_PX


class DayButton(QAbstractButton):
    """Shows one day and leads to it; the arrows lead to other days."""

    stepped = Signal(int)  # the keyboard goes so many days on

    def __init__(self, day: MonthDay, is_today: bool) -> None:
        super().__init__()
        self.day = day
        self._is_today = is_today
        said = month_day_said(day.day, day.rate, day.open)
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(said))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumWidth(NARROWEST_PX)

        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(day_px(), day_px())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if key in STEPS:
            self.stepped.emit(-STEPS[key] if mirrored and abs(STEPS[key]) == 1 else STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = _across(self.width())
        ring = QRectF(0, 0, across, across)
        ring.moveCenter(QRectF(self.rect()).center())
        share = self.day.rate.share
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent_soft)
            painter.drawEllipse(ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        whole = share == 1 and not self.day.open
        if whole:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent)
            painter.drawEllipse(ring)
        elif share is not None or self.day.open:
            inner = ring.adjusted(STROKE_PX / 2, STROKE_PX / 2, -STROKE_PX / 2, -STROKE_PX / 2)
            painter.setPen(QPen(tokens.track, STROKE_PX))
            painter.drawEllipse(inner)
            if reached := self._reached():
                painter.setPen(QPen(tokens.accent, STROKE_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawArc(inner, TOP, -round(FULL_TURN * reached))
        painter.setFont(_letters(across, Text.SMALL_STRONG if self._is_today else Text.SMALL))
        faint = share is None and not self.day.open
        painter.setPen(tokens.on_accent if whole else tokens.soft if faint else tokens.text)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.day.day.day))
        paint_focus_ring(painter, self, 8)

    def _reached(self) -> float:
        """The part of the ring that is closed: of what is open still, nothing is done yet."""
        due = self.day.rate.counted + self.day.open
        return self.day.rate.done / due if due else 0.0


class DayAhead(QWidget):
    """Shows a day that is still to come by its number alone."""

    def __init__(self, day: date) -> None:
        super().__init__()
        self._number = day.day
        self.setAccessibleName(short_day(day))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(NARROWEST_PX, day_px())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(_letters(_across(self.width()), Text.SMALL))
        painter.setPen(tokens_of(self.palette()).faint)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


def _across(width: int) -> int:
    """How wide the ring of a day is in a width."""
    return min(scaled(RING_PX), width - 1)


def _letters(across: int, kind: Text) -> QFont:
    """The font of a number: larger text is as large as its ring has room for."""
    letters = font(kind)
    letters.setPixelSize(min(letters.pixelSize(), max(across // 2, kind.value[0])))
    return letters
