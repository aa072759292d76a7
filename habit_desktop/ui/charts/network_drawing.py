"""The drawing of the network: weights as width, their sign as colour, neurons lit by what they say."""

from collections.abc import Callable, Sequence
from itertools import groupby
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap

from habit_desktop.ui.charts.network_layout import (
    COUNT,
    OUTPUT,
    OUTPUT_PX,
    SHADES,
    WIDTHS,
    Line,
    NetworkState,
    beside,
    nearest,
    places,
    said_between,
    within,
)
from habit_desktop.ui.charts.pointed import PointedDrawing
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.motion import duration_ms
from habit_desktop.ui.theme.tokens import Tokens, tokens_of
from habit_desktop.ui.widgets.words import wrapped_lines
from habit_desktop.wording.language import _

HEIGHT_PX = 300
AIR_PX = 8.0
NAME_LINES, NAMES_SHARE = 2, 0.4  # a name may take two lines, and no word of it is broken
NEURON_PX = (5.0, 4.5, 5.5, OUTPUT_PX)
REACH_PX = 14.0
THINNEST_PX, WIDEST_PX = 0.4, 2.6
FAINTEST, PLAINEST = 0.06, 0.85
BEHIND = 0.16  # what is left of the other lines while one neuron is pointed at
Side = Qt.AlignmentFlag
LOUD = 0.25  # from here on a neuron below zero carries a bar


class NetworkDrawing(PointedDrawing):
    """Shows a network; arrows go from neuron to neuron, and the one pointed at keeps its own lines alone."""

    mirrors = True

    def __init__(self) -> None:
        super().__init__(HEIGHT_PX)
        self.setAccessibleName(_("The network"))
        self._shown: NetworkState | None = None
        self._said_before: tuple[float, ...] = ()
        self._tell: Callable[[int], tuple[str, str]] = lambda at: ("", "")
        self._lines, self._lines_before = QPixmap(), QPixmap()
        self._drawn_for: object = None
        self._along = 1.0
        self._moving = QVariantAnimation(self)
        self._moving.setStartValue(0.0)
        self._moving.setEndValue(1.0)
        self._moving.valueChanged.connect(self._move)

    def show_network(
        self, state: NetworkState, tell: Callable[[int], tuple[str, str]], name: str, *, moving: bool = False
    ) -> None:
        """The network is this from now on; ``tell`` puts a neuron into words, ``name`` the whole.

        ``moving`` lets it get there step by step, unless less motion is wanted.
        """
        self._tell = tell
        self.setAccessibleName(name)
        self._moving.stop()
        before, self._shown, self._along = self._shown, state, 1.0
        if moving and before and self.isVisible() and (length_ms := duration_ms(self)):
            self._said_before, self._lines_before, self._along = before.said, self._lines, 0.0
            self._moving.setDuration(length_ms)
            self._moving.start()
        if (at := self.at) is not None:  # what is told of it may be something else now
            self.point_at(None)
            self.point_at(at)
        self.update()

    @property
    def said(self) -> tuple[float, ...]:
        """What the neurons say as it is drawn now: on the way to somewhere, maybe."""
        said = self._shown.said if self._shown else ()
        return said if self._along >= 1 else said_between(self._said_before, said, self._along)

    def count(self) -> int:
        return COUNT if self._shown else 0

    def place_of(self, at: int) -> QPointF:
        return QPointF(*self._places()[at])

    def nearest(self, point: QPointF) -> int | None:
        return nearest((point.x(), point.y()), self._places(), REACH_PX)

    def told(self, at: int) -> tuple[str, str]:
        return self._tell(at)

    def moved(self, at: int, key: Qt.Key) -> int | None:
        match key:
            case Qt.Key.Key_Left:
                return beside(at, 1 if self.mirrored else -1)
            case Qt.Key.Key_Right:
                return beside(at, -1 if self.mirrored else 1)
            case Qt.Key.Key_Up:
                return within(at, -1)
            case Qt.Key.Key_Down:
                return within(at, 1)
            case Qt.Key.Key_Home:
                return within(at, -COUNT)
            case Qt.Key.Key_End:
                return within(at, COUNT)
        return None

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), scaled(HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens, state = self.painter(), tokens_of(self.palette()), self._shown
        if state is None:
            return
        spots = self._places()
        behind = 1.0 if self.at is None else BEHIND
        painter.setOpacity(behind * self._along)
        painter.drawPixmap(0, 0, self._all_lines(state, spots, tokens))
        if self._along < 1:
            painter.setOpacity(behind * (1 - self._along))
            painter.drawPixmap(0, 0, self._lines_before)
        painter.setOpacity(1.0)
        if self.at is not None:
            _paint_lines(painter, [*reversed(state.lines_of(self.at))], spots, tokens)
        self._paint_neurons(painter, state, spots, tokens)
        self._paint_words(painter, state, spots, tokens)
        self.paint_ring(painter)

    @Slot(object)
    def _move(self, along: float) -> None:
        self._along = along
        self.update()

    def _places(self) -> tuple[tuple[float, float], ...]:
        found = places(self.width(), self.height(), self._names_px())
        return tuple((self.width() - x, y) for x, y in found) if self.mirrored else found

    def _names_px(self) -> float:
        metrics = QFontMetricsF(font(Text.TINY))
        names = self._shown.names if self._shown else ()
        widest = max(map(metrics.horizontalAdvance, names), default=0.0)
        longest = max((metrics.horizontalAdvance(word) for name in names for word in name.split()), default=0.0)
        return min(widest + 1, max(self.width() * NAMES_SHARE, longest + 1)) + AIR_PX

    def _all_lines(self, state: NetworkState, spots: tuple[tuple[float, float], ...], tokens: Tokens) -> QPixmap:
        """The connections as a picture, drawn anew only where something about them changed."""
        ratio = self.devicePixelRatioF()
        wanted = state.strengths, self.size(), ratio, tokens.accent.rgb(), self._names_px(), self.mirrored
        if wanted != self._drawn_for:
            self._drawn_for = wanted
            self._lines = QPixmap(self.size() * ratio)
            self._lines.setDevicePixelRatio(ratio)
            self._lines.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._lines)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_lines(painter, state.lines(), spots, tokens)
            painter.end()
        return self._lines

    def _paint_neurons(
        self, painter: QPainter, state: NetworkState, spots: tuple[tuple[float, float], ...], tokens: Tokens
    ) -> None:
        neuron, said = 0, self.said
        for radius, count in zip(NEURON_PX, WIDTHS, strict=True):
            for _each in range(count):
                middle, pointed = QPointF(*spots[neuron]), neuron == self.at
                if state.dead[neuron]:
                    _cross(painter, middle, radius, tokens.text if pointed else tokens.soft)
                else:
                    _disc(painter, middle, radius, said[neuron], tokens, pointed=pointed)
                neuron += 1

    def _paint_words(
        self, painter: QPainter, state: NetworkState, spots: tuple[tuple[float, float], ...], tokens: Tokens
    ) -> None:
        painter.setFont(font(Text.TINY))
        room = self._names_px() - AIR_PX
        left, side = (self.width() - room, Side.AlignLeft) if self.mirrored else (0.0, Side.AlignRight)
        for number, name in enumerate(state.names):
            painter.setPen(tokens.text if number == self.at else tokens.soft)
            lines = wrapped_lines(name, painter.font(), int(room), NAME_LINES)
            top = spots[number][1] - len(lines) * Text.TINY.line_px / 2
            for line_number, line in enumerate(lines):
                place = QRectF(left, top + line_number * Text.TINY.line_px, room, Text.TINY.line_px)
                painter.drawText(place, side | Side.AlignVCenter | Side.AlignAbsolute, line)
        painter.setFont(font(Text.SMALL_STRONG))
        painter.setPen(tokens.text)
        width = QFontMetricsF(painter.font()).horizontalAdvance(state.number) + 2
        middle = max(width / 2, min(spots[OUTPUT][0], self.width() - width / 2))
        place = QRectF(middle - width / 2, spots[OUTPUT][1] + OUTPUT_PX + 4, width, scaled(18))
        painter.drawText(place, Side.AlignCenter, state.number)


def _paint_lines(
    painter: QPainter, lines: Sequence[Line], spots: tuple[tuple[float, float], ...], tokens: Tokens
) -> None:
    """Lines are drawn in their order, those of one shade together."""
    for (shade, lifts), alike in groupby(
        lines, key=lambda line: (ceil(abs(line.strength) * SHADES), line.strength > 0)
    ):
        size = shade / SHADES
        color = QColor(tokens.accent if lifts else tokens.warn)
        color.setAlphaF(FAINTEST + (PLAINEST - FAINTEST) * size)
        painter.setPen(QPen(color, THINNEST_PX + (WIDEST_PX - THINNEST_PX) * size))
        painter.drawLines([QLineF(*spots[line.start], *spots[line.end]) for line in alike])


def _disc(painter: QPainter, middle: QPointF, radius: float, said: float, tokens: Tokens, *, pointed: bool) -> None:
    """A neuron: the louder it is, the fuller; below zero it is orange, and carries a bar."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.card)
    painter.drawEllipse(middle, radius, radius)
    color = QColor(tokens.accent if said >= 0 else tokens.warn)
    color.setAlphaF(min(abs(said), 1.0) * 0.9)
    painter.setBrush(color)
    painter.setPen(QPen(tokens.text, 2.0) if pointed else QPen(tokens.soft, 1.0))
    painter.drawEllipse(middle, radius, radius)
    if said <= -LOUD:
        painter.setPen(QPen(tokens.card if said < -2 * LOUD else tokens.text, 1.4))
        painter.drawLine(middle - QPointF(radius * 0.5, 0), middle + QPointF(radius * 0.5, 0))


def _cross(painter: QPainter, middle: QPointF, radius: float, color: QColor) -> None:
    """A dead neuron."""
    reach = radius * 0.75
    painter.setPen(QPen(color, 1.6))
    painter.drawLine(middle + QPointF(-reach, -reach), middle + QPointF(reach, reach))
    painter.drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach))
