"""Beaver Habits' exports yield all their habits, days and words."""

from datetime import date

import pytest

from habit_desktop.domain.habit import Habit, Json
from habit_desktop.domain.history import Answer
from habit_desktop.domain.schedule import format_schedule
from habit_desktop.storage.formats.beaver import is_beaver, read_beaver
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit, ForeignMark, LeftOut
from habit_desktop.storage.formats.unreadable import NotThatFormat

DONE, MISSED, SKIPPED = (ForeignMark(answer) for answer in (Answer.DONE, Answer.MISSED, Answer.SKIPPED))
DAY = date(2024, 2, 29)


def told(**habit: Json) -> ForeignFile:
    """What an export of one habit tells."""
    run: dict[str, Json] = {"name": "Run", "id": "a1b2c3", "records": []}
    return read_beaver({"user_email": "somebody", "exported_at": "2024-03-01 10:00:00", "habits": [run | habit]})


def only(**habit: Json) -> ForeignHabit:
    """The one habit of an export, of which nothing is left out."""
    file = told(**habit)
    assert file.left_out == ()
    return file.habits[0]


def test_a_habit_has_its_words_and_place() -> None:
    habit = only(tags=["sport", " "], chips=["club:blue", "km:5"], status="archive")
    assert habit.definition == Habit("beaver:id:a1b2c3", "Run", description="club:blue\nkm:5", tags=("sport",))
    assert habit.archived


@pytest.mark.parametrize(
    ("record", "mark", "note"),
    [
        ({"done": True}, DONE, None),
        ({"done": True, "text": "5 km"}, DONE, "5 km"),
        ({"done": False}, MISSED, None),
        ({"done": False, "text": "rain"}, None, "rain"),
        ({"done": True, "text": "ill #skip"}, SKIPPED, "ill #skip"),
        ({"done": True, "text": "#_3/8"}, DONE, "#_3/8"),
    ],
)
def test_a_day_has_its_answer_and_note(record: dict[str, Json], mark: ForeignMark | None, note: str | None) -> None:
    habit = only(records=[record | {"day": "2024-02-29"}])
    assert (habit.marks.get(DAY), habit.notes.get(DAY)) == (mark, note)


@pytest.mark.parametrize(
    ("kind", "count", "times", "schedule"),
    [
        ("D", 1, 1, "daily"),
        ("D", 5, 2, "times:2/5d"),
        ("W", 1, 3, "times:3/week"),
        ("W", 1, 7, "daily"),
        ("W", 2, 3, "times:3/14d"),
        ("M", 1, 10, "times:10/month"),
        ("Y", 1, 100, "times:100/365d"),
    ],
)
def test_a_period_is_a_schedule(kind: str, count: int, times: int, schedule: str) -> None:
    habit = only(period={"period_type": kind, "period_count": count, "target_count": times})
    assert format_schedule(habit.definition.schedule) == schedule


def test_a_habit_without_a_period_is_daily() -> None:
    assert format_schedule(only(period=None).definition.schedule) == "daily"


def test_what_cannot_be_kept_is_told() -> None:
    file = told(star=True, period={"period_type": "W", "period_count": 1, "target_count": 9}, records=[{"day": "soon"}])
    assert file.left_out == (
        LeftOut("habit 1", "its star"),
        LeftOut("habit 1", "9 times in 1 W is no schedule here; read as daily"),
        LeftOut("habit 1, “soon”", "it has no day"),
    )
    assert told(status="soft_delete").left_out == (LeftOut("habit 1", "“Run” was deleted there"),)


def test_an_export_is_known_by_its_records() -> None:
    assert is_beaver({"habits": [{"name": "Run", "records": [{"day": "2024-01-01", "done": True}]}]})
    assert not is_beaver({"habits": [{"name": "Run", "records": []}]})
    with pytest.raises(NotThatFormat):
        read_beaver({"habits": {}})
