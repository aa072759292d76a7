"""Databases of every version of Loop yield all their habits and days."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habit_desktop.domain.habit import Goal, Kind, ReminderTime
from habit_desktop.domain.history import Answer
from habit_desktop.domain.schedule import Daily, EveryDays, TimesPerWindow
from habit_desktop.storage.formats.database_copy import HEADER
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignMark
from habit_desktop.storage.formats.loop_db import read_loop_db
from habit_desktop.storage.formats.loop_palette import PALETTE
from habit_desktop.storage.formats.unreadable import NotThatFormat, UnreadableFile
from tests.storage.formats.loop_builder import VERSIONS, Cell, Row, loop_database, timestamp

MONDAY = date(2024, 1, 1)
DONE, MISSED, SKIPPED = (ForeignMark(answer) for answer in (Answer.DONE, Answer.MISSED, Answer.SKIPPED))


def entry(day: date = MONDAY, **cells: Cell) -> Row:
    return {"timestamp": timestamp(day), **cells}


def told(
    folder: Path,
    habits: Sequence[Row],
    repetitions: Sequence[Row] = (),
    *,
    version: int = 25,
    user_version: int | None = None,
    all_text: bool = False,
) -> ForeignFile:
    path = folder / "loop.db"
    path.unlink(missing_ok=True)
    loop_database(path, habits, repetitions, version=version, user_version=user_version, all_text=all_text)
    return read_loop_db(path.read_bytes())


@pytest.mark.parametrize("version", VERSIONS)
def test_every_version_yields_its_habits_and_their_days(tmp_path: Path, version: int) -> None:
    habits: list[Row] = [{"name": "Run", "position": 1, "freq_num": 3, "freq_den": 7}, {"name": "Read"}]
    file = told(tmp_path, habits, [entry(), entry(habit=2), entry(MONDAY + timedelta(2))], version=version)
    assert [habit.definition.name for habit in file.habits] == ["Read", "Run"]
    assert [habit.definition.position for habit in file.habits] == [0, 1]
    assert [habit.definition.schedule for habit in file.habits] == [Daily(), TimesPerWindow(3, 7)]
    assert [dict(habit.marks) for habit in file.habits] == [{MONDAY: DONE}, {MONDAY: DONE, date(2024, 1, 3): DONE}]
    assert file.left_out == ()


@pytest.mark.parametrize("version", VERSIONS)
def test_what_was_called_description_at_first_is_the_question(tmp_path: Path, version: int) -> None:
    row: dict[str, Cell] = {"description": "Did you run?"}
    if version >= 23:
        row = {"description": "For the marathon", "question": "Did you run?"}
    definition = told(tmp_path, [row], version=version).habits[0].definition
    assert definition.question == "Did you run?"
    assert definition.description == ("For the marathon" if version >= 23 else "")


@pytest.mark.parametrize(
    ("version", "color", "index"),
    [(12, -1684967, 1), (13, -16742021, 8), (14, 5, 8), (15, 12, 19), (16, 2, 4), (20, 2, 4), (21, 2, 2), (25, 19, 19)],
)
def test_colours_are_those_of_the_version(tmp_path: Path, version: int, color: int, index: int) -> None:
    assert told(tmp_path, [{"color": color}], version=version).habits[0].definition.color == PALETTE[index]


@pytest.mark.parametrize(
    ("version", "user_version", "index"), [(25, 0, 2), (25, 12, 2), (25, 15, 2), (18, 0, 2), (15, 0, 4), (15, 25, 4)]
)
def test_the_columns_tell_the_palette_where_the_version_is_wrong(
    tmp_path: Path, version: int, user_version: int, index: int
) -> None:
    file = told(tmp_path, [{"color": 2}], version=version, user_version=user_version)
    assert file.habits[0].definition.color == PALETTE[index]


def test_answers_and_notes_of_a_day_are_kept(tmp_path: Path) -> None:
    days = [MONDAY + timedelta(offset) for offset in range(6)]
    values = [2, 0, 3, -1, 1, 2]
    notes = ["", "ill", None, 'only "words",\nhere', "counted by Loop", " "]
    rows = [entry(day, value=value, notes=note) for day, value, note in zip(days, values, notes, strict=True)]
    habit = told(tmp_path, [{}], rows).habits[0]
    assert habit.marks == {days[0]: DONE, days[1]: MISSED, days[2]: SKIPPED, days[5]: DONE}
    assert habit.notes == {
        days[1]: "ill",
        days[3]: 'only "words",\nhere',
        days[4]: "counted by Loop",
        days[5]: " ",
    }


def test_a_numeric_habit_has_unit_target_and_amounts(tmp_path: Path) -> None:
    row: Row = {"type": 1, "unit": "km\r\n", "target_value": 2.5, "target_type": 1, "freq_den": 7}
    rows = [entry(value=1500), entry(MONDAY + timedelta(1), value=3), entry(MONDAY + timedelta(2), value=0)]
    habit = told(tmp_path, [row], rows).habits[0]
    definition = habit.definition
    assert (definition.kind, definition.unit, definition.target, definition.goal) == (
        Kind.NUMERIC,
        "km",
        2.5,
        Goal.AT_MOST,
    )
    assert definition.schedule == TimesPerWindow(1, 7)
    assert list(habit.marks.values()) == [ForeignMark(Answer.DONE, 1.5), SKIPPED, ForeignMark(Answer.DONE, 0.0)]


def test_a_real_uuid_is_the_key_and_else_the_number(tmp_path: Path) -> None:
    file = told(tmp_path, [{"Id": 0, "uuid": "c0ffee"}, {"Id": 7}, {"Id": 8, "uuid": ""}, {"Id": 9, "uuid": "c0ffee"}])
    assert [habit.key for habit in file.habits] == ["loop:uuid:c0ffee", "loop:id:7", "loop:id:8", "loop:id:9"]


def test_a_habit_may_have_the_number_zero(tmp_path: Path) -> None:
    file = told(tmp_path, [{"Id": 0}], [entry(habit=0)], version=22)
    assert (file.habits[0].key, file.habits[0].marks) == ("loop:id:0", {MONDAY: DONE})


def test_archived_habits_and_reminders_are_kept(tmp_path: Path) -> None:
    row: Row = {"archived": 1, "reminder_hour": 18, "reminder_min": 5, "reminder_days": 124, "freq_den": 3}
    habit = told(tmp_path, [row]).habits[0]
    assert habit.archived
    assert habit.definition.reminders == (ReminderTime(time(18, 5), frozenset(range(5))),)
    assert habit.definition.schedule == EveryDays(3)


@pytest.mark.parametrize("version", [12, 18, 22, 25])
def test_a_converted_file_may_be_all_text_and_without_a_version(tmp_path: Path, version: int) -> None:
    row: Row = {"color": 0, "freq_num": 3, "freq_den": 7, "reminder_hour": 8, "reminder_min": 0}
    file = told(tmp_path, [row], [entry()], version=version, user_version=0, all_text=True)
    assert file.habits[0].definition.schedule == TimesPerWindow(3, 7)
    assert file.habits[0].definition.reminders == (ReminderTime(time(8)),)
    assert file.habits[0].marks == {MONDAY: DONE}
    assert file.left_out == ()


def test_a_timestamp_that_is_not_midnight_belongs_to_the_date_it_lies_in(tmp_path: Path) -> None:
    rows = [{"timestamp": timestamp(MONDAY) + 86_399_999}]
    assert told(tmp_path, [{}], rows).habits[0].marks == {MONDAY: DONE}


def test_of_two_rows_about_one_day_the_first_counts_and_the_other_is_listed(tmp_path: Path) -> None:
    rows = [entry(value=2), entry(value=0), entry(value=2)]
    file = told(tmp_path, [{}], rows, version=20)
    assert file.habits[0].marks == {MONDAY: DONE}
    assert file.left_out == (("Repetitions, row 2", "another row answers for 2024-01-01"),)


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"habit": None}, "its habit is not in this file"),
        ({"habit": 99}, "its habit is not in this file"),
        ({"timestamp": None}, "it has no day"),
        ({"timestamp": "yesterday"}, "it has no day"),
        ({"timestamp": -1}, "its day lies before 1970"),
        ({"timestamp": 2**62}, "its day lies beyond the calendar"),
        ({"value": None}, "“” is no answer"),
        ({"value": "yes"}, "“yes” is no answer"),
        ({"value": 1000}, "1000 is no answer to a yes-or-no habit"),
    ],
)
def test_a_row_that_cannot_be_kept_is_listed_and_the_others_stay(tmp_path: Path, cells: Row, why: str) -> None:
    file = told(tmp_path, [{}], [{**entry(), **cells}, entry(MONDAY + timedelta(1))])
    assert file.left_out == (("Repetitions, row 1", why),)
    assert file.habits[0].marks == {date(2024, 1, 2): DONE}


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"name": None}, "its name is empty or too long"),
        ({"name": "x" * 501}, "its name is empty or too long"),
        ({"color": "blue"}, "it has no colour"),
        ({"freq_num": 3, "freq_den": 0}, "3 times in 0 days is no schedule; read as daily"),
        ({"freq_num": 3, "freq_den": 2}, "3 times in 2 days is no schedule; read as daily"),
        ({"type": 9}, "“9” is no type of habit; read as yes or no"),
        ({"type": 1, "target_value": "much"}, "its target is no number"),
        ({"type": 1, "target_value": 1e300}, "its target is too large"),
        ({"reminder_hour": 25, "reminder_min": 0}, "its reminder cannot be kept: 25:0 is no time of day"),
    ],
)
def test_a_habit_with_an_odd_cell_is_kept_and_the_cell_is_listed(tmp_path: Path, cells: Row, why: str) -> None:
    file = told(tmp_path, [cells], [entry()] if cells.get("type") != 1 else [])
    assert len(file.habits) == 1
    assert file.left_out == (("Habits, row 1", why),)


def test_two_habits_with_one_number_or_none_are_not_guessed_apart(tmp_path: Path) -> None:
    file = told(tmp_path, [{"Id": "5"}, {"Id": "5"}, {"Id": None}], all_text=True)
    assert len(file.habits) == 1
    assert [why for _, why in file.left_out] == ["another habit has the number 5", "it has no number"]


def test_a_change_that_is_still_in_the_side_file_is_read(tmp_path: Path) -> None:
    path = loop_database(tmp_path / "loop.db", [{}], [])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma wal_autocheckpoint = 0")
        connection.execute("insert into Repetitions(habit, timestamp, value) values (1, ?, 2)", [timestamp(MONDAY)])
        connection.commit()
        content, wal = path.read_bytes(), path.with_name("loop.db-wal").read_bytes()
    assert read_loop_db(content).habits[0].marks == {}
    assert read_loop_db(content, {"-wal": wal}).habits[0].marks == {MONDAY: DONE}


@pytest.mark.parametrize(
    "schema",
    [
        "create table notes(id, text)",
        "create table Habits(id, name, freq_num, freq_den)",
        "create table Habits(id, title); create table Repetitions(habit, timestamp)",
        "create view Habits as select 1 id, 2 name, 3 freq_num, 4 freq_den;"
        "create view Repetitions as select 1 habit, 2 timestamp",
    ],
)
def test_another_programs_database_is_refused(tmp_path: Path, schema: str) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as connection:
        connection.executescript(schema)
    with pytest.raises(NotThatFormat, match="not from Loop"):
        read_loop_db((tmp_path / "other.db").read_bytes())


def test_what_is_no_database_is_refused() -> None:
    with pytest.raises(NotThatFormat):
        read_loop_db(b"Date,Value")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    rows = [entry(MONDAY + timedelta(offset), notes="words " * 20) for offset in range(120)]
    return loop_database(tmp_path_factory.mktemp("sample") / "loop.db", [{}], rows).read_bytes()


def test_a_database_cut_anywhere_is_refused_in_one_line(sample: bytes) -> None:
    for length in range(len(HEADER), len(sample) - 1, 1499):
        with pytest.raises(UnreadableFile, match=r"\A[^\n]+\Z"):
            read_loop_db(sample[:length])


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(16, 2**20), st.integers(0, 255)), min_size=1, max_size=20))
def test_a_damaged_database_is_read_or_refused(sample: bytes, damages: list[tuple[int, int]]) -> None:
    damaged = bytearray(sample)
    for place, byte in damages:
        damaged[16 + place % (len(sample) - 16)] = byte
    with suppress(UnreadableFile):
        read_loop_db(bytes(damaged))


@settings(max_examples=60)
@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(["name", "color", "freq_num", "freq_den", "type", "target_value", "uuid", "reminder_hour"])
            | st.sampled_from(["reminder_min", "reminder_days", "position", "archived", "description", "unit"]),
            st.none() | st.integers(-(2**63), 2**63 - 1) | st.floats() | st.text() | st.binary(),
        ),
        max_size=3,
    ),
    st.lists(
        st.fixed_dictionaries(
            {},
            optional={
                "habit": st.none() | st.integers(0, 3) | st.text(),
                "timestamp": st.none() | st.integers(-(2**63), 2**63 - 1) | st.floats() | st.binary(),
                "value": st.none() | st.integers(-(2**63), 2**63 - 1) | st.text(),
                "notes": st.none() | st.integers(0, 9) | st.text() | st.binary(),
            },
        ),
        max_size=4,
    ),
)
def test_no_cell_stops_the_reading(
    tmp_path_factory: pytest.TempPathFactory,
    habits: list[Mapping[str, Cell]],
    repetitions: list[Mapping[str, Cell]],
) -> None:
    file = told(tmp_path_factory.mktemp("odd"), habits, repetitions)
    assert len(file.habits) == len(habits)


def test_the_sample_of_2016_yields_all_it_holds(samples: Path) -> None:
    file = read_loop_db((samples / "fixtures" / "loop.db").read_bytes())
    first = file.habits[0]
    assert file.left_out == ()
    assert [habit.definition.position for habit in file.habits] == list(range(9))
    assert [len(habit.marks) for habit in file.habits] == [33, 21, 2, 15, 12, 13, 43, 12, 13]
    assert len({habit.key for habit in file.habits}) == 9
    assert len({habit.definition.name for habit in file.habits}) == 6
    assert (first.definition.name, first.definition.schedule) == ("Wake up early", TimesPerWindow(3, 7))
    assert first.definition.color == "#00897B"
    assert {date(2016, 3, 14), date(2016, 3, 16)} <= set(first.marks)
    assert date(2016, 3, 17) not in first.marks


def test_the_samples_of_the_versions_21_and_22_yield_all_they_hold(samples: Path) -> None:
    older = read_loop_db((samples / "fixtures" / "021.db").read_bytes())
    newer = read_loop_db((samples / "fixtures" / "022.db").read_bytes())
    assert [(habit.key, habit.definition.name) for habit in older.habits] == [("loop:id:0", "Hello world")]
    assert sorted(older.habits[0].marks) == [date(2017, 6, 19), date(2017, 6, 20), date(2017, 6, 21)]
    work_out, test = newer.habits
    assert (work_out.definition.name, test.definition.name) == ("Work out", "Test")
    assert (work_out.definition.question, work_out.definition.description) == ("Did you work out?", "")
    assert work_out.definition.reminders == (ReminderTime(time(18), frozenset({2, 3, 4, 5})),)
    assert work_out.marks == {date(2020, 1, 1): DONE}
    assert test.marks == {}


def test_a_second_note_of_a_day_is_told(tmp_path: Path) -> None:
    file = told(tmp_path, [{}], [entry(notes="rain"), entry(notes="sun")])
    assert file.habits[0].notes == {MONDAY: "rain"}
    assert [left.why for left in file.left_out] == [f"another row has a note for {MONDAY}"]
