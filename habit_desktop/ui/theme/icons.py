"""The icons: line drawings from the shipped files, in any colour, sharp at any scaling."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from habit_desktop.resources import resource

DRAWN_IN = "#000000"


@lru_cache(maxsize=128)
def _drawing(name: str, color: str) -> QSvgRenderer:
    text = resource(f"icons/{name}.svg").read_text(encoding="utf-8").replace(DRAWN_IN, color)
    return QSvgRenderer(QByteArray(text.encode()))


def paint_icon(painter: QPainter, name: str, place: QRectF, color: QColor) -> None:
    """An icon is drawn in a place, in a colour."""
    _drawing(name, color.name()).render(painter, place)
