"""A backup for Loop has the tables Loop has, and says the same when it is read again."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.habit import Goal, Habit, Kind, ReminderTime
from habit_desktop.domain.history import Answer
from habit_desktop.domain.schedule import Daily, EveryDays, TimesPerWindow
from habit_desktop.storage.formats.foreign import ForeignHabit, ForeignMark
from habit_desktop.storage.formats.loop_backup import VERSION, loop_backup
from habit_desktop.storage.formats.loop_db import read_loop_db
from habit_desktop.storage.formats.loop_palette import PALETTE

DAYS = st.dates(date(1970, 1, 1), date(2100, 12, 31))
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
NAMES = WORDS.filter(lambda words: bool(words.strip()))
REMINDERS = st.builds(
    ReminderTime,
    st.times().map(lambda at: time(at.hour, at.minute)),
    st.frozensets(st.integers(0, 6), min_size=1),
)
YES_NO_MARKS = st.sampled_from([*Answer]).map(ForeignMark)
AMOUNTS = st.integers(0, 10**9).filter(lambda thousandths: thousandths != 3).map(lambda thousandths: thousandths / 1000)
NUMERIC_MARKS = AMOUNTS.map(lambda amount: ForeignMark(Answer.DONE, amount)) | st.just(ForeignMark(Answer.SKIPPED))


@st.composite
def habits(draw: st.DrawFn) -> ForeignHabit:
    """Any habit that Loop can hold."""
    numeric = draw(st.booleans())
    windows = st.builds(TimesPerWindow, st.integers(2, 6), st.sampled_from([7, 30]))
    definition = Habit(
        "key",
        draw(NAMES),
        question=draw(WORDS),
        description=draw(WORDS),
        color=draw(st.sampled_from(PALETTE)),
        kind=Kind.NUMERIC if numeric else Kind.YES_NO,
        unit=draw(WORDS).strip() if numeric else "",
        target=float(draw(st.integers(0, 1000))) if numeric else 0.0,
        goal=draw(st.sampled_from([*Goal])) if numeric else Goal.AT_LEAST,
        schedule=draw(st.just(Daily()) | windows if numeric else st.just(Daily()) | st.just(EveryDays(3)) | windows),
        reminders=tuple(draw(st.lists(REMINDERS, max_size=1))),
    )
    marks: Mapping[date, ForeignMark] = draw(st.dictionaries(DAYS, NUMERIC_MARKS if numeric else YES_NO_MARKS))
    return ForeignHabit(definition, draw(st.booleans()), marks, draw(st.dictionaries(DAYS, NAMES)))


def keyed(drawn: list[ForeignHabit]) -> list[ForeignHabit]:
    """The habits, each with a UUID and its place."""
    return [
        replace(habit, definition=replace(habit.definition, id=f"loop:uuid:{place:032x}", position=place))
        for place, habit in enumerate(drawn)
    ]


@given(st.lists(habits(), max_size=4))
def test_what_is_written_is_read_again_as_it_was(drawn: list[ForeignHabit]) -> None:
    written = keyed(drawn)
    file = read_loop_db(loop_backup(written))
    assert file.left_out == ()
    assert list(file.habits) == written


def test_it_has_the_version_and_tables_that_loop_takes() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(loop_backup([]))
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert version == VERSION == 25
    assert {"Habits", "Repetitions", "Events"} <= tables


def test_a_day_is_written_as_midnight_in_utc_whatever_the_zone() -> None:
    day = date(2024, 2, 29)
    habit = ForeignHabit(Habit("loop:uuid:a", "Run"), marks={day: ForeignMark(Answer.DONE)})
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(loop_backup([habit]))
        ((stamp, value),) = connection.execute("SELECT timestamp, value FROM Repetitions").fetchall()
    assert date(1970, 1, 1) + timedelta(milliseconds=stamp) == day
    assert (stamp % 86_400_000, value) == (0, 2)


def test_the_same_habits_give_the_same_bytes() -> None:
    habit = ForeignHabit(Habit("loop:uuid:a", "Run"))
    assert loop_backup([habit]) == loop_backup([habit])
