"""Facts about the grid of closed days."""

import numpy as np

from habit_desktop.learning.grid import outcome_grid


def test_a_column_that_is_named_is_done_or_not_and_any_other_no_row() -> None:
    outcomes = outcome_grid([{0: True, 2: False}, {1: True}], 3)
    assert np.array_equal(outcomes, [[1, np.nan, 0], [np.nan, 1, np.nan]], equal_nan=True)


def test_a_person_without_habits_has_an_empty_grid() -> None:
    assert outcome_grid([], 4).shape == (0, 4)
