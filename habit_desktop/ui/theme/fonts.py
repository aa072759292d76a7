"""The type: the system's interface font in the few sizes the pages use, with tabular figures, as large as wanted."""

from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QWidget

TABULAR = QFont.Tag("tnum")
KIND = "text_kind"

_percent = 100


class Text(Enum):
    """A kind of text: (pixel size, line height in pixels, weight)."""

    PAGE = (22, 28, QFont.Weight.DemiBold)
    CARD = (15, 20, QFont.Weight.DemiBold)
    BODY = (14, 20, QFont.Weight.Normal)
    CONTROL = (14, 20, QFont.Weight.Medium)
    STRONG = (14, 20, QFont.Weight.DemiBold)
    SMALL = (12, 16, QFont.Weight.Normal)
    SMALL_STRONG = (12, 16, QFont.Weight.DemiBold)
    TINY = (11, 14, QFont.Weight.Normal)

    @property
    def line_px(self) -> int:
        """The height of one line."""
        return scaled(self.value[1])


def font(text: Text) -> QFont:
    """The system's font as a kind of text."""
    size, _line, weight = text.value
    chosen = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    chosen.setPixelSize(scaled(size))
    chosen.setWeight(weight)
    chosen.setFeature(TABULAR, 1)
    return chosen


def scaled(length_px: int) -> int:
    """A length that grows with the text it goes with."""
    return round(length_px * _percent / 100)


def grown(length_px: int) -> int:
    """A length of a drawing beside the text: it grows with it by half as much, and leaves the words their room."""
    return round(length_px * (100 + _percent) / 200)


def set_text_percent(percent: int) -> None:
    """Text is so large from now on, in per cent of its usual size; what is dressed already waits for ``redress``."""
    global _percent
    _percent = percent


def dress(widget: QWidget, text: Text) -> None:
    """A widget is written in a kind of text, and stays so when text is to be larger or smaller."""
    widget.setProperty(KIND, text.name)
    widget.setFont(font(text))


def redress(widget: QWidget) -> None:
    """The text of a widget is as large as it is to be now."""
    if name := widget.property(KIND):
        own, size = widget.font(), scaled(Text[str(name)].value[0])
        if own.pixelSize() != size:
            widget.ensurePolished()  # what is first shown later would have its first font again by then
            own.setPixelSize(size)
            widget.setFont(own)
            widget.updateGeometry()
