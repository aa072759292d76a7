"""Super Productivity's counters yield all their days."""

from datetime import date

import pytest

from habit_desktop.domain.habit import Habit, Json, Kind
from habit_desktop.domain.history import Answer
from habit_desktop.domain.schedule import format_schedule
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit, ForeignMark, LeftOut
from habit_desktop.storage.formats.super_productivity import is_super_productivity, read_super_productivity
from habit_desktop.storage.formats.unreadable import NotThatFormat

DAY = date(2024, 2, 29)
WORKDAYS: Json = {"0": False, "1": True, "2": True, "3": True, "4": True, "5": True, "6": False}


def told(counts: Json, **counter: Json) -> ForeignFile:
    """What a backup with one counter tells."""
    run: dict[str, Json] = {"title": "Run", "type": "ClickCounter", "isEnabled": True, "countOnDay": counts}
    return read_super_productivity({"task": {}, "simpleCounter": {"ids": ["r"], "entities": {"r": run | counter}}})


def only(counts: Json, **counter: Json) -> ForeignHabit:
    """The one habit of a backup, of which nothing is left out."""
    file = told(counts, **counter)
    assert file.left_out == ()
    return file.habits[0]


def test_a_counter_of_at_most_one_a_day_is_answered_with_yes_or_no() -> None:
    habit = only({"2024-02-29": 1, "2024-03-01": 0})
    assert habit.definition == Habit("super-productivity:id:r", "Run")
    assert [mark.answer for mark in habit.marks.values()] == [Answer.DONE, Answer.MISSED]


def test_a_counter_counts() -> None:
    habit = only({"2024-02-29": 3}, isTrackStreaks=True, streakMinValue=2)
    assert (habit.definition.kind, habit.definition.target) == (Kind.NUMERIC, 2.0)
    assert habit.marks == {DAY: ForeignMark(Answer.DONE, 3.0)}


def test_a_stopwatch_counts_minutes() -> None:
    habit = only({"2024-02-29": 90_000}, type="StopWatch", isTrackStreaks=True, streakMinValue=600_000)
    assert (habit.definition.unit, habit.definition.target) == ("min", 10.0)
    assert habit.marks == {DAY: ForeignMark(Answer.DONE, 1.5)}


def test_a_streak_of_workdays_is_a_schedule() -> None:
    schedule = only({}, isTrackStreaks=True, streakMinValue=1, streakWeekDays=WORKDAYS).definition.schedule
    assert format_schedule(schedule) == "weekdays:mon,tue,wed,thu,fri"
    assert format_schedule(only({}, streakWeekDays=WORKDAYS).definition.schedule) == "daily"


def test_a_counter_put_away_is_archived() -> None:
    assert only({}, isEnabled=False).archived


def test_counters_may_lie_deeper_in_the_file() -> None:
    inner: dict[str, Json] = {"simpleCounter": {"entities": {"r": {"title": "Run"}}}}
    assert read_super_productivity({"data": inner}).habits[0].definition.name == "Run"


def test_what_cannot_be_kept_is_told() -> None:
    assert told({"soon": 1, "2024-02-29": -1}).left_out == (
        LeftOut("counter “r”, “soon”", "it has no day"),
        LeftOut("counter “r”, “2024-02-29”", "“-1” is no count"),
    )


def test_a_backup_is_known_by_its_counters() -> None:
    assert not is_super_productivity({"task": {}})
    with pytest.raises(NotThatFormat):
        read_super_productivity([])


def test_what_is_no_counter_is_passed_over() -> None:
    entities: Json = {"r": {"title": "Run"}, "x": "noise"}
    found = read_super_productivity({"task": {}, "simpleCounter": {"ids": ["r", "x"], "entities": entities}})
    assert [habit.definition.name for habit in found.habits] == ["Run"]
