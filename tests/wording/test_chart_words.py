"""What charts say when they are taken along."""

from habit_desktop.wording import chart_words


def test_the_clipboard_says_how_many_rows_it_holds() -> None:
    assert chart_words.copied_data(1) == "1 row is on the clipboard, as CSV."
    assert chart_words.copied_data(3650) == "3,650 rows are on the clipboard, as CSV."


def test_a_file_is_named_with_why_it_could_not_be_written() -> None:
    assert chart_words.data_written("read.csv") == "The data is in read.csv."
    assert chart_words.data_not_written("read.csv", "no room") == "read.csv could not be written: no room"
