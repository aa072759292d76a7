"""Facts about reading histories and writing predictions."""

from datetime import date
from pathlib import Path

import pytest

from habit_desktop.storage.formats.histories import HistoryRow, read_histories, write_predictions
from habit_desktop.storage.formats.unreadable import MalformedHistories

HEADER = "person,habit,date,value,time\n"


def written(folder: Path, text: str) -> Path:
    """A file with this text."""
    path = folder / "histories.csv"
    path.write_bytes(text.encode())
    return path


def test_each_line_is_a_row_in_the_order_of_the_file(tmp_path: Path) -> None:
    rows = read_histories(written(tmp_path, HEADER + "b,walk,2024-02-29,1,09:33\na,read,2024-01-01,0,\n"))
    assert rows == [HistoryRow("b", "walk", date(2024, 2, 29), True), HistoryRow("a", "read", date(2024, 1, 1), False)]


def test_an_empty_value_is_not_observed(tmp_path: Path) -> None:
    (row,) = read_histories(written(tmp_path, HEADER + "a,read,2024-01-01,,\n"))
    assert row.done is None


def test_columns_may_stand_in_any_order_and_the_time_may_be_left_out(tmp_path: Path) -> None:
    (row,) = read_histories(written(tmp_path, "value,date,habit,person\n1,2024-01-01,read,a\n"))
    assert row == HistoryRow("a", "read", date(2024, 1, 1), True)


def test_what_spreadsheets_add_is_read(tmp_path: Path) -> None:
    text = "\ufeff" + HEADER + '"a","read, aloud",2024-01-01,1,\n'
    (row,) = read_histories(written(tmp_path, text.replace("\n", "\r\n")))
    assert row.habit == "read, aloud"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Line 1: the column person is missing"),
        ("person,habit,value\n", "Line 1: the column date is missing"),
        (HEADER, "no rows"),
        (HEADER + "a,read,2024-01-01,1,\na,read,2024-01-02,2,\n", "Line 3: the value '2' is neither 1 nor 0"),
        (HEADER + "a,read,2024-02-30,1,\n", "Line 2: '2024-02-30' is no date"),
        (HEADER + "a,read,1.1.2024,1,\n", "Line 2: '1.1.2024' is no date"),
        (HEADER + "a,read,,1,\n", "Line 2: '' is no date"),
        (HEADER + ",read,2024-01-01,1,\n", "Line 2: the person is missing"),
        (HEADER + "a,,2024-01-01,1,\n", "Line 2: the habit is missing"),
        (HEADER + "a,read,2024-01-01\n", "Line 2: the number of fields"),
        (HEADER + "a,read,2024-01-01,1,,extra\n", "Line 2: the number of fields"),
        (HEADER + 'a,read,2024-01-01,1,\n"a,read', "Line 3: "),
        (HEADER + "a,read,2024-01-01,1,\na,read,2024-01-01,0,\n", "Line 3: 2024-01-01 stands there twice"),
    ],
)
def test_a_malformed_file_is_refused_with_the_line_and_the_reason(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(MalformedHistories) as refused:
        read_histories(written(tmp_path, text))
    assert sentence in str(refused.value)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "histories.csv"
    path.write_bytes(b"person,habit,date,value,time\n\xff\xfe\x00")
    with pytest.raises(MalformedHistories, match="not a text file"):
        read_histories(path)


def test_predictions_answer_each_row_in_full_precision(tmp_path: Path) -> None:
    rows = [HistoryRow("a", "read", date(2024, 1, 1), True), HistoryRow("a", "walk", date(2024, 1, 1), None)]
    path = tmp_path / "predictions.csv"
    write_predictions(path, rows, [0.1 + 0.2, 0.5])
    assert path.read_text() == (
        "person,habit,date,probability\na,read,2024-01-01,0.30000000000000004\na,walk,2024-01-01,0.5\n"
    )
