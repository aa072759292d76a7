"""A habit's numbers side by side: its weeks, its month, its run and its strength, in columns that line up."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from habit_desktop.ui.pages.habits.state import LineState
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.tokens import Tokens, tokens_of, visible_on
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording.joins import list_of
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import percent
from habit_desktop.wording.overview import columns_explained
from habit_desktop.wording.plain_tip import plain_tip

WEEKS_PX, SHARE_PX, TREND_PX, RUN_PX, BAR_PX, NUMBER_PX = 76, 46, 34, 76, 44, 46
GAP_PX = 18
BETWEEN_PX = 7
WEEK_PITCH, WEEK_WIDE_PX, WEEK_HIGH_PX = 76 / 12, 4.2, 22
THICK_PX = 6
LINE_PX = 20
Side = Qt.AlignmentFlag


class Columns:
    """Where the numbers stand from left to right, in a widget of a width."""

    def __init__(self, width: float) -> None:
        self.number = QRectF(width - scaled(NUMBER_PX), 0, scaled(NUMBER_PX), 0)
        self.bar = QRectF(self.number.left() - 4 - scaled(BAR_PX), 0, scaled(BAR_PX), 0)
        self.run = QRectF(self.bar.left() - GAP_PX - scaled(RUN_PX), 0, scaled(RUN_PX), 0)
        self.trend = QRectF(self.run.left() - 4 - scaled(TREND_PX), 0, scaled(TREND_PX), 0)
        self.share = QRectF(self.trend.left() - scaled(SHARE_PX), 0, scaled(SHARE_PX), 0)
        self.weeks = QRectF(self.share.left() - GAP_PX - WEEKS_PX, 0, WEEKS_PX, 0)


def wide_px() -> int:
    """The room the numbers need side by side."""
    return round(-Columns(0.0).weeks.left())


class Figures(QWidget):
    """Paints the numbers of one habit on one line, or on two where there is little room; the line says them, too."""

    decorates = True

    def __init__(self) -> None:
        super().__init__()
        self._state: LineState | None = None
        self._narrow = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: LineState) -> None:
        """The numbers are these from now on."""
        if state != self._state:
            self._state = state
            self.update()

    def set_narrow(self, narrow: bool) -> None:
        """The numbers stand on two lines, or on one."""
        self._narrow = narrow
        across = QSizePolicy.Policy.Ignored if narrow else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(1, self.high_px(self.width())) if self._narrow else QSize(wide_px(), self.high_px(0))

    def high_px(self, width: int) -> int:
        """The height the numbers need in a width."""
        if not self._narrow:
            return max(scaled(LINE_PX), WEEK_HIGH_PX)
        lines = len(_in_lines(_pieces(self._state), width)) if self._state else 1
        return (1 + lines) * scaled(LINE_PX) + 8

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._state is None:
            return
        painter, tokens = QPainter(self), tokens_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # numbers keep their signs where they are
        if self._narrow:
            self._paint_narrow(painter, tokens, self._state)
        else:
            self._paint_wide(painter, tokens, self._state)

    def _paint_wide(self, painter: QPainter, tokens: Tokens, state: LineState) -> None:
        columns, high = Columns(self.width()), float(self.height())
        self._paint_weeks(painter, tokens, state, _line(columns.weeks, (high - WEEK_HIGH_PX) / 2, WEEK_HIGH_PX))
        self._write(painter, tokens.text, Text.STRONG, _line(columns.share, 0, high), Side.AlignRight, state.share)
        trend = state.trend_ink.of(tokens)
        self._write(painter, trend, Text.SMALL, _line(columns.trend, 0, high), Side.AlignRight, state.trend)
        self._write(painter, tokens.soft, Text.SMALL, _line(columns.run, 0, high), Side.AlignRight, state.streak)
        self._paint_strength(painter, tokens, state, _line(columns.bar, 0, high), _line(columns.number, 0, high))

    def _paint_narrow(self, painter: QPainter, tokens: Tokens, state: LineState) -> None:
        width, line = float(self.width()), float(scaled(LINE_PX))
        self._paint_weeks(painter, tokens, state, QRectF(0, (line - WEEK_HIGH_PX) / 2 + 2, WEEKS_PX, WEEK_HIGH_PX))
        number = QRectF(width - scaled(NUMBER_PX), 2, scaled(NUMBER_PX), line)
        bar_px = max(min(scaled(BAR_PX), width - number.width() - WEEKS_PX - GAP_PX), THICK_PX)
        bar = QRectF(number.left() - 4 - bar_px, number.top(), bar_px, line)
        self._paint_strength(painter, tokens, state, bar, number)
        pieces = _pieces(state)
        for at, together in enumerate(_in_lines(pieces, self.width())):
            place = QRectF(0, line * (at + 1) + 6, width, line)
            for piece in together:
                ends_line = piece is pieces[-1] and piece is not together[0]
                side = Side.AlignRight if ends_line else Side.AlignLeft
                self._write(painter, piece.ink.of(tokens), piece.kind, place, side, piece.text)
                place.setLeft(place.left() + piece.width + BETWEEN_PX)

    def _paint_weeks(self, painter: QPainter, tokens: Tokens, state: LineState, place: QRectF) -> None:
        """A bar for each week from the line up; a dot on the line where nothing was done, none where nothing counts."""
        color = visible_on(QColor(state.habit.color), tokens.card)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, share in enumerate(state.weeks):
            left = place.left() + number * WEEK_PITCH
            painter.setBrush(tokens.track)
            painter.drawRect(self._mirrored(QRectF(left, place.bottom() - 1, WEEK_WIDE_PX, 1)))
            if share:
                high = max(share * (place.height() - 1), 2.0)
                bar = QRectF(left, place.bottom() - 1 - high, WEEK_WIDE_PX, high)
                painter.setBrush(color)
                painter.drawRoundedRect(self._mirrored(bar), 1, 1)

    def _paint_strength(
        self, painter: QPainter, tokens: Tokens, state: LineState, place: QRectF, number: QRectF
    ) -> None:
        if state.strength is None:
            return
        bar = QRectF(place.left(), place.center().y() - THICK_PX / 2, place.width(), THICK_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.track)
        painter.drawRoundedRect(self._mirrored(bar), THICK_PX / 2, THICK_PX / 2)
        painter.setBrush(visible_on(QColor(state.habit.color), tokens.card))
        bar.setWidth(max(bar.width() * state.strength, THICK_PX))
        painter.drawRoundedRect(self._mirrored(bar), THICK_PX / 2, THICK_PX / 2)
        self._write(painter, tokens.text, Text.SMALL_STRONG, number, Side.AlignRight, percent(state.strength))

    def _write(
        self, painter: QPainter, color: QColor, kind: Text, place: QRectF, side: Qt.AlignmentFlag, text: str
    ) -> None:
        painter.setFont(font(kind))
        painter.setPen(color)
        if self._is_mirrored():
            side = {Side.AlignRight: Side.AlignLeft, Side.AlignLeft: Side.AlignRight}[side]
        side |= Side.AlignVCenter | Side.AlignAbsolute
        painter.drawText(self._mirrored(place), side | Qt.TextFlag.TextDontClip, text)

    def _mirrored(self, place: QRectF) -> QRectF:
        if not self._is_mirrored():
            return place
        return QRectF(QPointF(self.width() - place.right(), place.top()), place.size())

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


class FigureHeads(QWidget):
    """The names of the columns, where the numbers stand side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(plain_tip(columns_explained()))
        self.setAccessibleName(list_of(_heads()))

    def sizeHint(self) -> QSize:
        return QSize(wide_px(), Text.SMALL.line_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self.palette())
        columns, high = Columns(self.width()), float(self.height())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(font(Text.SMALL))
        painter.setPen(Ink.SOFT.of(tokens))
        places = (
            (columns.weeks, Side.AlignLeft),
            (columns.share.united(columns.trend), Side.AlignRight),
            (columns.run, Side.AlignRight),
            (columns.bar.united(columns.number), Side.AlignRight),
        )
        for name, (place, side) in zip(_heads(), places, strict=True):
            room = QRectF(place.left(), 0, place.width(), high)
            if mirrored:
                room.moveLeft(self.width() - place.right())
                side = {Side.AlignRight: Side.AlignLeft, Side.AlignLeft: Side.AlignRight}[side]
            painter.drawText(room, side | Side.AlignVCenter | Side.AlignAbsolute, name)


def _heads() -> tuple[str, ...]:
    """The names of the columns, as they are read."""
    return _("12 weeks"), _("30 days"), _("Run"), _("Strength")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some words of a line."""

    text: str
    kind: Text
    ink: Ink

    @property
    def width(self) -> float:
        return QFontMetricsF(font(self.kind)).horizontalAdvance(self.text)


def _pieces(state: LineState) -> list[_Piece]:
    """What is written of a habit below its weeks; its run comes last."""
    pieces = [
        _Piece(_("30 days"), Text.SMALL, Ink.SOFT),
        _Piece(state.share, Text.SMALL_STRONG, Ink.TEXT),
        _Piece(state.trend, Text.SMALL, state.trend_ink),
        _Piece(state.streak, Text.SMALL, Ink.SOFT),
    ]
    return [piece for piece in pieces if piece.text]


def _in_lines(pieces: Sequence[_Piece], width: float) -> list[list[_Piece]]:
    """Pieces line by line, as many on each as have room."""
    lines: list[list[_Piece]] = [[]]
    left = 0.0
    for piece in pieces:
        if lines[-1] and left + piece.width > width:
            lines.append([])
            left = 0.0
        lines[-1].append(piece)
        left += piece.width + BETWEEN_PX
    return lines


def _line(column: QRectF, top: float, height: float) -> QRectF:
    return QRectF(column.left(), top, column.width(), height)
