"""The lines of all habits as arrays."""

from dataclasses import replace

import numpy as np
import pytest

from habit_desktop.ui.charts.all_state import MOST_POINTS, build_all, chance_on, drawn_line, drawn_lines, nearest_line
from tests.ui.lines import lines
from tests.ui.people import TODAY

LAST = float(TODAY.toordinal())


def test_the_mean_of_a_day_is_that_of_the_habits_due_on_it() -> None:
    whole, half = lines(0.2, 0.8)
    state = build_all((whole, replace(half, days=half.days[60:], chances=half.chances[60:])), 40, 80)
    assert state.mean.chance[0] == pytest.approx(20)
    assert state.mean.chance[-1] == pytest.approx(50)
    assert (state.counts[0], state.counts[-1]) == (1, 2)


def test_the_thin_lines_are_not_joined_to_each_other() -> None:
    _x, y, joined = drawn_lines(build_all(lines(0.2, 0.8, days=20), 40, 80), LAST - 30, LAST)
    assert np.unique(y).tolist() == pytest.approx([20, 80])
    assert np.flatnonzero(~joined).tolist() == [19, 39]


def test_ten_years_of_a_hundred_habits_are_few_points() -> None:
    state = build_all(lines(*np.linspace(0.1, 0.9, 100).tolist(), days=3650), 40, 80)
    x, _y, _joined = drawn_lines(state, LAST - 3650, LAST)
    assert len(x) <= MOST_POINTS + 100


def test_a_span_has_its_own_days_alone() -> None:
    x, _y = drawn_line(build_all(lines(0.5), 40, 80), 0, LAST - 9, LAST, 400)
    assert (x[0], x[-1]) == (LAST - 10, LAST)  # one before it, so that the line reaches the edge


def test_the_line_nearest_to_a_point_is_found_within_reach() -> None:
    state = build_all(lines(0.2, 0.8), 40, 80)
    assert nearest_line(state, LAST, 78, 5) == 1
    assert nearest_line(state, LAST, 50, 5) is None


def test_a_habit_that_ended_long_ago_has_no_chance_now() -> None:
    state = build_all(lines(0.5, days=20), 40, 80)
    assert chance_on(state, 0, LAST + 3) == (LAST, 50)
    assert chance_on(state, 0, LAST + 90) is None


def test_nothing_to_show_is_nothing_drawn() -> None:
    state = build_all((), 40, 80)
    assert len(state.mean.x) == 0
    assert [len(part) for part in drawn_lines(state, LAST - 9, LAST)] == [0, 0, 0]
