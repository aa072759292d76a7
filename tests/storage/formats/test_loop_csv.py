"""CSV exports of every dialect yield all their habits and days."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habit_desktop.domain.habit import Goal, Kind
from habit_desktop.domain.history import Answer
from habit_desktop.domain.loop_entries import Entry
from habit_desktop.domain.schedule import Daily, TimesPerWindow
from habit_desktop.domain.strength import habit_strengths
from habit_desktop.storage.formats.archive import Archive, folder_archive
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit, ForeignMark, LeftOut
from habit_desktop.storage.formats.loop_csv import is_habits_table, read_loop_csv
from habit_desktop.storage.formats.unreadable import NotThatFormat, UnreadableFile

DONE, MISSED, SKIPPED = (ForeignMark(answer) for answer in (Answer.DONE, Answer.MISSED, Answer.SKIPPED))

NEWEST = (
    "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,"
    "Color,Unit,Target Type,Target Value,Archived?\n"
)
HABITS = {
    "1.4": "Name,Description,NumRepetitions,Interval,Color\nRun,Did you run?,3,7,#00897B\n",
    "1.6": "Position,Name,Description,NumRepetitions,Interval,Color\n001,Run,Did you run?,3,7,#00897B\n",
    "2.0": "Position,Name,Question,Description,NumRepetitions,Interval,Color\n001,Run,Did you run?,,3,7,#00897B\n",
    "2.3.1": NEWEST + "001,Run,YES_NO,Did you run?,,3,7,#00897B,,,,false\n",
}
DAYS = "2015-01-03,2\n2015-01-02,0\n2015-01-01,3\n"
NAMED_DAYS = "Date,Value,Notes\n2015-01-03,YES_MANUAL,\n2015-01-02,NO,\n2015-01-01,SKIP,\n"


def export(files: Mapping[str, str | bytes]) -> Archive:
    def reader(content: str | bytes) -> bytes:
        return content.encode() if isinstance(content, str) else content

    return Archive({name: lambda content=content: reader(content) for name, content in files.items()})  # type: ignore[misc]


def told(habits: str, **folders: str) -> ForeignFile:
    """What an export tells whose folders 001, 002 … have these Checkmarks.csv."""
    checkmarks = {f"{name.removeprefix('_')}/Checkmarks.csv": content for name, content in folders.items()}
    return read_loop_csv(export({"Habits.csv": habits, **checkmarks}))


def numeric(days: str, target: str = "AT_LEAST,2.5") -> ForeignHabit:
    habits = f"{NEWEST}001,Run,NUMERICAL,,,1,7,#00897B,km,{target},false\n"
    file = told(habits, _001=days)
    assert file.left_out == ()
    return file.habits[0]


@pytest.mark.parametrize("dialect", HABITS)
def test_every_dialect_yields_its_habits_and_their_days(dialect: str) -> None:
    file = told(HABITS[dialect], _001=NAMED_DAYS if dialect == "2.3.1" else DAYS)
    habit = file.habits[0]
    definition = habit.definition
    assert (definition.name, definition.question, definition.description) == ("Run", "Did you run?", "")
    assert (definition.schedule, definition.color) == (TimesPerWindow(3, 7), "#00897B")
    assert (definition.position, habit.key, habit.archived) == (0, "loop:csv:1:Run", False)
    assert habit.marks == {date(2015, 1, 3): DONE, date(2015, 1, 2): MISSED, date(2015, 1, 1): SKIPPED}
    assert file.left_out == ()


def test_a_byte_order_mark_and_other_line_ends_change_nothing() -> None:
    plain = told(HABITS["2.3.1"], _001=NAMED_DAYS)
    assert told("\ufeff" + HABITS["2.3.1"].replace("\n", "\r\n"), _001=NAMED_DAYS.replace("\n", "\r\n")) == plain


def test_notes_keep_commas_quotes_and_line_ends() -> None:
    note = 'a "b", c\nd\r\ne'
    quoted = note.replace('"', '""')
    habit = told(HABITS["2.3.1"], _001=f'Date,Value,Notes\n2015-01-01,UNKNOWN,"{quoted}"\n').habits[0]
    assert habit.notes == {date(2015, 1, 1): note}
    assert habit.marks == {}


def test_a_day_loop_filled_itself_is_no_answer_but_keeps_its_note() -> None:
    habit = told(HABITS["2.3.1"], _001="Date,Value,Notes\n2015-01-01,YES_AUTO,ill\n").habits[0]
    assert (habit.marks, habit.notes) == ({}, {date(2015, 1, 1): "ill"})


@pytest.mark.parametrize(
    ("value", "mark"),
    [
        ("2500", ForeignMark(Answer.DONE, 2.5)),
        ("NO", ForeignMark(Answer.DONE, 0.0)),
        ("YES_AUTO", ForeignMark(Answer.DONE, 0.001)),
        ("YES_MANUAL", ForeignMark(Answer.DONE, 0.002)),
        ("SKIP", SKIPPED),
        ("UNKNOWN", None),
    ],
)
def test_small_amounts_are_amounts_though_they_are_written_as_words(value: str, mark: ForeignMark | None) -> None:
    habit = numeric(f"Date,Value,Notes\n2015-01-01,{value},\n")
    assert habit.marks.get(date(2015, 1, 1)) == mark


def test_a_numeric_habit_has_unit_target_and_period() -> None:
    definition = numeric("", "AT_MOST,2.5").definition
    assert (definition.kind, definition.unit, definition.target) == (Kind.NUMERIC, "km", 2.5)
    assert (definition.goal, definition.schedule) == (Goal.AT_MOST, TimesPerWindow(1, 7))


def test_a_dialect_without_types_has_numeric_habits_where_there_are_amounts() -> None:
    file = told(HABITS["2.0"], _001="2015-01-02,1500\n2015-01-01,2\n")
    habit = file.habits[0]
    assert habit.definition.kind is Kind.NUMERIC
    assert [mark.amount for mark in habit.marks.values()] == [1.5, 0.002]
    assert [entry.where for entry in file.left_out] == ["Habits.csv, habit 1"]


def test_folders_are_matched_by_their_number_alone() -> None:
    habits = NEWEST + "001,Бег,YES_NO,,,1,1,#00897B,,,,false\n002,Бег,YES_NO,,,1,1,#00897B,,,,true\n"
    file = read_loop_csv(
        export({"Habits.csv": habits, "002 Run/Checkmarks.csv": DAYS, "001/Checkmarks.csv": "2015-01-09,2\n"})
    )
    assert [sorted(day.day for day in habit.marks) for habit in file.habits] == [[9], [1, 2, 3]]
    assert [habit.archived for habit in file.habits] == [False, True]
    assert [habit.key for habit in file.habits] == ["loop:csv:1:Бег", "loop:csv:2:Бег"]


def test_habits_stand_in_the_order_of_their_positions() -> None:
    row = "00{0},Habit {0},YES_NO,,,1,1,#00897B,,,,false\n"
    file = told(NEWEST + row.format(3) + row.format(1), _001="", _003="")
    assert [habit.definition.position for habit in file.habits] == [0, 2]


@pytest.mark.parametrize(
    ("habits", "days", "left_out"),
    [
        (HABITS["2.0"], "2015-01-01,yes\n", LeftOut("001/Checkmarks.csv, row 1", "“yes” is no answer")),
        (HABITS["2.0"], "25.1.2015,2\n", LeftOut("001/Checkmarks.csv, row 1", "“25.1.2015” is no day")),
        (HABITS["2.0"], "2015-01-01\n", LeftOut("001/Checkmarks.csv, row 1", "“2015-01-01” is no day")),
        (
            HABITS["2.0"],
            "2015-01-01,2\n2015-01-01,0\n",
            LeftOut("001/Checkmarks.csv, row 2", "another row answers for 2015-01-01"),
        ),
        (
            HABITS["2.3.1"],
            "2015-01-01,7\n",
            LeftOut("Habits.csv, habit 1, 2015-01-01", "7 is no answer to a yes-or-no habit"),
        ),
        (HABITS["2.0"].replace("#00897B", "teal"), "", LeftOut("Habits.csv, habit 1", "“teal” is no colour")),
        (
            HABITS["2.0"].replace("3,7", "3,0"),
            "",
            LeftOut("Habits.csv, habit 1", "3 times in 0 days is no schedule; read as daily"),
        ),
        (
            HABITS["2.0"] + "001,Read,,,1,1,#00897B\n",
            "",
            LeftOut("Habits.csv, habit 2", "“001” is not a position, or another habit has it"),
        ),
        (
            HABITS["2.3.1"].replace("YES_NO", "NUMERICAL").replace(",,,,", ",,,1e300,"),
            "",
            LeftOut("Habits.csv, habit 1", "its target cannot be read"),
        ),
        (
            HABITS["2.3.1"].replace("YES_NO", "TIMER"),
            "",
            LeftOut("Habits.csv, habit 1", "“TIMER” is no type of habit; read as yes or no"),
        ),
    ],
)
def test_what_cannot_be_kept_is_listed_and_the_rest_stays(habits: str, days: str, left_out: LeftOut) -> None:
    file = told(habits, _001=days)
    assert file.left_out == (left_out,)
    assert [habit.definition.name for habit in file.habits] == ["Run"]


def test_a_missing_folder_and_one_too_many_are_listed() -> None:
    file = told(HABITS["2.0"], _007=DAYS)
    assert file.left_out == (
        LeftOut("Habits.csv, habit 1", "there is no folder 001 with its Checkmarks.csv"),
        LeftOut("007/Checkmarks.csv", "no habit in Habits.csv has the number 7"),
    )


def test_scores_are_offered_where_todays_formula_made_them() -> None:
    for dialect, offered in {"1.6": False, "2.0": True, "2.3.1": True}.items():
        files = {"Habits.csv": HABITS[dialect], "001/Checkmarks.csv": DAYS, "001/Scores.csv": "2015-01-03,0.0519\n"}
        assert read_loop_csv(export(files)).habits[0].scores == ({date(2015, 1, 3): 0.0519} if offered else None)


@pytest.mark.parametrize("habits", ["", "\n", "Name,Value\nRun,1\n", "\x00\x01\xff", "Position;Name;Color;Interval"])
def test_another_programs_list_of_habits_is_refused(habits: str) -> None:
    assert not is_habits_table(habits.encode())
    with pytest.raises(NotThatFormat):
        told(habits)


def test_a_list_of_habits_is_known_by_its_first_line() -> None:
    assert all(is_habits_table(habits.encode()) for habits in HABITS.values())


def test_an_export_without_its_list_of_habits_is_refused() -> None:
    with pytest.raises(NotThatFormat, match=r"Habits\.csv"):
        read_loop_csv(export({"001/Checkmarks.csv": DAYS}))


def test_a_cell_of_megabytes_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        told(HABITS["2.3.1"], _001=f'Date,Value,Notes\n2015-01-01,2,"{"x" * 2**21}"\n')


@settings(max_examples=50)
@given(st.text() | st.binary(), st.text("0123456789-,\"\n'YESNO_MANUL") | st.binary(), st.booleans())
def test_whatever_stands_in_the_files_they_are_read_or_refused(
    habits: str | bytes, days: str | bytes, listed: bool
) -> None:
    with suppress(UnreadableFile):
        read_loop_csv(
            export(
                {
                    "Habits.csv": HABITS["2.3.1"] if listed else habits,
                    "001/Checkmarks.csv": days,
                    "001/Scores.csv": days,
                }
            )
        )


@pytest.mark.parametrize("folder", ["loop_csv_export", "loop_csv_export_old"])
def test_the_samples_yield_all_they_hold_and_their_scores_are_ours(samples: Path, folder: str) -> None:
    file = read_loop_csv(folder_archive(samples / "fixtures" / folder))
    meditate, wake_up = file.habits
    newer = folder == "loop_csv_export"
    assert file.left_out == ()
    assert (meditate.definition.name, meditate.definition.question) == ("Meditate", "Did you meditate this morning?")
    assert (meditate.definition.schedule, meditate.definition.color) == (Daily(), "#FF8F00")
    assert (wake_up.definition.schedule, wake_up.definition.color) == (TimesPerWindow(2, 3), "#00897B")
    assert [day.day for day, mark in wake_up.marks.items() if mark == DONE] == [25, 22, 21, 20, 17, 16]
    assert [day.day for day, mark in wake_up.marks.items() if mark == MISSED] == [24]
    assert {day.day: note for day, note in wake_up.notes.items()} == (
        {24: "Sick", 23: "Forgot to do it, really", 19: '"Vacation"'} if newer else {}
    )
    entries = {day: Entry.YES_MANUAL if mark == DONE else Entry.NO for day, mark in wake_up.marks.items()}
    assert wake_up.scores
    ours = habit_strengths(wake_up.definition, entries, max(wake_up.scores))
    assert {day: ours[day] for day in wake_up.scores} == pytest.approx(dict(wake_up.scores), abs=5e-5)
    assert meditate.scores == {date(2015, 1, 25): 0.0}


def test_of_two_folders_with_one_number_the_second_is_told() -> None:
    file = told(HABITS["1.6"], _001=DAYS, **{"001 Jog": DAYS})
    assert len(file.habits[0].marks) == 3
    assert [left.why for left in file.left_out] == ["another folder has the number 1"]


def test_a_habit_without_a_name_gets_one_and_it_is_told() -> None:
    file = told(HABITS["1.6"].replace("Run,", ","), _001=DAYS)
    assert file.habits[0].definition.name
    assert "its name is empty or too long" in [left.why for left in file.left_out]
