"""The last seven days of a habit as seven small marks."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter

from habit_desktop.ui.theme.fonts import grown
from habit_desktop.ui.theme.tokens import Tokens
from habit_desktop.ui.widgets.mark_painting import Look, paint_mark

DOT_PX = 10
PITCH_PX = 16
DAYS = 7
HIGH_PX = 20


def week_px() -> QSize:
    """The room of seven marks."""
    return QSize(grown(PITCH_PX) * (DAYS - 1) + grown(DOT_PX), grown(HIGH_PX))


def paint_week(painter: QPainter, place: QRect, looks: Sequence[Look], tokens: Tokens, *, mirrored: bool) -> None:
    """Seven marks are drawn in a place, oldest first."""
    dot_px = grown(DOT_PX)
    top = place.top() + (place.height() - dot_px) / 2
    for number, look in enumerate(looks):
        paint_mark(painter, QRectF(_left(place, number, mirrored), top, dot_px, dot_px), look, tokens)


def day_at(place: QRect, x: int, *, mirrored: bool) -> int:
    """The number of the day, 0 the oldest, whose mark is nearest to a point."""
    along = (place.right() - x if mirrored else x - place.left()) - grown(DOT_PX) / 2
    return max(0, min(DAYS - 1, round(along / grown(PITCH_PX))))


def _left(place: QRect, number: int, mirrored: bool) -> float:
    from_start = number * grown(PITCH_PX)
    return place.right() + 1 - grown(DOT_PX) - from_start if mirrored else place.left() + from_start
