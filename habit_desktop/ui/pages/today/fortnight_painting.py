"""How the cells of the two weeks are drawn: marks as elsewhere, the amount below, a dot for a note."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from habit_desktop.domain.habit import Habit
from habit_desktop.engine.readings import FortnightCell
from habit_desktop.ui.pages.today.fortnight_model import FortnightModel
from habit_desktop.ui.pages.today.fortnight_state import cell_look, cell_text
from habit_desktop.ui.theme.fonts import Text, font, grown
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.ui.widgets.mark_painting import paint_mark

MARK_PX = 20
MARK_WITH_AMOUNT_PX = 17
NOTE_PX = 5
RADIUS_PX = 8


class CellPainting(QStyledItemDelegate):
    """Draws the cells of one table."""

    def __init__(self, model: FortnightModel, view: QWidget) -> None:
        super().__init__(view)
        self._model, self._view = model, view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell, line = self._model.cell(index), self._model.line(index.row())
        tokens, place = tokens_of(self._view.palette()), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._model.is_today(index.column()):
            painter.fillRect(place, today_tint(tokens))
        if cell and line and line.row:
            if option.state & QStyle.StateFlag.State_MouseOver and cell.editable:
                _outline(painter, place, tokens.line, 1)
            _paint_cell(painter, place, line.row.habit, cell, tokens)
        if option.state & QStyle.StateFlag.State_HasFocus:
            _outline(painter, place, tokens.accent, 2)
        painter.restore()


def today_tint(tokens: Tokens) -> QColor:
    """The colour behind today's column."""
    tint = QColor(tokens.accent_soft)
    tint.setAlphaF(0.55)
    return tint


def _paint_cell(painter: QPainter, place: QRectF, habit: Habit, cell: FortnightCell, tokens: Tokens) -> None:
    text = cell_text(habit, cell)
    size = grown(MARK_WITH_AMOUNT_PX if text else MARK_PX)
    mark = QRectF(0, 0, size, size)
    mark.moveCenter(place.center() - QPointF(0, Text.TINY.line_px / 2 if text else 0))
    paint_mark(painter, mark, cell_look(habit, cell), tokens)
    if text:
        painter.setFont(font(Text.TINY))
        painter.setPen(tokens.soft)
        below = QRectF(place.left(), mark.bottom() + 1, place.width(), Text.TINY.line_px)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, text)
    if cell.note:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.accent)
        painter.drawEllipse(QPointF(mark.right() + 3, mark.top() + 1), grown(NOTE_PX) / 2, grown(NOTE_PX) / 2)


def _outline(painter: QPainter, place: QRectF, color: QColor, width: int) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, width))
    painter.drawRoundedRect(place.adjusted(2, 2, -2, -2), RADIUS_PX, RADIUS_PX)
