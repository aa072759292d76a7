"""What the colours of a drawing stand for, where no label can sit on them."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from habit_desktop.ui.theme.fonts import Text, font
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.wording.overview import weeks_legend

SWATCH_PX, GAP_PX, BETWEEN_PX = 10, 6, 16


class WeeksLegend(QWidget):
    """Names the bars and the line of the weeks."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(", ".join(weeks_legend()))

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(Text.SMALL))
        width = sum(metrics.horizontalAdvance(name) + SWATCH_PX + GAP_PX + BETWEEN_PX for name in weeks_legend())
        return QSize(round(width), Text.SMALL.line_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(Text.SMALL))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, high = 0.0, float(self.height())
        for number, name in enumerate(weeks_legend()):
            wide = QFontMetricsF(painter.font()).horizontalAdvance(name)
            swatch = QRectF(left, (high - SWATCH_PX) / 2, SWATCH_PX, SWATCH_PX)
            words = QRectF(left + SWATCH_PX + GAP_PX, 0, wide + 2, high)
            for place in (swatch, words):
                if mirrored:
                    place.moveLeft(self.width() - place.right())
            self._paint_swatch(painter, swatch, number, tokens)
            painter.setPen(tokens.soft)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
            left += SWATCH_PX + GAP_PX + wide + BETWEEN_PX

    @staticmethod
    def _paint_swatch(painter: QPainter, place: QRectF, number: int, tokens: Tokens) -> None:
        colors: tuple[QColor, ...] = (tokens.accent, tokens.range)
        if number < len(colors):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors[number])
            painter.drawRoundedRect(place, 2, 2)
        else:
            painter.setPen(QPen(tokens.text, 1.6))
            middle = place.center().y()
            painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))
