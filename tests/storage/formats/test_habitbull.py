"""HabitBull's exports yield all their habits and days, however their dates are written."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.history import Answer
from habit_desktop.domain.schedule import Daily
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit, ForeignMark, LeftOut
from habit_desktop.storage.formats.habitbull import is_habitbull, read_habitbull
from habit_desktop.storage.formats.unreadable import NotThatFormat, UnreadableFile

DONE, MISSED = (ForeignMark(answer) for answer in (Answer.DONE, Answer.MISSED))
HEADER = "HabitName,HabitDescription,HabitCategory,CalendarDate,Value,CommentText"
DAY = date(2020, 4, 5)


def told(*rows: str) -> ForeignFile:
    return read_habitbull("\n".join([HEADER, *rows]).encode())


def only(*rows: str) -> ForeignHabit:
    """The one habit of these rows, of which nothing is left out."""
    file = told(*rows)
    assert file.left_out == ()
    (habit,) = file.habits
    return habit


def days_of(*cells: str) -> list[date]:
    """The days of a habit on these dates."""
    return [*told(*(f"Run,,,{cell},1," for cell in cells)).habits[0].marks]


def test_a_habit_has_its_words_days_and_notes() -> None:
    habit = only("Run,In the park,Fitness,2020-04-05,1,", "Run,In the park,Fitness,2020-04-06,0,rain")
    assert habit.definition == Habit("habitbull:Run", "Run", description="In the park", tags=("Fitness",))
    assert (habit.key, habit.archived, habit.definition.schedule) == ("habitbull:Run", False, Daily())
    assert habit.marks == {DAY: DONE, date(2020, 4, 6): MISSED}
    assert habit.notes == {date(2020, 4, 6): "rain"}


def test_a_habit_without_a_category_has_no_tag() -> None:
    assert only("Run,,,2020-04-05,1,").definition.tags == ()


def test_a_byte_order_mark_and_other_line_ends_change_nothing() -> None:
    content = f"{HEADER}\nRun,,,2020-04-05,1,\n"
    for other in ("\ufeff" + content, content.replace("\n", "\r\n"), content.replace("\n", "\r")):
        assert read_habitbull(other.encode()) == read_habitbull(content.encode())


def test_columns_are_found_by_their_names() -> None:
    content = b'"Value","HabitName","CalendarDate"\n"1","Run","2020-04-05"\n'
    assert read_habitbull(content) == told("Run,,,2020-04-05,1,")


def test_words_keep_commas_quotes_and_line_ends() -> None:
    habit = only('"Run, ""fast""","a\nb",,2020-04-05,1,"c, d\r\ne"')
    assert (habit.definition.name, habit.definition.description) == ('Run, "fast"', "a\nb")
    assert habit.notes == {DAY: "c, d\r\ne"}


@pytest.mark.parametrize("value", ["-2150000000", "-2.15E+09", "-2150000000.0"])
def test_a_day_without_data_is_no_answer_but_keeps_its_note(value: str) -> None:
    habit = only(f"Run,,,2020-04-05,{value},ill")
    assert (habit.marks, habit.notes) == ({}, {DAY: "ill"})


def test_habits_stand_in_the_order_of_their_first_rows() -> None:
    file = told("Write,,,2020-04-05,1,", "Run,,,2020-04-05,1,", "Write,,,2020-04-06,1,")
    assert [(habit.definition.name, habit.definition.position) for habit in file.habits] == [("Write", 0), ("Run", 1)]


def test_equal_names_with_other_words_are_other_habits_with_keys_of_their_own() -> None:
    rows = ["Run,,Work", "Run,,Home", "Run,slow,Home", "Run,slower,Home", '"Run\nHome",,""']
    file = told(*(f"{row},2020-04-05,1," for row in rows))
    assert [habit.definition.name for habit in file.habits] == ["Run", "Run", "Run", "Run", "Run Home"]
    assert len({habit.key for habit in file.habits}) == len(rows)
    assert [habit.key for habit in file.habits][:2] == ["habitbull:Run", "habitbull:Run\nHome"]


@pytest.mark.parametrize("cell", ["2020-04-05", "2020-4-5", " 2020-04-05 ", "5.4.2020", "05-04-2020"])
def test_some_dates_have_one_meaning(cell: str) -> None:
    assert days_of(cell) == [DAY]


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (("4/5/2020", "4/13/2020"), [DAY, date(2020, 4, 13)]),
        (("13/4/2020", "5/4/2020"), [date(2020, 4, 13), DAY]),
        (("13.4.2020", "5.4.2020"), [date(2020, 4, 13), DAY]),
        (("4.5.2020", "4.13.2020"), [DAY, date(2020, 4, 13)]),
        (("13/4/2020", "2020-04-05"), [date(2020, 4, 13), DAY]),
    ],
)
def test_one_number_that_is_no_month_orders_all_dates(cells: tuple[str, ...], days: list[date]) -> None:
    assert days_of(*cells) == days


def test_the_dates_of_all_habits_are_in_one_order() -> None:
    file = told("Run,,,5/4/2020,1,", "Write,,,13/4/2020,1,")
    assert [[*habit.marks] for habit in file.habits] == [[DAY], [date(2020, 4, 13)]]


def test_dates_that_no_number_orders_have_the_month_first_and_it_is_said_once() -> None:
    file = told("Run,,,4/4/2020,1,", "Run,,,4/5/2020,1,", "Run,,,4/6/2020,1,")
    assert [*file.habits[0].marks] == [date(2020, 4, 4), DAY, date(2020, 4, 6)]
    assert file.left_out == (LeftOut("line 3", "“4/5/2020” may be either of two days; read with the month first"),)


def test_nothing_is_said_of_dates_that_are_the_same_in_either_order() -> None:
    assert [*only("Run,,,4/4/2020,1,").marks] == [date(2020, 4, 4)]


def test_an_amount_makes_all_of_a_habits_answers_amounts() -> None:
    file = told("Run,,,2020-04-05,1,", "Run,,,2020-04-06,2.5,", "Walk,,,2020-04-05,1,")
    run, walk = file.habits
    assert [mark.amount for mark in run.marks.values()] == [1.0, 2.5]
    assert (run.definition.kind, walk.definition.kind) == (Kind.NUMERIC, Kind.YES_NO)
    assert walk.marks == {DAY: DONE}


def test_the_target_of_amounts_is_not_invented_and_it_is_said() -> None:
    file = told("Run,,,2020-04-05,12,")
    definition = file.habits[0].definition
    assert (definition.target, definition.goal, definition.unit) == (0.0, Goal.AT_LEAST, "")
    assert [left_out.where for left_out in file.left_out] == ["line 2"]


def test_a_zero_among_amounts_does_not_reach_the_target_that_is_missing() -> None:
    assert told("Run,,,2020-04-05,0,", "Run,,,2020-04-06,12,").habits[0].marks[DAY] == MISSED


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Run,,,2020-04-06,yes,", "“yes” is no answer"),
        ("Run,,,2020-04-06,,", "“” is no answer"),
        ("Run,,,2020-04-06", "“” is no answer"),
        ("Run,,,2020-04-06,-1,", "“-1” is no answer"),
        ("Run,,,2020-04-06,1e300,", "“1e300” is no answer"),
        ("Run,,,2020-04-31,1,", "“2020-04-31” is no day"),
        ("Run,,,31/31/2020,1,", "“31/31/2020” is no day"),
        ("Run,,,today,1,", "“today” is no day"),
        ("Run", "“” is no day"),
        ("Run,,,2020-04-05,0,", "another row answers for 2020-04-05"),
        ("Run,,,2020-04-05,1,sun", "another row has a note for 2020-04-05"),
    ],
)
def test_what_cannot_be_kept_is_listed_and_the_rest_stays(row: str, why: str) -> None:
    file = told('Run,,,2020-04-05,1,"two\nlines"', "", row)
    assert file.left_out == (LeftOut("line 5", why),)
    assert [habit.marks for habit in file.habits] == [{DAY: DONE}]
    assert [habit.notes for habit in file.habits] == [{DAY: "two\nlines"}]


def test_a_row_that_is_there_twice_is_read_once() -> None:
    assert only("Run,,,2020-04-05,1,sun", "Run,,,2020-04-05,1,sun").marks == {DAY: DONE}


@pytest.mark.parametrize("name", ["", "x" * 501])
def test_a_name_no_habit_can_have_is_listed(name: str) -> None:
    file = told(f"{name},,,2020-04-05,1,")
    assert file.left_out == (LeftOut("line 2", "its name is empty or too long"),)
    assert file.habits[0].marks == {DAY: DONE}


def test_an_export_without_days_has_no_habits() -> None:
    assert told() == ForeignFile("habitbull-csv", ())


def test_an_export_is_known_by_its_header() -> None:
    assert is_habitbull(f"\ufeff{HEADER}\r\n".encode())
    assert is_habitbull(b'"HabitName","CalendarDate","Value"')


@pytest.mark.parametrize("content", [b"", b"\n", b"Name,Color,Interval\n", b"\x00\x01\xff\r\x00", b'"' + b"x" * 999])
def test_another_programs_file_is_refused(content: bytes) -> None:
    assert not is_habitbull(content)
    with pytest.raises(NotThatFormat):
        read_habitbull(content)


def test_a_cell_of_megabytes_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="from line 2 on"):
        told(f'Run,,,2020-04-05,1,"{"x" * 2**21}"')


@settings(max_examples=50)
@given(st.text() | st.text('0123456789-/.,"\nE+ab'))
def test_whatever_stands_in_the_rows_they_are_read_or_refused(rows: str) -> None:
    with suppress(UnreadableFile):
        read_habitbull(f"{HEADER}\n{rows}".encode("utf-8", "surrogatepass"))


def test_the_first_sample_yields_all_it_holds(samples: Path) -> None:
    file = read_habitbull((samples / "fixtures" / "habitbull.csv").read_bytes())
    breed = file.habits[0]
    assert file.left_out == ()
    assert [habit.definition.name for habit in file.habits] == [
        "Breed dragons",
        "Reduce sleep",
        "No-arms pushup",
        "Grow spiritually",
    ]
    assert (breed.definition.description, breed.definition.tags) == ("with love and fire", ("Diet & Food",))
    assert breed.marks == {date(2016, 3, day): DONE for day in (18, 19, 21)}
    assert breed.notes == {date(2016, 3, 18): "text"}
    assert [len(habit.marks) for habit in file.habits] == [3, 4, 4, 3]


def test_the_sample_with_dates_as_in_the_united_states_yields_all_it_holds(samples: Path) -> None:
    file = read_habitbull((samples / "fixtures" / "habitbull2.csv").read_bytes())
    third = file.habits[2]
    assert file.left_out == ()
    assert [habit.definition.name for habit in file.habits] == ["H1", "H2", "H3", "H4", "H5", "H6"]
    assert [len(habit.marks) for habit in file.habits] == [1, 0, 66, 3, 4, 5]
    assert {habit.definition.kind for habit in file.habits} == {Kind.YES_NO}
    assert third.marks[date(2019, 4, 11)] == DONE
    assert third.marks[date(2019, 4, 13)] == MISSED
    assert third.notes == {date(2019, 4, 11): "text", date(2019, 6, 14): "Habit 3 notes"}
