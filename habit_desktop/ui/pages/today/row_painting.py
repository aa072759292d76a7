"""How a row is drawn: everything on it that is not a button."""

from dataclasses import field

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from habit_desktop.domain.value import value
from habit_desktop.ui.pages.today.row_places import Places
from habit_desktop.ui.pages.today.row_state import RowState
from habit_desktop.ui.theme.fonts import Text, font, scaled
from habit_desktop.ui.theme.icons import paint_icon
from habit_desktop.ui.theme.tokens import Tokens, visible_on
from habit_desktop.ui.widgets.chance_ring import paint_ring
from habit_desktop.ui.widgets.habit_icon import paint_habit_icon
from habit_desktop.ui.widgets.week_strip import paint_week
from habit_desktop.ui.widgets.words import paint_lines, wrapped_lines

MOST_NAME, MOST_DETAIL, MOST_BELL = 3, 5, 5


@value
class Written:
    """A text in one kind and at most so many lines; how it breaks is remembered width by width."""

    text: str
    kind: Text
    most: int = 1
    _broken: dict[int, list[str]] = field(default_factory=dict, repr=False, compare=False)

    def lines(self, width: int) -> list[str]:
        """The lines it takes in a width."""
        if width not in self._broken:
            self._broken[width] = wrapped_lines(self.text, font(self.kind), width, self.most) if self.text else []
        return self._broken[width]

    def height(self, width: int) -> int:
        """The height it takes in a width."""
        return len(self.lines(width)) * self.kind.line_px

    def paint(self, painter: QPainter, place: QRect, ink: QColor, side: Qt.AlignmentFlag, *, mirrored: bool) -> None:
        """It is written in a place."""
        painter.setFont(font(self.kind))
        painter.setPen(ink)
        paint_lines(painter, QRectF(place), self.lines(place.width()), self.kind.line_px, side, mirrored=mirrored)


@value
class Texts:
    """What is written on a row."""

    name: Written
    detail: Written
    streak: Written
    bell: Written


def texts_of(state: RowState) -> Texts:
    """What is written on the row of a state; larger text may take more lines."""
    return Texts(
        Written(state.habit.name, Text.STRONG, scaled(MOST_NAME)),
        Written(state.detail, Text.SMALL, scaled(MOST_DETAIL)),
        Written(state.streak, Text.SMALL),
        Written(state.line, Text.SMALL, scaled(MOST_BELL)),
    )


def paint_row(
    painter: QPainter, places: Places, state: RowState, texts: Texts, tokens: Tokens, *, mirrored: bool, narrow: bool
) -> None:
    """A row is drawn."""
    begin, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter
    if not places.icon.isEmpty():
        color = visible_on(QColor(state.habit.color), tokens.card)
        paint_habit_icon(painter, state.habit.icon, QRectF(places.icon), color)
    texts.name.paint(painter, places.name, tokens.text if state.open else tokens.soft, begin, mirrored=mirrored)
    texts.detail.paint(painter, places.detail, tokens.soft, begin, mirrored=mirrored)
    texts.streak.paint(painter, places.streak, tokens.soft, middle if narrow else begin, mirrored=mirrored)
    texts.bell.paint(painter, places.bell, tokens.soft, begin, mirrored=mirrored)
    paint_week(painter, places.week, state.week, tokens, mirrored=mirrored)
    paint_ring(painter, QRectF(places.ring), state.ring, tokens)
    if state.rings is not None and not places.bell_icon.isEmpty():
        name, ink = ("bell", tokens.accent) if state.rings else ("bell-off", tokens.outline)
        paint_icon(painter, name, QRectF(places.bell_icon), ink)
