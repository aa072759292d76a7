"""Facts about the situation before a day."""

import numpy as np

from habit_desktop.learning.situation import NEVER, RUN_CELLS, Situation
from tests.learning.strips import grid


def after(*habits: str) -> Situation:
    """The situation after these days."""
    situation = Situation(len(habits))
    for day in grid(*habits).T:
        observed = ~np.isnan(day)
        situation.close(observed, observed & (day == 1))
    return situation


def test_days_without_a_row_neither_add_to_a_streak_nor_break_it() -> None:
    assert after(".xx", "x-x", "xx.", "---").streak.tolist() == [2, 2, 0, 0]


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
