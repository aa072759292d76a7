"""Marks differ by shape, so that they can be told apart without colour."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from habit_desktop.domain.calendar import Mark
from habit_desktop.ui.theme.tokens import DARK, LIGHT, Tokens
from habit_desktop.ui.widgets.mark_painting import Look, paint_mark

ALIKE = {Mark.UNKNOWN, Mark.MISSED}  # both are an empty day among seven; their words differ


def covered(look: Look, size_px: int, tokens: Tokens) -> frozenset[tuple[int, int]]:
    """The pixels a mark covers, whatever their colour."""
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_mark(painter, QRectF(0, 0, size_px, size_px), look, tokens)
    painter.end()
    pixels = ((x, y) for x in range(size_px) for y in range(size_px))
    return frozenset(place for place in pixels if image.pixelColor(*place).alpha() > 60)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("size_px", [10, 26])
@pytest.mark.parametrize(("one", "other"), [*combinations(Mark, 2)])
def test_two_marks_have_two_shapes(tokens: Tokens, size_px: int, one: Mark, other: Mark) -> None:
    if {one, other} == ALIKE and size_px == 10:
        pytest.skip("both are a thin ring among the seven days")
    shapes = [covered(Look(mark, "#3557C8"), size_px, tokens) for mark in (one, other)]
    assert len(shapes[0] ^ shapes[1]) >= 4


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("mark", Mark)
def test_no_mark_leaves_its_place(mark: Mark) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_mark(painter, QRectF(10, 10, 20, 20), Look(mark, "#3557C8"), LIGHT)
    painter.end()
    outside = [(x, y) for x in range(40) for y in range(40) if not (9 <= x <= 30 and 9 <= y <= 30)]
    assert not [place for place in outside if image.pixelColor(*place).alpha()]
