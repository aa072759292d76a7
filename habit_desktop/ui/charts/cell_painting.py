"""How each day of a calendar is drawn: by shape first, by colour second."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from habit_desktop.domain.calendar import Mark
from habit_desktop.ui.theme.tokens import Tokens, visible_on
from habit_desktop.ui.widgets.mark_painting import Look

ROUND_SHARE = 0.25


def paint_cell(painter: QPainter, place: QRectF, look: Look | None, tokens: Tokens) -> None:
    """A day is drawn in a square place; one without a look lies before the habit's first."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if look is None:
        _dot(painter, place, tokens.line, 0.12)
        return
    color = _seen(look.color, tokens.card.rgb())
    match look.mark:
        case Mark.DONE:
            _sheet(painter, place, color)
        case Mark.PENDING | Mark.MISSED if look.reached:
            _partly(painter, place, color, look.reached, tokens)
        case Mark.PENDING:
            _outline(painter, place, QPen(color, 1.6))
        case Mark.MISSED:
            _outline(painter, place, QPen(tokens.outline, 1))
            _stroke(painter, place, tokens.outline)
        case Mark.UNKNOWN:
            _outline(painter, place, QPen(tokens.outline, 1))
        case Mark.SKIPPED:
            pen = QPen(tokens.outline, 1.3)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.1, 2.1])
            _outline(painter, place, pen)
        case Mark.AUTO:
            _outline(painter, place, QPen(color, 1))
            _dot(painter, place, color, 0.17)
        case Mark.PAUSED:
            _bars(painter, place, tokens.outline)
        case Mark.NOT_DUE:
            _dash(painter, place, tokens.outline)


def outline_cell(painter: QPainter, place: QRectF, color: QColor, width_px: float) -> None:
    """A day stands out by a frame around its place."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, width_px))
    by = width_px / 2 + 0.5
    radius = place.width() * ROUND_SHARE + by
    painter.drawRoundedRect(place.adjusted(-by, -by, by, by), radius, radius)


@lru_cache(maxsize=64)
def _seen(color: str, ground: int) -> QColor:
    """A habit's colour as it stands out from its ground."""
    return visible_on(QColor(color), QColor(ground))


def _sheet(painter: QPainter, place: QRectF, color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    radius = place.width() * ROUND_SHARE
    painter.drawRoundedRect(place, radius, radius)


def _outline(painter: QPainter, place: QRectF, pen: QPen) -> None:
    half = pen.widthF() / 2
    radius = place.width() * ROUND_SHARE
    painter.setPen(pen)
    painter.drawRoundedRect(place.adjusted(half, half, -half, -half), radius, radius)


def _partly(painter: QPainter, place: QRectF, color: QColor, reached: float, tokens: Tokens) -> None:
    """The place is filled from below as far as the target was reached."""
    radius = place.width() * ROUND_SHARE
    whole = QPainterPath()
    whole.addRoundedRect(place, radius, radius)
    painter.fillPath(whole, tokens.track)
    filled = QPainterPath()
    filled.addRect(place.adjusted(0, place.height() * (1 - min(reached, 1.0)), 0, 0))
    painter.fillPath(whole.intersected(filled), color)


def _stroke(painter: QPainter, place: QRectF, color: QColor) -> None:
    painter.setPen(QPen(color, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(_at(place, 0.3, 0.7), _at(place, 0.7, 0.3))


def _dot(painter: QPainter, place: QRectF, color: QColor, share: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(place.center(), place.width() * share, place.width() * share)


def _bars(painter: QPainter, place: QRectF, color: QColor) -> None:
    painter.setPen(QPen(color, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for x in (0.36, 0.64):
        painter.drawLine(_at(place, x, 0.25), _at(place, x, 0.75))


def _dash(painter: QPainter, place: QRectF, color: QColor) -> None:
    painter.setPen(QPen(color, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(_at(place, 0.3, 0.5), _at(place, 0.7, 0.5))


def _at(place: QRectF, x: float, y: float) -> QPointF:
    return QPointF(place.left() + x * place.width(), place.top() + y * place.height())
