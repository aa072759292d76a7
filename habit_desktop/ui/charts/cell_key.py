"""What the cells of a calendar mean: each beside its word, in as many lines as they need."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from habit_desktop.ui.charts.cell_painting import paint_cell
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.mark_painting import Look
from habit_desktop.wording.joins import list_of

CELL_PX = 11
WORD_GAP_PX = 6
ITEM_GAP_PX = 16
LINE_PX = 20


class CellKey(QWidget):
    """Shows looks and their words."""

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[tuple[Look, str], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_items(self, items: tuple[tuple[Look, str], ...]) -> None:
        """The looks explained are these from now on."""
        self._items = items
        self.setAccessibleName(list_of(words for _look, words in items))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return int(places[-1].y()) + scaled(LINE_PX) if places else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words keep the direction of their letters
        painter.setFont(font(Text.SMALL))
        metrics = QFontMetricsF(painter.font())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for (look, words), place in zip(self._items, self._places(self.width()), strict=True):
            width = metrics.horizontalAdvance(words)
            left = place.x() if not mirrored else self.width() - place.x() - CELL_PX
            top = place.y() + (scaled(LINE_PX) - CELL_PX) / 2
            paint_cell(painter, QRectF(left, top, CELL_PX, CELL_PX), look, tokens)
            start = left + CELL_PX + WORD_GAP_PX if not mirrored else left - WORD_GAP_PX - width
            painter.setPen(tokens.soft)
            painter.drawText(QPointF(start, place.y() + (scaled(LINE_PX) + metrics.capHeight()) / 2), words)

    def _places(self, width: int) -> list[QPointF]:
        metrics = QFontMetricsF(font(Text.SMALL))
        places, x, y = [], 0.0, 0.0
        for _look, words in self._items:
            needed = CELL_PX + WORD_GAP_PX + metrics.horizontalAdvance(words)
            if x > 0 and x + needed > width:
                x, y = 0.0, y + scaled(LINE_PX)
            places.append(QPointF(x, y))
            x += needed + ITEM_GAP_PX
        return places
