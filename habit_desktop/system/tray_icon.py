"""The tray's picture: a check mark on the accent colour, with the number of habits that remain."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPen, QPixmap

# What panels ask for at scales from 100 to 400 %; each is painted for itself, so none is a blurred other.
ICON_SIDES = (16, 18, 20, 22, 24, 32, 36, 40, 44, 48, 64, 96, 128)
_LIGHT_INK = QColor("#FFFFFF")
_DARK_INK = QColor("#15171B")
_BADGE = QColor("#F5BE5B")  # warm and calm: a red one would scold
_LARGEST_BADGE = 9
_MARK = ((0.27, 0.52), (0.43, 0.68), (0.73, 0.33))  # corners of the check mark, as shares of the side


def tray_icon(remaining: int, accent: QColor) -> QIcon:
    """Return the icon at every usual size; without remaining habits it carries no number."""
    icon = QIcon()
    for side in ICON_SIDES:
        icon.addPixmap(tray_pixmap(side, remaining, accent))
    return icon


def badge_text(remaining: int) -> str:
    """Return what the badge says: one digit is all that stays legible at 16 pixels."""
    return str(remaining) if remaining <= _LARGEST_BADGE else f"{_LARGEST_BADGE}+"


def tray_pixmap(side: int, remaining: int, accent: QColor) -> QPixmap:
    """Return the icon at one size in pixels, transparent around the tile: it stands on light and dark panels alike."""
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_tile(painter, side, accent)
    _paint_mark(painter, side, _ink_on(accent), beside_badge=remaining > 0)
    if remaining > 0:
        _paint_badge(painter, side, badge_text(remaining))
    painter.end()
    return pixmap


def _paint_tile(painter: QPainter, side: int, accent: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    inset = round(side / 32)
    tile = QRectF(inset, inset, side - 2 * inset, side - 2 * inset)
    painter.drawRoundedRect(tile, side * 0.23, side * 0.23)


def _paint_mark(painter: QPainter, side: int, ink: QColor, beside_badge: bool) -> None:
    """Paint the check mark in the tile's middle, or smaller at its upper left where a badge needs the rest."""
    scale, left, top = (0.76, 0.0, -0.02) if beside_badge else (1.0, 0.0, 0.0)
    corners = [QPointF((left + x * scale) * side, (top + y * scale) * side) for x, y in _MARK]
    pen = QPen(ink, max(1.6, side * 0.1 * scale))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(corners)


def _paint_badge(painter: QPainter, side: int, text: str) -> None:
    """Paint the number at the lower right, cut out of the tile so that it keeps its edge on every colour."""
    height = max(9.0, round(side * 0.56))
    width = height if len(text) == 1 else min(side, round(height * 1.35))
    badge = QRectF(side - width, side - height, width, height)
    gap = max(1.0, side / 24)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_BADGE)
    painter.drawRoundedRect(badge.adjusted(-gap, -gap, gap, gap), height / 2 + gap, height / 2 + gap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.drawRoundedRect(badge, height / 2, height / 2)
    _paint_number(painter, badge, text)


def _paint_number(painter: QPainter, badge: QRectF, text: str) -> None:
    """Paint the digits' outlines, centred by their ink: a font's own line height would push them off at 16 pixels."""
    font = QFont()
    font.setPixelSize(100)
    font.setWeight(QFont.Weight.Bold)
    outline = QPainterPath()
    outline.addText(QPointF(0, 0), font, text)
    ink = outline.boundingRect()
    if ink.isEmpty():  # a machine without fonts
        return
    scale = min(badge.height() * 0.64 / ink.height(), badge.width() * 0.74 / ink.width())
    painter.save()
    painter.translate(badge.center())
    painter.scale(scale, scale)
    painter.translate(-ink.center())
    painter.fillPath(outline, _DARK_INK)
    painter.restore()


def _ink_on(accent: QColor) -> QColor:
    """Return white, or near black on an accent so light that white would not be seen."""
    return _LIGHT_INK if accent.lightnessF() < 0.68 else _DARK_INK
