"""Facts about the situation before a day."""

from dataclasses import astuple

import numpy as np
from hypothesis import given

from habit_desktop.learning.odds import Floats
from habit_desktop.learning.situation import NEVER, RUN_CELLS, Situation
from tests.learning.strips import grid, grids


def after(*habits: str) -> Situation:
    """The situation after these days."""
    return mornings(grid(*habits))[-1]


def mornings(outcomes: Floats) -> Situation:
    """The situation before each day and after the last: (habits, days) → (days + 1, habits)."""
    return Situation.new(len(outcomes)).mornings(~np.isnan(outcomes.T), outcomes.T == 1)


def test_days_without_a_row_neither_add_to_a_run_nor_break_it() -> None:
    assert after(".xx", "x-x", ".-.", "---").run.tolist() == [2, 2, -2, 0]


def test_the_days_since_done_follow_the_calendar() -> None:
    assert after("x--", "x..", "..x", "...").days_since_done.tolist() == [3, 3, 1, NEVER]


def test_a_run_of_misses_is_negative() -> None:
    assert after("x..", "..x", "-x-", ".-.").run.tolist() == [-2, 1, 1, -2]


def test_the_last_rows_read_as_binary_digits() -> None:
    assert after("x.x").last_rows(3).tolist() == [0b101]


def test_too_few_rows_have_a_cell_of_their_own() -> None:
    assert after("x-", "xx").last_rows(2).tolist() == [4, 3]


def test_never_done_has_a_cell_of_its_own_and_long_gaps_share_the_last() -> None:
    assert after("....", "x...", "..x.").gap_cell(4).tolist() == [0, 3, 2]


def test_the_longest_runs_share_the_outer_cells() -> None:
    assert after("x" * 9, "." * 9).run_cell().tolist() == [RUN_CELLS - 1, 0]


@given(outcomes=grids())
def test_the_days_at_once_lead_where_they_lead_one_by_one(outcomes: Floats) -> None:
    at_once, one_by_one = mornings(outcomes), Situation.new(len(outcomes))
    for day, outcome in enumerate(outcomes.T):
        assert np.array_equal(astuple(at_once[day]), astuple(one_by_one))
        one_by_one = one_by_one.mornings(~np.isnan(outcome)[None], outcome[None] == 1)[-1]
    assert np.array_equal(astuple(at_once[-1]), astuple(one_by_one))
