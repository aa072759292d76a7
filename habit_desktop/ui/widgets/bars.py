"""Numbers as bars that all begin at zero, each with its name and its number."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording.joins import called, line_of

LINE_PX = 28
BAR_PX = 10
GAP_PX = 12
WIDTH_PX = 240
MOST_NAME_SHARE = 0.45


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its length as a share of the longest (0–1), its number, its colour."""

    name: str
    share: float
    number: str
    ink: Ink


class Bars(QWidget):
    """Shows a few bars under each other; names too long to stand beside them stand above."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """The bars are these from now on."""
        self._bars = bars
        self.setAccessibleName(line_of(called(bar.name, bar.number) for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, self.heightForWidth(WIDTH_PX))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self._bars) * (self._above_px(width) + scaled(LINE_PX))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words keep the direction of their letters
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
        above, line = self._above_px(self.width()), scaled(LINE_PX)
        left = 0.0 if above else self._names_px() + GAP_PX
        numbers = QFontMetricsF(font(Text.STRONG))
        right = max((numbers.horizontalAdvance(bar.number) for bar in self._bars), default=0.0) + 1
        longest = max(self.width() - left - GAP_PX - right, 0.0)
        for number, bar in enumerate(self._bars):
            top = number * (above + line)
            name = QRectF(0, top, self.width(), above or line)
            self._paint_bar(painter, bar, name, QRectF(left, top + above, longest * bar.share, line))

    def _paint_bar(self, painter: QPainter, bar: Bar, name: QRectF, place: QRectF) -> None:
        tokens = tokens_of(self.palette())
        painter.setPen(tokens.text)
        painter.setFont(font(Text.BODY))
        painter.drawText(self._mirrored(name), self._side(), bar.name)
        painter.setFont(font(Text.STRONG))
        number = QRectF(place.right() + GAP_PX, place.top(), self.width(), place.height())
        painter.drawText(self._mirrored(number), self._side(), bar.number)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(bar.ink.of(tokens))
        drawn = QRectF(place.left(), place.center().y() - BAR_PX / 2, place.width(), BAR_PX)
        painter.drawRoundedRect(self._mirrored(drawn), BAR_PX / 2, BAR_PX / 2)

    def _names_px(self) -> float:
        metrics = QFontMetricsF(font(Text.BODY))
        return max((metrics.horizontalAdvance(bar.name) for bar in self._bars), default=0.0)

    def _above_px(self, width: int) -> int:
        """The room of a name above its bar, none where all stand beside theirs."""
        return Text.BODY.line_px if self._names_px() > MOST_NAME_SHARE * width else 0

    def _mirrored(self, place: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return place
        return QRectF(-place.right(), place.top(), place.width(), place.height())

    def _side(self) -> Qt.AlignmentFlag:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side
