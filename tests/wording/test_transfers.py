"""Imports become sentences."""

from datetime import date

from habit_desktop.storage.formats.detect import FORMATS
from habit_desktop.wording.transfers import (
    cancelling,
    contents,
    example,
    file_kinds,
    format_name,
    guessed,
    not_kept,
    nothing_imported,
    preview,
    recording,
    replaying,
    result,
    verified,
)


def test_contents_count_what_there_is() -> None:
    assert contents(7, 1204, 31) == "7 habits, 1,204 marks, 31 notes"


def test_contents_without_notes_do_not_mention_them() -> None:
    assert contents(1, 1, 0) == "1 habit, 1 mark"


def test_a_preview_promises_nothing_but_what_would_be_added() -> None:
    assert preview("loop-db", 1, 40, 0) == "Loop Habit Tracker backup: would add 1 habit, 40 marks."


def test_a_table_says_how_it_is_read() -> None:
    assert guessed("Date", None, habits_in_rows=False) == (
        "Days are read from the column “Date”; every other column is a habit."
    )
    assert guessed("when", True, habits_in_rows=True) == (
        "Days are read from the column “when”, and each row names its habit. The day comes before the month."
    )


def test_a_file_known_already_says_so() -> None:
    assert preview("habitbull-csv", 0, 0, 0) == "HabitBull export: everything in it is here already."


def test_an_import_of_nothing_new_says_so() -> None:
    assert result(0, 0, 0) == "Nothing new: everything was here already."


def test_what_cannot_be_kept_is_counted() -> None:
    assert [not_kept(count) for count in (0, 1, 2)] == [
        "Everything in the file can be kept.",
        "1 thing cannot be kept:",
        "2 things cannot be kept:",
    ]


def test_strengths_that_differ_are_not_hidden() -> None:
    assert verified(1204, 1203) == "1,204 strengths were worked out again: 1,203 are the same as there."


def test_strengths_that_all_agree_are_reported_as_such() -> None:
    assert verified(1204, 1204) == "1,204 strengths were worked out again: all are the same as there."


def test_every_format_has_the_name_people_know_it_by() -> None:
    assert all(format_name(key) != key for key in FORMATS)


def test_a_running_import_counts_the_days_it_works_out() -> None:
    assert replaying(120, 3800) == "Working out the chances of the past: day 120 of 3,800"


def test_a_row_of_a_table_says_how_it_was_read() -> None:
    assert example("03/04/2026", date(2026, 3, 4), "Run", "x") == "03/04/2026 is Wed 4 March 2026: Run, x"
    assert example("03/04/2026", date(2026, 3, 4), "Run", "") == "03/04/2026 is Wed 4 March 2026: Run"


def test_a_cancelled_import_says_that_all_is_as_it_was() -> None:
    assert nothing_imported().startswith("Cancelled: nothing was brought in")
    assert (recording(), cancelling()) == ("Writing it down…", "Stopping…")


def test_every_format_is_named_where_a_file_is_chosen() -> None:
    said = " ".join(file_kinds())
    for name in ("Loop", "HabitBull", "Table Habit", "Habo", "Beaver", "Habitica", "Tickmate", "Rewire", "Super Prod"):
        assert name in said
