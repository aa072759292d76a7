"""Values of foreign tables are understood whatever type they were written with."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.storage.formats.cells import calendar_date, integer, line, name_of, number, shown, text

CELLS = st.none() | st.integers() | st.floats() | st.text() | st.binary()


@pytest.mark.parametrize(
    ("cell", "whole"),
    [(7, 7), (7.0, 7), ("7", 7), (" -7 ", -7), ("7.0", 7), (b"7", 7), (7.5, None), ("seven", None), (None, None)],
)
def test_whole_numbers_may_be_written_as_text(cell: object, whole: int | None) -> None:
    assert integer(cell) == whole


def test_true_is_the_number_one() -> None:
    assert repr(integer(True)) == "1"


@pytest.mark.parametrize(("cell", "value"), [("2.5", 2.5), (2, 2.0), ("nan", None), ("1e999", None), ("", None)])
def test_only_finite_numbers_are_numbers(cell: object, value: float | None) -> None:
    assert number(cell) == value


def test_a_text_of_a_million_digits_is_no_whole_number() -> None:
    assert integer("9" * 1_000_000) is None


def test_bytes_that_are_no_text_are_replaced() -> None:
    assert text(b"1\xe92") == "1\ufffd2"


def test_a_line_has_no_line_ends() -> None:
    assert line(" km\r\n") == "km"
    assert line("two\nlines") == "two lines"


def test_what_is_quoted_is_short_and_can_be_printed() -> None:
    assert shown("a\nb\x07\udc80" + "c" * 100) == "“a b\ufffd\ufffd" + "c" * 35 + "…”"


@pytest.mark.parametrize("cell", ["2015-01-25", "٢٠١٥-٠١-٢٥", " 2015-1-25 "])
def test_dates_are_read_in_the_digits_of_any_script(cell: str) -> None:
    assert calendar_date(cell) == date(2015, 1, 25)


@pytest.mark.parametrize("cell", ["2015-02-30", "25.01.2015", "0000-01-01", ""])
def test_what_is_no_date_is_none(cell: str) -> None:
    assert calendar_date(cell) is None


@given(CELLS)
def test_no_cell_is_too_odd_to_be_looked_at(cell: object) -> None:
    assert isinstance(text(cell), str)
    assert isinstance(shown(cell), str)
    assert integer(cell) is None or isinstance(integer(cell), int)
    assert number(cell) is None or isinstance(number(cell), float)


def test_names_stay_as_they_are_unless_no_habit_could_have_them() -> None:
    assert name_of(" Бег 🏃 ") == " Бег 🏃 "
    assert name_of("  ") == "(no name)"
    assert len(name_of("a" * 501)) == 500


def test_a_million_spaces_are_one_line_in_no_time() -> None:
    assert line("a" + " " * 10**6 + "b").split() == ["a", "b"]
