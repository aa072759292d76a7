"""Days of a calendar are told apart by shape, not by colour alone."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from habit_desktop.domain.calendar import Mark
from habit_desktop.ui.charts.cell_key import CellKey
from habit_desktop.ui.charts.cell_painting import outline_cell, paint_cell
from habit_desktop.ui.theme.tokens import DARK, LIGHT, Tokens
from habit_desktop.ui.widgets.mark_painting import Look

COLOR = "#3557C8"
CELL_PX = 11
LOOKS: dict[str, Look | None] = {
    **{str(mark): Look(mark, COLOR) for mark in Mark},
    "partly": Look(Mark.MISSED, COLOR, 0.5),
    "before": None,
}
PAIRS = [
    pair
    for pair in combinations(LOOKS, 2)
    if set(pair) != {str(Mark.PENDING), str(Mark.UNKNOWN)}  # both a frame: an open day's is today's alone, and outlined
]


def painted(look: Look | None, tokens: Tokens = LIGHT) -> QImage:
    """A day as it is drawn."""
    image = QImage(CELL_PX, CELL_PX, QImage.Format.Format_RGB32)
    image.fill(tokens.card)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_cell(painter, QRectF(0, 0, CELL_PX, CELL_PX), look, tokens)
    painter.end()
    return image


def shape(look: Look | None, tokens: Tokens) -> frozenset[tuple[int, int]]:
    """Where a day is inked at all, whatever the colour."""
    image, ground = painted(look, tokens), tokens.card.lightness()
    return frozenset(
        (x, y) for x in range(CELL_PX) for y in range(CELL_PX) if abs(image.pixelColor(x, y).lightness() - ground) > 40
    )


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_any_two_looks_differ_in_shape(one: str, other: str, tokens: Tokens) -> None:
    assert len(shape(LOOKS[one], tokens) ^ shape(LOOKS[other], tokens)) >= 4


def test_more_of_a_target_fills_more_of_the_cell() -> None:
    inked = [
        sum(painted(Look(Mark.PENDING, COLOR, reached)).pixelColor(5, y) == QColor(COLOR) for y in range(CELL_PX))
        for reached in (0.25, 0.5, 0.75)
    ]
    assert inked == sorted(set(inked))


def test_an_outline_lies_around_the_cell_and_leaves_it_as_it_is() -> None:
    image = QImage(CELL_PX + 6, CELL_PX + 6, QImage.Format.Format_RGB32)
    image.fill(LIGHT.card)
    painter = QPainter(image)
    outline_cell(painter, QRectF(3, 3, CELL_PX, CELL_PX), LIGHT.accent, 2.0)
    painter.end()
    assert image.pixelColor(8, 1) == LIGHT.accent
    assert image.pixelColor(8, 8) == LIGHT.card


def test_the_key_says_its_words_and_takes_the_lines_it_needs(qtbot: QtBot) -> None:
    key = CellKey()
    qtbot.addWidget(key)
    key.show_items(tuple((Look(mark, COLOR), str(mark)) for mark in Mark))
    assert key.accessibleName().startswith("done, missed")
    assert key.heightForWidth(120) > key.heightForWidth(1000) > 0
    key.show_items(())
    assert key.heightForWidth(120) == 0
