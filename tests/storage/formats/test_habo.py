"""Habo's backups yield all their habits, days and words."""

from datetime import date, time

import pytest

from habit_desktop.domain.habit import Habit, Json, Kind, ReminderTime
from habit_desktop.domain.history import Answer
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit, ForeignMark, LeftOut
from habit_desktop.storage.formats.habo import is_habo, read_habo
from habit_desktop.storage.formats.unreadable import NotThatFormat

DONE, MISSED, SKIPPED = (ForeignMark(answer) for answer in (Answer.DONE, Answer.MISSED, Answer.SKIPPED))
DAY = date(2024, 1, 1)
NOON = "2024-01-01 12:00:00.000Z"
PLAIN: dict[str, Json] = {"id": 3, "uuid": "u", "title": "Run", "position": 0, "twoDayRule": 0, "notification": 0}


def told(*event: Json, **habit: Json) -> ForeignFile:
    """What a backup of one habit tells, with this event on one day."""
    events: dict[str, Json] = {NOON: [*event]} if event else {}
    return read_habo({"habits": [PLAIN | {"events": events} | habit], "metadata": {}})


def only(*event: Json, **habit: Json) -> ForeignHabit:
    """The one habit of a backup, of which nothing is left out."""
    file = told(*event, **habit)
    assert file.left_out == ()
    return file.habits[0]


def test_a_habit_keeps_all_its_words() -> None:
    habit = only(cue="alarm", reward="tea", categories=[{"title": "Sport"}], archived=1, notification=1, notTime="7:5")
    assert habit.archived
    assert habit.definition == Habit(
        "habo:uuid:u",
        "Run",
        description="Cue: alarm\n\nReward: tea",
        tags=("Sport",),
        reminders=(ReminderTime(time(7, 5)),),
    )


@pytest.mark.parametrize(
    ("event", "mark"),
    [
        ("DayType.check", DONE),
        ("DayType.Check", DONE),
        ("DayType.fail", MISSED),
        ("DayType.skip", SKIPPED),
        ("DayType.clear", None),
    ],
)
def test_a_day_has_its_answer_and_comment(event: str, mark: ForeignMark | None) -> None:
    habit = only(event, "early")
    assert (habit.marks.get(DAY), habit.notes) == (mark, {DAY: "early"})


@pytest.mark.parametrize(
    ("event", "amount"),
    [
        (("DayType.progress", "", 3.5, 8), 3.5),
        (("DayType.check", "", None, 6), 6.0),
        (("DayType.check", "", 9, 8), 9.0),
        (("DayType.check", ""), 8.0),
    ],
)
def test_a_numeric_habit_has_amounts(event: tuple[Json, ...], amount: float) -> None:
    habit = only(*event, habitType=1, targetValue=8, unit="km")
    assert (habit.definition.kind, habit.definition.target, habit.definition.unit) == (Kind.NUMERIC, 8.0, "km")
    assert habit.marks == {DAY: ForeignMark(Answer.DONE, amount)}


def test_a_bare_list_is_an_older_backup() -> None:
    second, first = PLAIN | {"position": 1, "uuid": ""}, PLAIN | {"title": "Walk"}
    assert [(habit.key, habit.definition.name) for habit in read_habo([second, first]).habits] == [
        ("habo:uuid:u", "Walk"),
        ("habo:id:3", "Run"),
    ]


def test_what_cannot_be_kept_is_told() -> None:
    events: Json = {NOON: ["DayType.progress", ""], "soon": ["DayType.check", ""], "2024-01-02": "?", "2024-01-03": []}
    file = told(twoDayRule=1, notification=1, notTime="25:00", events=events)
    assert file.left_out == (
        LeftOut("habit 1", "its reminder: “25:00” is no time of day"),
        LeftOut("habit 1", "its rule that one day may be missed, but not two"),
        LeftOut(f"habit 1, “{NOON}”", "“DayType.progress” is no answer"),
        LeftOut("habit 1, “soon”", "it has no day"),
        LeftOut("habit 1, “2024-01-02”", "it says nothing about the day"),
        LeftOut("habit 1, “2024-01-03”", "it says nothing about the day"),
    )
    assert told(deleted_at="2024-01-01").left_out == (LeftOut("habit 1", "“Run” was deleted there"),)
    assert told("DayType.progress", "", -1, habitType=1).left_out[0].why == "“-1” is no amount"


def test_a_backup_is_known_by_its_habits() -> None:
    assert is_habo([PLAIN])
    assert not is_habo({"habits": [{"title": "Run"}]})
    with pytest.raises(NotThatFormat):
        read_habo([])


def test_a_day_may_have_an_answer_and_no_comment() -> None:
    habit = only("DayType.check")
    assert (habit.marks, habit.notes) == ({DAY: DONE}, {})
