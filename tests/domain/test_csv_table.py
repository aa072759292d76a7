"""Tables are written as spreadsheets read them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.csv_table import guarded, unguarded, written


def test_a_table_has_a_heading_and_a_line_for_each_row() -> None:
    rows = [(date(2024, 2, 29), 1, 0.5, "far, and wet"), (date(2024, 3, 1), 0, None, "")]
    assert written(("day", "due", "chance", "note"), rows) == (
        'day,due,chance,note\n2024-02-29,1,0.5,"far, and wet"\n2024-03-01,0,,\n'
    )


def test_an_instant_is_written_as_one_word_with_its_zone() -> None:
    assert written(("at",), [(datetime(2024, 2, 29, 18, 5, tzinfo=UTC),)]) == "at\n2024-02-29T18:05:00+00:00\n"


def test_whole_tens_keep_their_noughts() -> None:
    assert written(("a",), [(100.0,), (0.0,)]) == "a\n100\n0\n"


def test_numbers_have_at_most_six_decimals() -> None:
    assert written(("a",), [(1 / 3,), (2.0,), (-0.25,)]) == "a\n0.333333\n2\n-0.25\n"


@pytest.mark.parametrize("words", ["=1+1", "+1", "-cmd", "@SUM(A1)", "\tx", "\r=1", "＝1+1", "'=1+1"])
def test_words_are_never_a_formula(words: str) -> None:
    assert written((words,), [(words,)]).count("'" + words) == 2


@pytest.mark.parametrize("words", ["", "Walk", "'tis", "1-2", "'", "a=b"])
def test_what_is_no_formula_stays(words: str) -> None:
    assert guarded(words) == unguarded(words) == words


@given(st.text(st.sampled_from("'=+-@\t\r\n＝ab"), max_size=6))
def test_guarded_words_are_read_back_and_begin_no_formula(words: str) -> None:
    assert unguarded(guarded(words)) == words
    assert guarded(words)[:1] not in {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}
