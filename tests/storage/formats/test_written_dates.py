"""Dates are understood as people and spreadsheets write them."""

from datetime import date

import pytest

from habit_desktop.storage.formats.written_dates import day_comes_first, is_ambiguous, written_date

FIFTH_OF_APRIL = date(2020, 4, 5)


@pytest.mark.parametrize("cell", ["2020-04-05", "2020/04/05", "2020.4.5", "5.4.2020", "05-04-2020", " 4/5/2020 "])
def test_a_date_is_read_however_it_is_written(cell: str) -> None:
    assert written_date(cell, None) == FIFTH_OF_APRIL


def test_the_order_that_was_found_counts_for_every_separator() -> None:
    assert written_date("5/4/2020", day_first=True) == FIFTH_OF_APRIL
    assert written_date("4.5.2020", day_first=False) == FIFTH_OF_APRIL


@pytest.mark.parametrize(
    ("cells", "first"), [(["13/4/2020", "1/2/2020"], True), (["4/13/2020"], False), (["1/2/2020"], None), ([], None)]
)
def test_a_number_too_large_for_a_month_tells_the_order(cells: list[str], first: bool | None) -> None:
    assert day_comes_first(cells) is first


def test_dates_that_contradict_each_other_tell_no_order() -> None:
    assert day_comes_first(["13/4/2020", "4/13/2020"]) is None


def test_only_slashes_leave_a_doubt() -> None:
    assert is_ambiguous("1/2/2020")
    assert not any(map(is_ambiguous, ["1.2.2020", "2/2/2020", "2020-01-02", "soon"]))


@pytest.mark.parametrize("cell", ["", "soon", "31.2.2020", "2020-13-01", "20200405"])
def test_what_is_no_date_is_none(cell: str) -> None:
    assert written_date(cell, None) is None
