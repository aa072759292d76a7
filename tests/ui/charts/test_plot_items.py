"""The items a plot of chances is made of."""

import numpy as np
from PySide6.QtGui import QColor

from habit_desktop.ui.charts.band import Band
from habit_desktop.ui.charts.bell_shape import bell_shape
from habit_desktop.ui.charts.dot_row import LEVELS, DotRow


def test_a_band_has_a_part_for_each_stretch_of_its_line() -> None:
    band, x = Band(), np.arange(6.0)
    joined = np.array([True, True, False, True, True, False])
    band.show_range(x, x, x + 1, joined, 0.5)
    assert [column.left() for column in band.columns] == [0, 0.5, 1, 1.5, 3, 3.5, 4, 4.5]
    assert {column.height() for column in band.columns} == {1.0}
    assert band.columns[1].top() == 0.75  # what the edge is in the middle of the column


def test_a_day_alone_has_no_band_and_neither_has_nothing() -> None:
    band = Band()
    band.show_range(np.array([1.0]), np.array([1.0]), np.array([2.0]), np.array([False]), 0.5)
    assert band.columns == []
    band.show_range(np.empty(0), np.empty(0), np.empty(0), np.empty(0, np.bool_), 0.5)
    assert band.columns == []


def test_a_line_without_a_range_has_no_band() -> None:
    band, x = Band(), np.arange(6.0)
    band.show_range(x, x, x, np.append(np.ones(5, np.bool_), False), 0.5)
    assert band.columns == []


def test_dots_of_a_hundred_strengths_take_a_few_strokes() -> None:
    row = DotRow(104.0, 5)
    row.show_dots(np.arange(100.0), np.linspace(0, 1, 100), QColor("red"), 1.0)
    assert len(row.strokes) == LEVELS
    assert sum(len(dots) for _strength, dots in row.strokes) == 99  # none for nothing


def test_a_bell_fits_its_unit() -> None:
    box = bell_shape().boundingRect()
    assert (box.left(), box.right()) == (-0.5, 0.5)
    assert -0.5 <= box.top() < box.bottom() <= 0.5
