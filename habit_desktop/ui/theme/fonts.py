"""The type: the system's interface font in the few sizes the pages use, with tabular figures."""

from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase

TABULAR = QFont.Tag("tnum")


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
        return self.value[1]


def font(text: Text) -> QFont:
    """The system's font as a kind of text."""
    size, _line, weight = text.value
    chosen = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    chosen.setPixelSize(size)
    chosen.setWeight(weight)
    chosen.setFeature(TABULAR, 1)
    return chosen
