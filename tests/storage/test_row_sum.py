"""Facts about the sum that stands beside a row."""

import math
import sqlite3

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from habit_desktop.domain.event import Via
from habit_desktop.storage.row_sum import SUMS, Value, row_sum, summed, summed_event

values = st.one_of(st.none(), st.text(), st.integers(0, 2**40), st.floats(allow_nan=False), st.binary())
TEXT, NUMBER, MAYBE = st.text(), st.integers(0, 2**40) | st.floats(allow_nan=False), st.none()
KINDS: dict[str, list[st.SearchStrategy[Value]]] = {
    "event": [TEXT, NUMBER, TEXT, NUMBER, TEXT, TEXT, TEXT, TEXT | MAYBE, TEXT, TEXT, TEXT, TEXT],
    "prediction": [TEXT, TEXT, TEXT, TEXT, *[NUMBER] * 6, NUMBER | MAYBE, st.binary()],
    "outcome": [TEXT, TEXT, NUMBER, TEXT],
}


@given(st.lists(values, min_size=1, max_size=6))
@example([-0.0, 1.0, math.inf])
def test_a_row_read_back_has_the_sum_it_was_written_with(row: list[Value]) -> None:
    connection = sqlite3.connect(":memory:")
    read = connection.execute(f"SELECT {','.join('?' * len(row))}", row).fetchone()
    connection.close()
    assert row_sum(*read) == row_sum(*row)


def test_a_number_in_a_column_of_reals_and_a_word_of_an_enum_have_the_sum_of_what_is_read_back() -> None:
    assert row_sum(1) == row_sum(1.0)
    assert row_sum(Via.WINDOW) == row_sum("window")


def test_nothing_and_an_empty_text_differ_and_so_do_shifted_texts() -> None:
    assert len({row_sum(None), row_sum("")}) == 2
    assert len({row_sum("ab", "c"), row_sum("a", "bc")}) == 2


def test_no_single_flipped_bit_of_a_text_goes_unnoticed() -> None:
    text = '{"note": "rain"}'
    flipped = {
        row_sum("id", "".join([text[:place], chr(ord(text[place]) ^ (1 << bit)), text[place + 1 :]]))
        for place in range(len(text))
        for bit in range(7)
    }
    assert row_sum("id", text) not in flipped
    assert len(flipped) == 7 * len(text)


def test_a_summed_row_ends_with_its_sum() -> None:
    assert summed(("a", 1, None)) == ("a", 1, None, row_sum("a", 1, None))


@pytest.mark.parametrize("table", SUMS)
@given(st.data())
def test_a_row_that_is_summed_up_by_its_kind_has_the_same_sum_be_it_sound_or_not(
    table: str, data: st.DataObject
) -> None:
    row = [data.draw(kind) for kind in KINDS[table]]
    assert SUMS[table](*row) == row_sum(*row)
    row[data.draw(st.integers(0, len(row) - 1))] = data.draw(values)
    assert SUMS[table](*row) == row_sum(*row)


def test_a_row_of_the_log_ends_with_the_same_sum() -> None:
    row = ("e1", 7, "desk", 3, "at", "UTC", "day", None, Via.TRAY, "c1", "NoteWritten", "{}")
    assert summed_event(row) == summed(row)
