"""Where the parts of a line stand in a width, and how high it is: measured once for each text."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from habit_desktop.ui.pages.reminders.line import Details, Line
from habit_desktop.ui.theme.fonts import Text, font, grown, scaled
from habit_desktop.ui.widgets.words import MANY_LINES, wrapped_lines

SIDE_PX, AIR_PX, GAP_PX = 20, 9, 10
ICON_PX, DISC_PX = 18, 8
TIME_PX, ASIDE_PX = 42, 46
LEAST_PX = 40
HEADING_PX = 36
BESIDE_FROM_PX = 560
TIGHT_PX = 60
TITLE_SHARE = 0.34
BELOW_SHARE = 0.36
NAME_SHARE = 0.46
FEW = 4
DETAILS_AIR_PX = 8

Written = tuple[str, ...]
Fact = tuple[QRectF, Written, QRectF, Written]  # a name and a value, each with its place


@dataclass(frozen=True, slots=True)
class Places:
    """The parts of a line relative to its own corner, as if one read from the left; ``height`` is that of all."""

    height: int
    time: QRectF
    icon: QRectF
    disc: QRectF
    title: QRectF
    title_lines: Written
    text: QRectF
    text_lines: Written
    below: QRectF
    below_lines: Written
    aside: QRectF
    details: tuple[Fact, ...] = ()


def places_of(line: Line, width: int, details: Details = (), *, timed: bool) -> Places:
    """Return where everything stands; ``timed`` lists have a column of times."""
    if line.heading:
        return _heading(line, width)
    beside = width >= scaled(BESIDE_FROM_PX)
    top = AIR_PX
    time = QRectF(SIDE_PX, top, scaled(TIME_PX) if timed else 0, Text.BODY.line_px)
    left = time.right() + (GAP_PX if timed else 0)
    icon = _beside_line(left, top, grown(ICON_PX))
    disc = _beside_line(icon.right() + GAP_PX, top, grown(DISC_PX))
    title_left, right = disc.right() + 7, float(width - SIDE_PX)
    aside_px = scaled(ASIDE_PX) if line.aside or beside else 0
    aside = QRectF(right - aside_px, top, aside_px, Text.BODY.line_px)
    room = right - aside_px - (GAP_PX if aside_px else 0) - title_left
    title_px = room * TITLE_SHARE - GAP_PX if beside else room
    if room < scaled(TIGHT_PX):  # large text in a narrow window: the habit stands below its time, not beside it
        left = title_left = float(SIDE_PX)
        top, title_px = top + Text.BODY.line_px + 2, right - left
    titles = wrapped(line.title, Text.STRONG, int(title_px))
    title = QRectF(title_left, top, title_px, len(titles) * Text.BODY.line_px)
    # Beside the title where there is room, the reason and what happened in columns; below it else, as wide as can be.
    text_left = title_left + room * TITLE_SHARE if beside else left
    text_right = title_left + room if beside else right
    offset = (Text.BODY.line_px - Text.SMALL.line_px) / 2 if beside else title.height() + 1
    below_px = (text_right - text_left) * BELOW_SHARE if beside and line.below else 0
    text_px = text_right - text_left - below_px - (GAP_PX if below_px else 0)
    texts = wrapped(line.text, Text.SMALL, int(text_px))
    text = QRectF(text_left, top + offset, text_px, len(texts) * Text.SMALL.line_px)
    followed = wrapped(line.below, Text.SMALL, int(below_px or text_px))
    below = QRectF(
        text_right - below_px if below_px else text_left,
        text.top() if below_px else text.bottom(),
        below_px or text_px,
        len(followed) * Text.SMALL.line_px,
    )
    bottom = max(title.bottom(), text.bottom(), below.bottom())
    facts = _facts(details, title_left if beside else left, right, bottom + DETAILS_AIR_PX, 2 if beside else 1)
    if facts:
        bottom = max(max(name.bottom(), value.bottom()) for name, _names, value, _values in facts) + DETAILS_AIR_PX
    height = max(round(bottom + AIR_PX), scaled(LEAST_PX))
    return Places(height, time, icon, disc, title, titles, text, texts, below, followed, aside, facts)


def _beside_line(left: float, top: float, side_px: int) -> QRectF:
    """A square place in the middle of a line."""
    return QRectF(left, top + (Text.BODY.line_px - side_px) / 2, side_px, side_px)


def _heading(line: Line, width: int) -> Places:
    room = width - 2 * SIDE_PX
    lines = wrapped(line.title, Text.SMALL_STRONG, room)
    height = scaled(HEADING_PX) + (len(lines) - 1) * Text.SMALL.line_px
    words = QRectF(SIDE_PX, height - len(lines) * Text.SMALL.line_px - 6, room, len(lines) * Text.SMALL.line_px)
    none = QRectF()
    return Places(height, none, none, none, words, lines, none, (), none, (), none)


def _facts(details: Details, left: float, right: float, top: float, most: int) -> tuple[Fact, ...]:
    """The facts a line opens to, below each other, in as many columns as there may be where there are many."""
    columns = most if len(details) > FEW else 1
    each = -(-len(details) // columns)
    room = (right - left - (columns - 1) * GAP_PX) / columns
    found: list[Fact] = []
    for column in range(columns):
        start = left + column * (room + GAP_PX)
        found += _column(details[column * each : (column + 1) * each], start, room, top)
    return tuple(found)


def _column(details: Details, left: float, room: float, top: float) -> list[Fact]:
    """Names, and their values beside them."""
    longest = max((_advance(name, Text.SMALL) for name, _value in details), default=0.0) + 1
    name_px = min(longest, room * NAME_SHARE)
    value_px, high = room - name_px - GAP_PX, Text.SMALL.line_px
    found: list[Fact] = []
    for name, value in details:
        names, values = wrapped(name, Text.SMALL, int(name_px)), wrapped(value, Text.SMALL, int(value_px))
        name_at = QRectF(left, top, name_px, len(names) * high)
        value_at = QRectF(left + name_px + GAP_PX, top, value_px, len(values) * high)
        found.append((name_at, names, value_at, values))
        top = max(name_at.bottom(), value_at.bottom()) + 4
    return found


def wrapped(text: str, kind: Text, width: int) -> Written:
    """The lines of a text in a width; the same text is broken once."""
    return _wrapped(text, kind, width, kind.line_px) if text else ()


@lru_cache(maxsize=4096)
def _wrapped(text: str, kind: Text, width: int, _line_px: int) -> Written:
    letters = font(kind)
    if _metrics(kind, _line_px).horizontalAdvance(text) <= width:
        return (text,)
    return tuple(wrapped_lines(text, letters, width, MANY_LINES))


def _advance(text: str, kind: Text) -> float:
    return _metrics(kind, kind.line_px).horizontalAdvance(text)


@lru_cache(maxsize=32)
def _metrics(kind: Text, _line_px: int) -> QFontMetricsF:
    return QFontMetricsF(font(kind))
