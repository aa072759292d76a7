"""What the colours of a drawing stand for, where no label can sit on them."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from habit_desktop.ui.theme.fonts import Text, font
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.wording.joins import list_of
from habit_desktop.wording.overview import weeks_legend

SWATCH_PX, GAP_PX, BETWEEN_PX = 10, 6, 16


class WeeksLegend(QWidget):
    """Names the bars and the line of the weeks."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(list_of(weeks_legend()))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(max(place.bottom() for place in self._places(width)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(Text.SMALL))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for number, (name, room) in enumerate(zip(weeks_legend(), self._places(self.width()), strict=True)):
            swatch = QRectF(room.left(), room.center().y() - SWATCH_PX / 2, SWATCH_PX, SWATCH_PX)
            words = room.adjusted(SWATCH_PX + GAP_PX, 0, 0, 0)
            for place in (swatch, words):
                if mirrored:
                    place.moveLeft(self.width() - place.right())
            self._paint_swatch(painter, swatch, number, tokens)
            painter.setPen(tokens.soft)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)

    @staticmethod
    def _places(width: int) -> list[QRectF]:
        """The place of each name with its swatch, from the left, in as many lines as they need."""
        metrics, line_px = QFontMetricsF(font(Text.SMALL)), Text.SMALL.line_px
        places: list[QRectF] = []
        left, top = 0.0, 0.0
        for name in weeks_legend():
            needed = SWATCH_PX + GAP_PX + metrics.horizontalAdvance(name) + 2
            if left > 0 and left + needed > width:
                left, top = 0.0, top + line_px
            places.append(QRectF(left, top, needed, line_px))
            left += needed + BETWEEN_PX
        return places

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
