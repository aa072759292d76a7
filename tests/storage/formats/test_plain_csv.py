"""A table of days is read as people mean it, and how it was read is told."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.habit import Kind
from habit_desktop.domain.history import Answer
from habit_desktop.storage.formats.foreign import ForeignFile, Guess, LeftOut
from habit_desktop.storage.formats.plain_csv import is_plain_csv, read_plain_csv
from habit_desktop.storage.formats.unreadable import NotThatFormat


def guess_of(file: ForeignFile) -> Guess:
    """How a table was read, without the rows that show it."""
    assert file.guess
    return replace(file.guess, examples=())


def told(*lines: str) -> ForeignFile:
    """What a file called run.csv with these lines tells."""
    return read_plain_csv("\n".join(lines).encode(), "run")


def strips(file: ForeignFile) -> dict[str, str]:
    """Each habit's answers, oldest first: x done, - missed, s skipped."""
    signs = {Answer.DONE: "x", Answer.MISSED: "-", Answer.SKIPPED: "s"}
    return {
        habit.definition.name: "".join(signs[habit.marks[day].answer] for day in sorted(habit.marks))
        for habit in file.habits
    }


def test_a_column_of_dates_is_one_habit_called_as_its_file() -> None:
    file = told("2024-01-01", "2024-01-03", "2024-01-03")
    assert strips(file) == {"run": "xx"}
    assert guess_of(file) == Guess("1", False, None)
    assert list(file.habits[0].marks) == [date(2024, 1, 1), date(2024, 1, 3)]


def test_habits_may_stand_in_columns() -> None:
    file = told("Date;Run;Read", "1.2.2024;x;no", "2.2.2024;;✓", "3.2.2024;skip;0")
    assert strips(file) == {"Run": "xs", "Read": "-x-"}
    assert guess_of(file) == Guess("Date", False, None)


def test_habits_may_be_named_in_rows() -> None:
    file = told("when,habit,done", "2024-01-01,Run,1", "2024-01-01,Read,0", "2024-01-02,Run,0", "2024-01-02,Read,1")
    assert strips(file) == {"Run": "x-", "Read": "-x"}
    assert guess_of(file) == Guess("when", True, None)


def test_a_list_of_what_was_done_needs_no_answers() -> None:
    assert strips(told("2024-01-01,Run", "2024-01-02,Run", "2024-01-02,Read", "2024-01-03,Read")) == {
        "Run": "xx",
        "Read": "xx",
    }


def test_a_column_of_notes_is_kept_as_notes() -> None:
    habit = told("date,Run,Notes", "2024-01-01,x,in the rain", "2024-01-02,x,").habits[0]
    assert (habit.definition.name, habit.notes) == ("Run", {date(2024, 1, 1): "in the rain"})


def test_amounts_make_a_habit_count() -> None:
    file = told("date\tkm", "2024-01-01\t5.5", "2024-01-02\t1", "2024-01-03\t0")
    habit = file.habits[0]
    assert (habit.definition.kind, [mark.amount for mark in habit.marks.values()]) == (Kind.NUMERIC, [5.5, 1.0, None])
    assert file.left_out == (LeftOut("line 2", "“km”: the file does not say how many are aimed for"),)


def test_a_time_behind_a_date_does_no_harm() -> None:
    assert strips(told("at", "2024-01-01 20:15", "2024-01-02T07:00:00Z")) == {"run": "xx"}


def test_the_order_of_day_and_month_is_found_in_the_dates() -> None:
    file = told("date", "13/2/2024", "1/3/2024")
    assert guess_of(file) == Guess("date", False, True)
    assert [day.isoformat() for day in file.habits[0].marks] == ["2024-02-13", "2024-03-01"]


def test_dates_that_could_be_two_days_are_told() -> None:
    assert told("1/2/2024", "3/4/2024").left_out == (
        LeftOut("line 1", "“1/2/2024” may be either of two days; read with the month first"),
    )


def test_what_cannot_be_kept_is_told() -> None:
    rows = [f"2024-01-{day:02},x" for day in range(1, 20)]
    assert told("date,Run", *rows, "soon,x", "2024-01-20,perhaps").left_out == (
        LeftOut("line 21", "“soon” is no day"),
        LeftOut("line 22", "“perhaps” is no answer"),
    )


def test_columns_without_a_name_are_numbered() -> None:
    assert list(strips(told("2024-01-01,x,x", "2024-01-02,x,"))) == ["2", "3"]


@pytest.mark.parametrize("content", [b"", b"Run,Read\n1,0\n", b"\0\1\2", b"Dear diary,\nit rains.\n"])
def test_what_has_no_column_of_dates_is_no_table_of_days(content: bytes) -> None:
    assert not is_plain_csv(content)
    with pytest.raises(NotThatFormat):
        read_plain_csv(content, "run")


def test_a_long_table_is_known_by_its_beginning() -> None:
    assert is_plain_csv(b"date,Run\n" + b"2024-01-01,x\n" * 5000)


@given(st.binary(max_size=400))
def test_no_content_is_a_surprise(content: bytes) -> None:
    if is_plain_csv(content):
        assert read_plain_csv(content, "run").guess


def test_rows_show_how_dates_that_could_be_two_days_were_read() -> None:
    content = b"Date,Run\n05/05/2026,x\n03/02/2026,x\n04/02/2026,\n06/02/2026,x\n"
    file = read_plain_csv(content, "run")
    assert file.guess
    assert file.guess.ambiguous
    assert [each.written for each in file.guess.examples] == ["03/02/2026", "06/02/2026"]
    assert len(file.left_out) == 1
    said = read_plain_csv(content, "run", day_first=True)
    assert said.guess
    assert said.guess.ambiguous
    assert [each.day for each in said.guess.examples] == [date(2026, 2, 3), date(2026, 2, 6)]
    assert said.left_out == ()


def test_what_the_table_tells_itself_is_not_overruled() -> None:
    file = read_plain_csv(b"Date,Run\n13/02/2026,x\n03/02/2026,x\n", "run", day_first=False)
    assert file.guess
    assert (file.guess.day_first, file.guess.ambiguous) == (True, False)


def test_a_table_far_too_wide_for_its_length_is_refused_at_once() -> None:
    with pytest.raises(NotThatFormat, match="far too wide"):
        told("2024-01-01" + "," * 10**6, *["x,"] * 100)
