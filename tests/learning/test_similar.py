"""Facts about days like today."""

import pytest

from habit_desktop.learning.similar import Alike, Similar, similar
from tests.learning.strips import strip

MONDAY, THURSDAY = 0, 3


def test_the_same_weekday_after_the_same_run_is_counted_where_there_is_enough() -> None:
    assert similar(strip("xx.xxx." * 12), MONDAY) == Similar(Alike.WEEKDAY_AND_RUN, 11, 11, -1, MONDAY)


def test_else_all_days_after_the_same_run() -> None:
    assert similar(strip("xx." * 9), MONDAY) == Similar(Alike.RUN, 8, 8, -1, 27 % 7)


def test_else_all_days_after_the_same_last_time() -> None:
    found = similar(strip("x.x.x..x.xxx"), THURSDAY)
    assert found == Similar(Alike.LAST, 6, 2, 3, (THURSDAY + 12) % 7)


def test_days_that_do_not_count_are_not_counted() -> None:
    with_rests, without = similar(strip("x-.-" * 9), 0), similar(strip("x." * 9), 0)
    assert with_rests is not None
    assert without is not None
    assert (with_rests.days, with_rests.done, with_rests.run) == (without.days, without.done, without.run)


@pytest.mark.parametrize("days", ["", "---", "x"])
def test_without_a_day_like_it_nothing_is_said(days: str) -> None:
    assert similar(strip(days), 0) is None


def test_the_first_row_is_no_evidence() -> None:
    assert similar(strip("xx"), 0) == Similar(Alike.LAST, 1, 1, 2, 2)


def test_runs_of_seven_and_more_are_one() -> None:
    assert similar(strip("x" * 30), MONDAY) == Similar(Alike.RUN, 23, 23, 7, 2)
