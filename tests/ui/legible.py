"""How much each painted word stands out from the ground it really stands on."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QGraphicsView, QLineEdit, QWidget

from habit_desktop.ui.theme.tokens import contrast
from tests.ui.painted import Painted, painted

LEAST_PX = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """Words, the colour they are written in, and the colour of the ground below them."""

    text: str
    ink: QColor
    ground: QColor
    enabled: bool
    where: str

    @property
    def contrast(self) -> float:
        """How much the words stand out (1–21)."""
        return contrast(self.ink, self.ground)

    def __str__(self) -> str:
        return f"{self.contrast:.1f}: {self.text!r}, {self.ink.name()} on {self.ground.name()}, {self.where}"


def standing(window: QWidget) -> Iterator[Standing]:
    """Return all words that are seen in a window, none of them selected."""
    for field in window.findChildren(QLineEdit):
        field.deselect()
    picture = window.grab().toImage()
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is window and not isinstance(widget, QGraphicsView):
            for words in painted(widget):
                yield from _standing(picture, window, widget, words)


def _standing(picture: QImage, window: QWidget, widget: QWidget, words: Painted) -> Iterator[Standing]:
    place = words.place.toAlignedRect().translated(widget.mapTo(window, QPoint(0, 0)))
    seen = place & _seen_of(widget, window)
    if min(seen.width(), seen.height()) >= LEAST_PX:
        yield Standing(
            words.text, words.ink, _ground(picture, seen, words.ink), widget.isEnabled(), type(widget).__name__
        )


def _seen_of(widget: QWidget, window: QWidget) -> QRect:
    """The part of a widget that no edge around it cuts off, in its window's pixels."""
    seen = widget.visibleRegion().boundingRect()
    return seen.translated(widget.mapTo(window, QPoint(0, 0)))


def _ground(picture: QImage, place: QRect, ink: QColor) -> QColor:
    """The colour most of a place has that is not the ink's."""
    around = picture.copy(place.adjusted(-1, -1, 1, 1) & picture.rect()).convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(around.constBits(), dtype=np.uint32)  # 32 bits a pixel: no line is padded
    colors, counts = np.unique(pixels[pixels != ink.rgb()], return_counts=True)
    return QColor.fromRgb(int(colors[counts.argmax()]))
