"""Rows and groups on their way to other places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.ui.pages.today.moving import gap_at, group_moved, row_moved, with_row_at

HAND = ["a1", "b1", "a2", "b2", "a3", "c1"]
GROUPS = [["a1", "a2", "a3"], ["b1", "b2"], ["c1"]]


def test_a_row_stays_within_its_group() -> None:
    assert with_row_at(["x", "y", "z"], "x", 99) == ("y", "z", "x")
    assert with_row_at(["x", "y", "z"], "z", -5) == ("z", "x", "y")


def test_a_moved_row_goes_behind_the_one_above_it() -> None:
    assert row_moved(HAND, ("a2", "a3", "a1"), "a1") == ["b1", "a2", "b2", "a3", "a1", "c1"]


def test_a_row_moved_to_the_top_goes_before_the_one_below_it() -> None:
    assert row_moved(HAND, ("a3", "a1", "a2"), "a3") == ["a3", "a1", "b1", "a2", "b2", "c1"]


def test_what_is_shown_in_another_order_for_now_is_not_moved_along() -> None:
    shown = ("b", "d", "c", "a")  # a is done and stands last for today; d was moved before c
    assert row_moved(["a", "b", "c", "d"], shown, "d") == ["a", "b", "d", "c"]


def test_a_group_rises_as_a_whole() -> None:
    assert group_moved(HAND, GROUPS, "b2", -1) == ["b1", "b2", "a1", "a2", "a3", "c1"]


def test_a_group_sinks_as_the_one_below_it_rises() -> None:
    assert group_moved(HAND, GROUPS, "b1", 1) == ["a1", "c1", "b1", "a2", "b2", "a3"]


@pytest.mark.parametrize(("row", "by"), [("a1", -1), ("c1", 1), ("gone", 1)])
def test_there_is_no_way_beyond_the_ends(row: str, by: int) -> None:
    assert group_moved(HAND, GROUPS, row, by) == HAND


@given(st.data())
def test_nothing_is_lost_on_the_way(data: st.DataObject) -> None:
    group = data.draw(st.permutations(GROUPS[0]))
    row = data.draw(st.sampled_from(group))
    assert sorted(row_moved(HAND, group, row)) == sorted(HAND)


@pytest.mark.parametrize(("y", "gap"), [(-5, 0), (9, 0), (11, 1), (35, 2), (99, 3)])
def test_a_row_falls_into_the_nearest_gap(y: float, gap: int) -> None:
    assert gap_at([10, 30, 50], y) == gap
