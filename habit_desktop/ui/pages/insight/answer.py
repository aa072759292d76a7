"""What the model would say: the ring, how far the chance would move, and its range, drawn as one."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from habit_desktop.ui.pages.insight.what_if_state import WhatIfState
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.chance_ring import paint_ring
from habit_desktop.ui.widgets.words import paint_lines, wrapped_lines
from habit_desktop.wording.joins import text_of

HIGH_PX, RING_PX = 76, 60
GAP_PX = 14
LEAST_PX, BESIDE_FROM_PX = 120, 170
LINES = {Text.STRONG: 3, Text.SMALL: 2}


class Answer(QWidget):
    """Shows an answer in one place of one size: the page is not arranged anew while something is moved.

    The words stand beside the ring, in narrow places below it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._state: WhatIfState | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_state(self, state: WhatIfState) -> None:
        """The answer is this from now on."""
        if state != self._state:
            self._state = state
            self.setAccessibleName(text_of((state.sentence, state.range)))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(2 * BESIDE_FROM_PX), scaled(HIGH_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_PX, scaled(HIGH_PX))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width >= scaled(BESIDE_FROM_PX):
            return scaled(HIGH_PX)
        return scaled(RING_PX) + GAP_PX + sum(lines * kind.line_px for kind, lines in LINES.items())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._state is None:
            return
        painter, tokens, high = QPainter(self), tokens_of(self.palette()), float(scaled(HIGH_PX))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ring, beside = float(scaled(RING_PX)), self.width() >= scaled(BESIDE_FROM_PX)
        left = self.width() - ring if mirrored else 0.0
        place = QRectF(left, (high - ring) / 2 if beside else 0.0, ring, ring)
        paint_ring(painter, place, self._state.ring, tokens)
        room = self.width() - ring - GAP_PX if beside else float(self.width())
        words = [(Text.STRONG, tokens.text, self._state.sentence), (Text.SMALL, tokens.soft, self._state.range)]
        lines = [
            (kind, ink, line)
            for kind, ink, text in words
            for line in wrapped_lines(text, font(kind), int(room), 2 if beside else LINES[kind])
        ]
        top = (high - sum(kind.line_px for kind, _ink, _line in lines)) / 2 if beside else ring + GAP_PX
        for kind, ink, line in lines:
            painter.setFont(font(kind))
            painter.setPen(ink)
            paint_lines(
                painter,
                QRectF(0 if mirrored or not beside else ring + GAP_PX, top, room, kind.line_px),
                [line],
                kind.line_px,
                mirrored=mirrored,
            )
            top += kind.line_px


def widest_px(words: list[str], kind: Text) -> int:
    """The room that any of some words needs."""
    metrics = QFontMetricsF(font(kind))
    return int(max(map(metrics.horizontalAdvance, words), default=0.0)) + 2
