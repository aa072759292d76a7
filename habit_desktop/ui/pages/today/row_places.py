"""Where the pieces of a row stand: on one line where there is room, else below each other."""

from collections.abc import Callable
from dataclasses import fields

from PySide6.QtCore import QRect, QSize

from habit_desktop.domain.value import value
from habit_desktop.ui.theme.fonts import Text, grown, scaled
from habit_desktop.ui.widgets.chance_ring import RING_PX
from habit_desktop.ui.widgets.habit_icon import HABIT_ICON_PX
from habit_desktop.ui.widgets.icon import ICON_PX
from habit_desktop.ui.widgets.mark_button import reach_px
from habit_desktop.ui.widgets.week_strip import week_px

ROW_PX = 64
AIR_PX = 8
STREAK_PX = 72
BELL_PX = 178
MORE_PX = 28
NARROW_SIDE_PX = 52
LEAST_TEXT_PX = 104
GAP_PX = 8
NOWHERE = QRect()

HeightFor = Callable[[int], int]
"""The height a text takes in a width."""


@value
class Needs:
    """What the pieces of a row need: the heights of its texts, the size of its controls, and whether it has icons."""

    name: HeightFor
    detail: HeightFor
    bell: HeightFor
    streak_px: int
    controls: QSize
    has_icon: bool
    has_bell: bool


@value
class Places:
    """The place of each piece, for people who read from left to right; an absent piece has an empty one."""

    size: QSize
    mark: QRect
    icon: QRect
    name: QRect
    detail: QRect
    controls: QRect
    week: QRect
    streak: QRect
    ring: QRect
    bell_icon: QRect
    bell: QRect
    more: QRect

    def mirrored(self) -> "Places":
        """The same for people who read from right to left."""
        width = self.size.width()
        turned = {
            field.name: QRect(width - place.right() - 1, place.top(), place.width(), place.height())
            for field in fields(self)
            if isinstance(place := getattr(self, field.name), QRect)
        }
        return Places(self.size, **turned)


def wide_places(width: int, needs: Needs) -> Places:
    """All pieces on one line, in columns that are the same in every row."""
    ring_px, bell_px = scaled(RING_PX), scaled(BELL_PX)
    mark_px, week, more_px, sign_px = reach_px(), week_px(), grown(MORE_PX), grown(ICON_PX)
    more_x = width - 8 - more_px
    bell_x = more_x - 4 - bell_px
    ring_x = bell_x - 20 - ring_px
    streak_x = ring_x - 10 - scaled(STREAK_PX)
    week_x = streak_x - 26 - week.width()
    controls_x = week_x - 17 - needs.controls.width()
    texts_x = 11 + mark_px + 11
    icon_px = grown(HABIT_ICON_PX) + GAP_PX if needs.has_icon else 0
    name_w, detail_w = controls_x - 16 - texts_x - icon_px, controls_x - 16 - texts_x
    name_h, detail_h = needs.name(name_w), needs.detail(detail_w)
    bell_text_w = bell_px - sign_px - GAP_PX
    bell_h = needs.bell(bell_text_w)
    height = max(ROW_PX, 2 * AIR_PX + max(name_h + detail_h, bell_h, mark_px, ring_px))
    top = (height - name_h - detail_h) // 2
    return Places(
        QSize(width, height),
        mark=_middle(11, mark_px, mark_px, height),
        icon=_beside_line(texts_x, top, grown(HABIT_ICON_PX), Text.STRONG) if needs.has_icon else NOWHERE,
        name=QRect(texts_x + icon_px, top, name_w, name_h),
        detail=QRect(texts_x, top + name_h, detail_w, detail_h),
        controls=_middle(controls_x, needs.controls.width(), needs.controls.height(), height),
        week=_middle(week_x, week.width(), week.height(), height),
        streak=_middle(streak_x, scaled(STREAK_PX), needs.streak_px, height),
        ring=_middle(ring_x, ring_px, ring_px, height),
        bell_icon=_middle(bell_x, sign_px, sign_px, height) if needs.has_bell else NOWHERE,
        bell=_middle(bell_x + sign_px + GAP_PX, bell_text_w, bell_h, height),
        more=_middle(more_x, more_px, more_px, height),
    )


def narrow_places(width: int, needs: Needs) -> Places:
    """The words and the chance above, the bell and the week below, the steps on a line of their own.

    Where text is so large that words would have no room beside the chance, the chance stands below them.
    """
    ring_px, side_px = scaled(RING_PX), scaled(NARROW_SIDE_PX)
    mark_px, week, more_px, sign_px = reach_px(), week_px(), grown(MORE_PX), grown(ICON_PX)
    x, top = 5 + mark_px + 6, 10
    side_x = width - 8 - side_px
    beside = side_x - 4 - x >= scaled(LEAST_TEXT_PX)
    texts_w = side_x - 4 - x if beside else width - 8 - x
    icon_px = grown(HABIT_ICON_PX) + GAP_PX if needs.has_icon else 0
    bell_px = sign_px + GAP_PX if needs.has_bell else 0
    name_h, detail_h = needs.name(texts_w - icon_px), needs.detail(texts_w)
    bell_h = max(needs.bell(texts_w - bell_px), sign_px if needs.has_bell else 0)
    bell_y = top + max(name_h + detail_h, ring_px if beside else 0) + 3
    below_y = bell_y + max(bell_h, needs.streak_px if beside else 0) + 3
    week_y = below_y if beside else below_y + ring_px + 3
    controls_y = week_y + more_px + 4
    height = controls_y + needs.controls.height() + (10 if needs.controls.height() else 6)
    if beside:
        ring = QRect(side_x + (side_px - ring_px) // 2, top, ring_px, ring_px)
        streak = QRect(side_x, bell_y, side_px, needs.streak_px)
    else:
        ring = QRect(x, below_y, ring_px, ring_px)
        streak = QRect(x + ring_px + GAP_PX, below_y + (ring_px - needs.streak_px) // 2, side_px, needs.streak_px)
    return Places(
        QSize(width, height),
        mark=QRect(5, top, mark_px, mark_px),
        icon=_beside_line(x, top, grown(HABIT_ICON_PX), Text.STRONG) if needs.has_icon else NOWHERE,
        name=QRect(x + icon_px, top, texts_w - icon_px, name_h),
        detail=QRect(x, top + name_h, texts_w, detail_h),
        controls=QRect(x, controls_y, needs.controls.width(), needs.controls.height()),
        week=QRect(x, week_y, week.width(), more_px),
        streak=streak,
        ring=ring,
        bell_icon=_beside_line(x, bell_y, sign_px, Text.SMALL) if needs.has_bell else NOWHERE,
        bell=QRect(x + bell_px, bell_y, texts_w - bell_px, bell_h),
        more=QRect(width - 8 - more_px, week_y, more_px, more_px),
    )


def _beside_line(x: int, top: int, size: int, text: Text) -> QRect:
    """A square place in the middle of a text's first line."""
    return QRect(x, top + max(0, (text.line_px - size) // 2), size, size)


def _middle(x: int, width: int, height: int, of: int) -> QRect:
    """A place in the middle of a height."""
    return QRect(x, (of - height) // 2, width, height)
