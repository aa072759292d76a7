"""Shares as bars on a track, each under its name and its number."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, wrapped_lines
from habit_desktop.wording.joins import called, line_of

LINE_PX = 42
WORDS_PX = 20
BAR_PX = 8
APART_PX = 8
LEFT, RIGHT = (
    Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side
    for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)


@dataclass(frozen=True, slots=True)
class Meter:
    """One share (0–1) under its name and its number; ``mark`` (0–1) is how far it would be by now."""

    name: str
    number: str
    share: float
    ink: Ink = Ink.ACCENT
    mark: float | None = None


class Meters(QWidget):
    """Shows a few shares under each other."""

    def __init__(self) -> None:
        super().__init__()
        self._meters: tuple[Meter, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_meters(self, meters: tuple[Meter, ...]) -> None:
        """The shares are these from now on."""
        self._meters = meters
        self.setAccessibleName(line_of(called(each.name, each.number) for each in meters))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(self._high_px(meter, width) for meter in self._meters)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # words keep the direction of their letters
        name_side, number_side = (RIGHT, LEFT) if self._mirrored() else (LEFT, RIGHT)
        top = 0
        for meter in self._meters:
            line = QRectF(0, top, self.width(), scaled(WORDS_PX))
            top += self._high_px(meter, self.width())
            painter.setPen(tokens.text)
            painter.setFont(font(Text.SMALL))
            words, beside = _words(meter, self.width())
            for number, written in enumerate(words):
                if number:
                    line.translate(0, scaled(WORDS_PX))
                painter.drawText(line, name_side, written)
            if not beside:
                line.translate(0, scaled(WORDS_PX))
            painter.setFont(font(Text.SMALL_STRONG))
            painter.drawText(line, number_side if beside else name_side, meter.number)
            track = QRectF(0, line.bottom() + 3, self.width(), BAR_PX)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.track)
            painter.drawRoundedRect(track, BAR_PX / 2, BAR_PX / 2)
            painter.setBrush(meter.ink.of(tokens))
            if meter.share > 0:
                painter.drawRoundedRect(self._part(track, min(meter.share, 1.0)), BAR_PX / 2, BAR_PX / 2)
            if meter.mark is not None and 0 < meter.mark < 1:
                part = self._part(track, meter.mark)
                x = part.left() if self._mirrored() else part.right()
                painter.setPen(QPen(tokens.text, 1.6))
                painter.drawLine(
                    QRectF(x, track.top() - 2, 0, BAR_PX + 4).topLeft(), QRectF(x, track.bottom() + 2, 0, 0).topLeft()
                )

    def _part(self, track: QRectF, share: float) -> QRectF:
        width = max(track.width() * share, BAR_PX)
        left = track.right() - width if self._mirrored() else track.left()
        return QRectF(left, track.top(), width, track.height())

    @staticmethod
    def _high_px(meter: Meter, width: int) -> int:
        words, beside = _words(meter, width)
        return scaled(LINE_PX) + (len(words) - beside) * scaled(WORDS_PX)

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _words(meter: Meter, width: int) -> tuple[list[str], bool]:
    """A meter's name in lines of a width, and whether its number has room beside the last of them."""
    words = wrapped_lines(meter.name, font(Text.SMALL), width, MANY_LINES)
    name = QFontMetricsF(font(Text.SMALL)).horizontalAdvance(words[-1])
    number = QFontMetricsF(font(Text.SMALL_STRONG)).horizontalAdvance(meter.number)
    return words, name + APART_PX + number <= width
