"""Text in one of the kinds the pages use: wrapped to so many lines, then shortened with an ellipsis."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from habit_desktop.ui.theme.fonts import Text, dress
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.ui.widgets.reading_way import is_mirrored, run_as, with_whole_numbers
from habit_desktop.wording.plain_tip import plain_tip

MANY_LINES = 99
_WIDTHS = 8  # that one text is known in at a time


class Ink(StrEnum):
    """The colour a text is written in."""

    TEXT = "text"
    SOFT = "soft"
    FAINT = "faint"
    ACCENT = "accent"
    DONE = "done"
    NEGATIVE = "negative"
    WARN = "warn"

    def of(self, tokens: Tokens) -> QColor:
        """The ink's colour in a theme."""
        color: QColor = getattr(tokens, self.value)
        return color


class Words(QLabel):
    """A text that takes at most ``lines`` lines, and no room when empty; what does not fit is in its tool tip."""

    def __init__(
        self, text: str = "", kind: Text = Text.BODY, ink: Ink = Ink.TEXT, lines: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._ink = ink
        self._lines = lines
        self._explained = ""
        self._written = self.text(), self.font()
        self._broken: dict[int, list[str]] = {}
        dress(self, kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        wraps = lines > 1
        vertical = QSizePolicy.Policy.Preferred if wraps else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str) -> None:
        """The text is this from now on."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def explain(self, text: str) -> None:
        """The tool tip says this from now on; an empty text leaves it to what does not fit."""
        if text != self._explained:
            self._explained = text
            self.setToolTip(plain_tip(text))

    @property
    def ink(self) -> Ink:
        """The colour the text is written in."""
        return self._ink

    def set_ink(self, ink: Ink) -> None:
        """The text is written in another colour."""
        if ink is not self._ink:
            self._ink = ink
            self.update()

    def sizeHint(self) -> QSize:
        widest = max(self._metrics().horizontalAdvance(line) for line in self.text().split("\n"))
        return QSize(int(widest) + 2, self._kind.line_px if self.text() else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 40), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return self._lines > 1

    def heightForWidth(self, width: int) -> int:
        return len(self.wrapped(width)) * self._kind.line_px if self.text() else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._ink.of(tokens_of(self.palette())))
        lines = self.wrapped(self.width())
        self._keep_tool_tip(" ".join(lines))
        top = (self.height() - len(lines) * self._kind.line_px) / 2 if self._centred() else 0.0
        mirrored = is_mirrored(self)
        place = QRectF(0, top, self.width(), self.height())
        paint_lines(painter, place, lines, self._kind.line_px, self.alignment(), mirrored=mirrored)

    def _centred(self) -> bool:
        return bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font(), self)

    def wrapped(self, width: int) -> list[str]:
        """The lines a text takes in a width, the last one shortened where there is more."""
        written = text, letters = self.text(), self.font()
        if written != self._written:
            self._written, self._broken = written, {}
        if width not in self._broken:  # layouts ask again and again
            if len(self._broken) == _WIDTHS:
                self._broken.clear()
            self._broken[width] = wrapped_lines(text, letters, width, self._lines)
        return self._broken[width]

    def _keep_tool_tip(self, shown: str) -> None:
        cut = "…" in shown and "…" not in self.text()
        tip = plain_tip(self._explained or (self.text() if cut else ""))
        if tip != self.toolTip():
            self.setToolTip(tip)


def paint_lines(
    painter: QPainter,
    place: QRectF,
    lines: Sequence[str],
    line_px: int,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    *,
    mirrored: bool = False,
) -> None:
    """Lines are written from the top of a place, at the side a text begins, in its middle or at its end."""
    metrics = QFontMetricsF(painter.font())
    leftwards = run_as(painter, " ".join(lines), mirrored=mirrored)
    for number, line in enumerate(lines):
        room = place.width() - metrics.horizontalAdvance(line)
        at_right = bool(side & Qt.AlignmentFlag.AlignRight) != mirrored
        left = room / 2 if side & Qt.AlignmentFlag.AlignHCenter else room if at_right else 0.0
        baseline = place.top() + number * line_px + (line_px + metrics.capHeight()) / 2
        painter.drawText(QPointF(place.left() + left, baseline), with_whole_numbers(line) if leftwards else line)


def wrapped_lines(text: str, letters: QFont, width: int, most: int) -> list[str]:
    """The lines a text takes in a width, at most so many; the last one is shortened where there is more."""
    units = text.encode("utf-16-le")  # what Qt counts in: two bytes each, and most emoji are two of them
    layout = QTextLayout(text, letters)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        if len(lines) == most - 1:
            rest = units[start:].decode("utf-16-le").replace("\n", " ")
            lines.append(QFontMetricsF(letters).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        lines.append(units[start:end].decode("utf-16-le").rstrip())
    layout.endLayout()
    return lines
