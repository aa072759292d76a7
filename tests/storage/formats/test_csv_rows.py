"""Rows of a CSV file know where they stand."""

import pytest

from habit_desktop.storage.formats.csv_rows import FIELD_LIMIT, header_of, read_rows, read_table
from habit_desktop.storage.formats.unreadable import UnreadableFile


def test_cells_go_by_the_names_above_them() -> None:
    (row,) = read_rows(b"\xef\xbb\xbfName , Day\nRun,Monday\n")
    assert (row.cell("Name"), row.cell("Day"), row.cell("Hour")) == ("Run", "Monday", "")


def test_a_row_tells_the_line_it_begins_on() -> None:
    rows = list(read_rows(b'a\n"one\ntwo"\n\nthree\n'))
    assert [(row.where, row.cell("a")) for row in rows] == [("line 2", "one\ntwo"), ("line 5", "three")]


def test_another_delimiter_splits_otherwise() -> None:
    assert list(read_table(b"a;b,c", ";")) == [("line 1", ["a", "b,c"])]


def test_a_cell_too_long_to_be_one_is_refused_with_its_line() -> None:
    content = b"a\nb\n" + b"c" * (FIELD_LIMIT + 1)
    with pytest.raises(UnreadableFile, match="line 3"):
        list(read_rows(content))


@pytest.mark.parametrize(
    ("content", "names"), [(b"", []), (b" a , b\n1,2", ["a", "b"]), (b"\0", ["\0"]), (b'"' + b"a" * 5000, ["a" * 4095])]
)
def test_the_header_is_read_alone(content: bytes, names: list[str]) -> None:
    assert header_of(content) == names
