"""How a line is drawn: its time, a bell or a silent one, the habit, the reason, and its chance at the end."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from habit_desktop.ui.pages.reminders.line import Line
from habit_desktop.ui.pages.reminders.line_model import LineModel
from habit_desktop.ui.pages.reminders.line_places import SIDE_PX, Places, Written, places_of
from habit_desktop.ui.theme.fonts import Text, font
from habit_desktop.ui.theme.icons import paint_icon
from habit_desktop.ui.theme.tokens import Tokens, tokens_of, visible_on
from habit_desktop.ui.widgets.words import paint_lines

RADIUS_PX, INSET_PX = 8, 6
Index = QModelIndex | QPersistentModelIndex


class LinePainting(QStyledItemDelegate):
    """Draws the lines of one list; ``timed`` ones have a column of times."""

    def __init__(self, model: LineModel, view: QListView, *, timed: bool) -> None:
        super().__init__(view)
        self._model, self._view, self._timed = model, view, timed

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        places = self._places(index)
        return QSize(0, places.height if places else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, places = self._model.line(index.row()), self._places(index)
        if line is None or places is None:
            return
        rect, state = QRectF(option.rect), option.state
        tokens = tokens_of(self._view.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = rect.adjusted(INSET_PX, 1, -INSET_PX, -1)
        if not line.heading and state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.hover)
            painter.drawRoundedRect(ground, RADIUS_PX, RADIUS_PX)
        if self._model.is_ruled(index.row()):
            painter.setPen(QPen(tokens.line, 1))
            painter.drawLine(rect.adjusted(SIDE_PX, 0, 0, 0).topLeft(), rect.adjusted(0, 0, -SIDE_PX, 0).topRight())
        mirrored = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        _Sheet(painter, rect, tokens, mirrored=mirrored).draw(line, places)
        if not line.heading and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.accent, 2))
            painter.drawRoundedRect(ground, RADIUS_PX, RADIUS_PX)
        painter.restore()

    def _places(self, index: Index) -> Places | None:
        line = self._model.line(index.row())
        if line is None:
            return None
        return places_of(line, self._view.viewport().width(), self._model.details(index.row()), timed=self._timed)


class _Sheet:
    """Where one line is written, from the left or from the right."""

    def __init__(self, painter: QPainter, rect: QRectF, tokens: Tokens, *, mirrored: bool) -> None:
        self._painter, self._rect, self._tokens, self._mirrored = painter, rect, tokens, mirrored

    def draw(self, line: Line, places: Places) -> None:
        """All parts of a line stand in their places."""
        tokens = self._tokens
        if line.heading:
            self._write(places.title, places.title_lines, Text.SMALL_STRONG, tokens.soft)
            return
        if line.time:
            self._write(places.time, (line.time,), Text.BODY, tokens.soft)
        if line.icon:
            paint_icon(self._painter, line.icon, self._at(places.icon), line.ink.of(tokens))
        if line.color:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(visible_on(QColor(line.color), tokens.card))
            self._painter.drawEllipse(self._at(places.disc))
        self._write(places.title, places.title_lines, Text.STRONG, tokens.text)
        self._write(places.text, places.text_lines, Text.SMALL, tokens.soft)
        self._write(places.below, places.below_lines, Text.SMALL, tokens.soft)
        if line.aside:
            end = Qt.AlignmentFlag.AlignRight
            self._write(places.aside, (line.aside,), Text.SMALL_STRONG, tokens.text, Text.BODY.line_px, end)
        for name_at, names, value_at, values in places.details:
            self._write(name_at, names, Text.SMALL, tokens.soft)
            self._write(value_at, values, Text.SMALL, tokens.text)

    def _write(
        self,
        place: QRectF,
        lines: Written,
        kind: Text,
        ink: QColor,
        line_px: int = 0,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        self._painter.setFont(font(kind))
        self._painter.setPen(ink)
        paint_lines(self._painter, self._at(place), lines, line_px or kind.line_px, side, mirrored=self._mirrored)

    def _at(self, place: QRectF) -> QRectF:
        """A place within the line, on the other side where one reads from the right."""
        moved = place.translated(self._rect.topLeft())
        if self._mirrored:
            moved.moveLeft(self._rect.left() + self._rect.right() - moved.right())
        return moved
