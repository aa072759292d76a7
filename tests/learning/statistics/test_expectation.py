"""Facts about what weekday and trend let expect."""

import numpy as np
import pytest

from habit_desktop.learning.statistics.expectation import freedom_spent, residuals
from tests.learning.strips import grid


def test_a_habit_that_keeps_to_its_weekdays_has_nothing_beyond_them() -> None:
    left = residuals(grid("xxxxx.." * 30), first_weekday=0)
    assert np.abs(left).max() < 0.1


def test_weekdays_are_told_apart_wherever_the_week_begins() -> None:
    week = "xx....."
    left = residuals(grid((week * 30)[3:]), first_weekday=3)
    assert np.abs(left).max() < 0.1


def test_a_slow_change_is_expected() -> None:
    slope = np.linspace(0.0, 1.0, 200)[None]
    left = residuals(slope, first_weekday=0)
    assert np.abs(left[0, 30:-30]).max() < 0.02


def test_days_without_a_value_have_no_residual() -> None:
    left = residuals(grid("x-.x-"), first_weekday=0)
    assert np.isnan(left[0]).tolist() == [False, True, False, False, True]


def test_a_day_that_differs_from_its_neighbours_stands_out() -> None:
    left = residuals(grid("." * 40 + "x" + "." * 40), first_weekday=0)
    assert int(np.argmax(left[0])) == 40
    assert left[0, 40] > 0.8


def test_a_weekday_spends_one_degree_of_freedom_and_so_do_four_weeks() -> None:
    assert freedom_spent(np.array([56.0])).tolist() == pytest.approx([9.0])
