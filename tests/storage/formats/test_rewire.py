"""Rewire's databases yield all their habits, check-ins and reminders."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

import pytest

from habit_desktop.domain.habit import Habit, Kind, ReminderTime
from habit_desktop.domain.history import Answer
from habit_desktop.domain.schedule import format_schedule
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit, ForeignMark, LeftOut
from habit_desktop.storage.formats.rewire import read_rewire
from habit_desktop.storage.formats.unreadable import NotThatFormat
from tests.storage.formats.database_builder import database_of

COLUMNS = {
    "Habits": "_id INTEGER PRIMARY KEY, Order_num, Name, description, active_days, category, archived, schedule, days,"
    " period, unit, target_count, repeating_count, start_date",
    "CHECKINS": "_id INTEGER PRIMARY KEY, Habit_id, date, type, note, actual_count",
    "UNIT": "_id INTEGER PRIMARY KEY, UNIT_NAME",
    "REMINDERS": "_id INTEGER PRIMARY KEY, habit_id, time, active_days",
    "reasons": "_id INTEGER PRIMARY KEY, habit_id, message",
    "category": "_id INTEGER PRIMARY KEY, category_name",
}
DAY = date(2015, 12, 31)
RUN: Mapping[str, object] = {
    "_id": 1,
    "Order_num": 1,
    "Name": "Run",
    "description": "",
    "active_days": "0,1,2,3,4,5,6",
    "category": -1,
    "archived": 0,
    "schedule": 0,
    "days": 0,
    "period": 0,
    "unit": 1,
    "target_count": 0.0,
    "repeating_count": 0,
    "start_date": "20150321",
}


def told(*checkins: Mapping[str, object], reminder: Mapping[str, object] | None = None, **habit: object) -> ForeignFile:
    """What a database of one habit with these check-ins tells."""
    rows: dict[str, list[Mapping[str, object]]] = {
        "Habits": [{**RUN, **habit}],
        "CHECKINS": [*checkins],
        "UNIT": [{"_id": 1, "UNIT_NAME": "times"}, {"_id": 2, "UNIT_NAME": "litres"}],
        "REMINDERS": [reminder] if reminder else [],
        "reasons": [{"habit_id": 1, "message": "to be well"}],
        "category": [{"_id": 4, "category_name": "Body"}],
    }
    return read_rewire(database_of(rows, COLUMNS))


def only(*checkins: Mapping[str, object], **habit: Any) -> ForeignHabit:
    """The one habit of a database, of which nothing is left out."""
    file = told(*checkins, **habit)
    assert file.left_out == ()
    return file.habits[0]


def ticked(kind: int, day: str = "20151231", **more: object) -> Mapping[str, object]:
    return {"Habit_id": 1, "date": day, "type": kind, **more}


def test_a_habit_has_its_words_start_and_category() -> None:
    habit = only(description="in the park", category=4, archived=1)
    assert habit.archived
    assert habit.definition == Habit(
        "rewire:id:1",
        "Run",
        description="in the park\n\nto be well",
        tags=("Body",),
        starts=date(2015, 3, 21),
    )


@pytest.mark.parametrize(
    ("written", "schedule"),
    [
        ({"schedule": 0, "active_days": "1,3,5"}, "weekdays:mon,wed,fri"),
        ({"schedule": 0, "active_days": "0,6"}, "weekdays:sat,sun"),
        ({"schedule": 1, "days": 3, "period": 0}, "times:3/week"),
        ({"schedule": 1, "days": 10, "period": 1}, "times:10/month"),
        ({"schedule": 1, "days": 100, "period": 2}, "times:100/365d"),
        ({"schedule": 2, "repeating_count": 5}, "every:5d"),
    ],
)
def test_a_schedule_is_understood(written: Mapping[str, object], schedule: str) -> None:
    assert format_schedule(only(**written).definition.schedule) == schedule


@pytest.mark.parametrize(("kind", "answer"), [(1, Answer.MISSED), (2, Answer.DONE), (3, Answer.SKIPPED)])
def test_a_tick_answers_its_day(kind: int, answer: Answer) -> None:
    habit = only(ticked(kind, note="rain"))
    assert (habit.marks, habit.notes) == ({DAY: ForeignMark(answer)}, {DAY: "rain"})


def test_a_habit_with_a_target_counts() -> None:
    habit = only(ticked(2, actual_count=1.5), unit=2, target_count=2.0)
    assert (habit.definition.kind, habit.definition.target, habit.definition.unit) == (Kind.NUMERIC, 2.0, "litres")
    assert habit.marks == {DAY: ForeignMark(Answer.DONE, 1.5)}


def test_a_reminder_has_its_minute_and_weekdays() -> None:
    reminder = {"habit_id": 1, "time": 485, "active_days": "0,1"}
    assert only(reminder=reminder).definition.reminders == (ReminderTime(time(8, 5), frozenset({0, 6})),)


def test_what_cannot_be_kept_is_told() -> None:
    reminder = {"habit_id": 1, "time": 1440, "active_days": "0"}
    foreign = {**ticked(2), "Habit_id": 9}
    assert told(ticked(7), ticked(2, "2015"), foreign, reminder=reminder, schedule=7).left_out == (
        LeftOut("CHECKINS, row 1", "“7” is no answer"),
        LeftOut("CHECKINS, row 2", "“2015” is no day"),
        LeftOut("CHECKINS, row 3", "its habit is not in this file"),
        LeftOut("Habits, row 1", "its schedule cannot be understood; read as daily"),
        LeftOut("REMINDERS, row 1", "“1440” is no time of day"),
    )


def test_another_database_is_refused() -> None:
    with pytest.raises(NotThatFormat, match="not from Rewire"):
        read_rewire(database_of({}, {"habits": "_id"}))


def test_tables_without_numbers_name_no_habit() -> None:
    file = read_rewire(
        database_of({"habits": [{"name": "Run"}]}, {"habits": "name", "checkins": "date", "unit": "unit_name"})
    )
    assert file.habits == ()
    assert file.left_out == (LeftOut("Habits, row 1", "it has no number"),)


def test_of_two_habits_with_one_number_the_first_one_is_told() -> None:
    columns = {"habits": "_id, name", "checkins": "date", "unit": "_id"}
    file = read_rewire(database_of({"habits": [{"_id": 1, "name": "Run"}, {"_id": 1, "name": "Read"}]}, columns))
    assert [habit.definition.name for habit in file.habits] == ["Run"]
    assert LeftOut("Habits, row 2", "another habit has the number 1") in file.left_out


@pytest.mark.parametrize("cells", [{"active_days": ""}, {"schedule": 1, "days": 3, "period": 9}])
def test_what_is_no_schedule_is_told_and_read_as_daily(cells: Mapping[str, Any]) -> None:
    file = told(**cells)
    assert format_schedule(file.habits[0].definition.schedule) == "daily"
    assert [left.why for left in file.left_out] == ["its schedule cannot be understood; read as daily"]


@pytest.mark.parametrize("cell", [None, "far", -1.0, 2e15])
def test_what_is_no_amount_is_told(cell: object) -> None:
    file = told(ticked(2, actual_count=cell), target_count=5.0)
    assert file.habits[0].marks == {}
    (left,) = file.left_out
    assert left.why.endswith("is no amount")
