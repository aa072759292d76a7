"""Numbers as bars that all begin at zero, each with its name and its number."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from habit_desktop.ui.theme.fonts import Text, font
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.words import Ink

LINE_PX = 28
BAR_PX = 10
GAP_PX = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its length as a share of the longest (0–1), its number, its colour."""

    name: str
    share: float
    number: str
    ink: Ink


class Bars(QWidget):
    """Shows a few bars under each other."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """The bars are these from now on."""
        self._bars = bars
        self.setAccessibleName(", ".join(f"{bar.name} {bar.number}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, LINE_PX * len(self._bars))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
        names = QFontMetricsF(font(Text.BODY))
        numbers = QFontMetricsF(font(Text.STRONG))
        left = max((names.horizontalAdvance(bar.name) for bar in self._bars), default=0) + GAP_PX
        right = max((numbers.horizontalAdvance(bar.number) for bar in self._bars), default=0) + GAP_PX
        longest = max(self.width() - left - right, 0)
        for number, bar in enumerate(self._bars):
            line = QRectF(0, number * LINE_PX, self.width(), LINE_PX)
            length = longest * bar.share
            painter.setPen(tokens.text)
            painter.setFont(font(Text.BODY))
            painter.drawText(self._mirrored(QRectF(0, line.top(), left, LINE_PX)), self._side(), bar.name)
            painter.setFont(font(Text.STRONG))
            place = QRectF(left + length + GAP_PX, line.top(), right, LINE_PX)
            painter.drawText(self._mirrored(place), self._side(), bar.number)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(bar.ink.of(tokens))
            painter.drawRoundedRect(
                self._mirrored(QRectF(left, line.center().y() - BAR_PX / 2, length, BAR_PX)), BAR_PX / 2, BAR_PX / 2
            )

    def _mirrored(self, place: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return place
        return QRectF(-place.right(), place.top(), place.width(), place.height())

    @staticmethod
    def _side() -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
