"""How each mark is drawn: by shape first, by colour second."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.value import value
from habit_desktop.ui.theme.fonts import grown
from habit_desktop.ui.theme.icons import paint_icon
from habit_desktop.ui.theme.tokens import Tokens, on_color, visible_on

SMALL_PX = 16  # below this a mark is one of many, and drawn with less detail
FULL_TURN = 360 * 16
TOP = 90 * 16


@value
class Look:
    """What a mark is drawn from; ``reached`` is a numeric day's progress, ``filled`` how far a disc grew (both 0–1)."""

    mark: Mark
    color: str
    reached: float | None = None
    filled: float = 1.0


def paint_mark(painter: QPainter, place: QRectF, look: Look, tokens: Tokens) -> None:
    """A mark is drawn in a square place."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    color = _seen(look.color, tokens.card.rgb())
    small = place.width() < grown(SMALL_PX)
    match look.mark:
        case Mark.DONE:
            _disc(painter, place, color, look.filled, small)
        case Mark.PENDING if look.reached:
            _arc(painter, place, color, look.reached, tokens, small)
        case Mark.PENDING:
            _ring(painter, place, QPen(color, _stroke(2.4 if small else 2.0)))
        case Mark.MISSED if look.reached and small:
            _arc(painter, place, color, look.reached, tokens, small)
        case Mark.MISSED:
            _ring(painter, place, QPen(tokens.outline, _stroke(1.3)))
            if not small:
                _cross(painter, place, tokens.soft)
        case Mark.UNKNOWN:
            _ring(painter, place, QPen(tokens.outline, _stroke(1.3)))
        case Mark.SKIPPED:
            _dotted(painter, place, tokens, small)
        case Mark.AUTO:
            _check(painter, place, color, _stroke(1.4 if small else 2.2))
        case Mark.PAUSED:
            _bars(painter, place, tokens.outline)
        case Mark.NOT_DUE:
            _dash(painter, place, tokens.outline)
    painter.restore()


def _stroke(width_px: float) -> float:
    """A stroke that grows as its mark does."""
    return width_px * grown(100) / 100


@lru_cache(maxsize=256)
def _seen(color: str, ground: int) -> QColor:
    return visible_on(QColor(color), QColor(ground))


def _ring(painter: QPainter, place: QRectF, pen: QPen) -> None:
    painter.setPen(pen)
    painter.drawEllipse(_inside(place, pen.widthF() / 2))


def _disc(painter: QPainter, place: QRectF, color: QColor, filled: float, small: bool) -> None:
    shrink = (1 - filled) * place.width() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(_inside(place, shrink))
    if filled < 1:
        _ring_without_fill(painter, place, color)
    if not small:
        _check(painter, place, on_color(color), _stroke(2.2))


def _ring_without_fill(painter: QPainter, place: QRectF, color: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _ring(painter, place, QPen(color, _stroke(2.0)))


def _arc(painter: QPainter, place: QRectF, color: QColor, reached: float, tokens: Tokens, small: bool) -> None:
    width = _stroke(2.0 if small else 3.4)
    inner = _inside(place, width / 2)
    painter.setPen(QPen(tokens.track, width))
    painter.drawEllipse(inner)
    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawArc(inner, TOP, -round(FULL_TURN * min(reached, 1.0)))


def _dotted(painter: QPainter, place: QRectF, tokens: Tokens, small: bool) -> None:
    pen = QPen(tokens.outline, _stroke(1.3 if small else 1.6))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 2.0 if small else 2.4])
    _ring(painter, place, pen)
    if not small:
        paint_icon(painter, "skip", _inside(place, place.width() * 0.22), tokens.soft)


def _check(painter: QPainter, place: QRectF, color: QColor, width: float) -> None:
    path = QPainterPath(_at(place, 0.29, 0.53))
    path.lineTo(_at(place, 0.44, 0.67))
    path.lineTo(_at(place, 0.71, 0.36))
    pen = QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.strokePath(path, pen)


def _cross(painter: QPainter, place: QRectF, color: QColor) -> None:
    painter.setPen(QPen(color, _stroke(1.7), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(_at(place, 0.37, 0.37), _at(place, 0.63, 0.63))
    painter.drawLine(_at(place, 0.37, 0.63), _at(place, 0.63, 0.37))


def _bars(painter: QPainter, place: QRectF, color: QColor) -> None:
    painter.setPen(QPen(color, max(1.6, place.width() * 0.09), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for x in (0.38, 0.62):
        painter.drawLine(_at(place, x, 0.3), _at(place, x, 0.7))


def _dash(painter: QPainter, place: QRectF, color: QColor) -> None:
    painter.setPen(QPen(color, _stroke(1.6), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(_at(place, 0.22, 0.5), _at(place, 0.78, 0.5))


def _inside(place: QRectF, by: float) -> QRectF:
    return place.adjusted(by, by, -by, -by)


def _at(place: QRectF, x: float, y: float) -> QPointF:
    return QPointF(place.left() + x * place.width(), place.top() + y * place.height())
