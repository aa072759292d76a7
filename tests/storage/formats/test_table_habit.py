"""Table Habit's exports yield all their habits, days and words."""

from datetime import date, time

import pytest

from habit_desktop.domain.habit import Goal, Habit, Json, Kind, ReminderTime
from habit_desktop.domain.history import Answer
from habit_desktop.domain.schedule import format_schedule
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit, ForeignMark, LeftOut
from habit_desktop.storage.formats.table_habit import is_table_habit, read_table_habit
from habit_desktop.storage.formats.unreadable import NotThatFormat

DONE, MISSED, SKIPPED = (ForeignMark(answer) for answer in (Answer.DONE, Answer.MISSED, Answer.SKIPPED))
DAY = date(2024, 2, 29)
EPOCH_DAY = (DAY - date(1970, 1, 1)).days
PLAIN: dict[str, Json] = {
    "create_t": 1700000000,
    "type": 1,
    "status": 1,
    "name": "Run",
    "daily_goal": 1,
    "daily_goal_unit": "",
    "freq_type": 1,
    "freq_custom": "[7]",
    "target_days": 66,
    "color": 2,
}


def told(*records: dict[str, Json], **habit: Json) -> ForeignFile:
    """What an export of one habit tells."""
    groups: list[Json] = [{"uuid": "g", "name": "Sport"}]
    return read_table_habit({"habits": [PLAIN | {"records": [*records]} | habit], "groups": groups})


def only(*records: dict[str, Json], **habit: Json) -> ForeignHabit:
    """The one habit of an export, of which nothing is left out."""
    file = told(*records, **habit)
    assert file.left_out == ()
    return file.habits[0]


def test_a_schedule_of_truths_is_one_of_numbers() -> None:
    assert format_schedule(only(freq_type=1, freq_custom="[true]").definition.schedule) == "times:1/week"


def record(kind: int, value: float, **more: Json) -> dict[str, Json]:
    return {"record_date": EPOCH_DAY, "record_type": kind, "record_value": value} | more


def test_a_habit_has_its_words_colour_and_start() -> None:
    habit = only(desc="in the *park*", reminder_quest="Did you run?", group_id="g", start_date=EPOCH_DAY, status=3)
    assert habit.archived
    assert habit.definition == Habit(
        "table-habit:id:1700000000:Run",
        "Run",
        question="Did you run?",
        description="in the *park*",
        color="#F44336",
        tags=("Sport",),
        starts=DAY,
    )


def test_a_colour_of_ones_own_goes_first() -> None:
    assert only(custom_color=0xFF00A0FF).definition.color == "#00A0FF"


@pytest.mark.parametrize(
    ("kind", "written", "schedule"),
    [(1, "[7]", "daily"), (1, "[3]", "times:3/week"), (2, "[10]", "times:10/month"), (3, "[2,5]", "times:2/5d")],
)
def test_a_frequency_is_a_schedule(kind: int, written: str, schedule: str) -> None:
    assert format_schedule(only(freq_type=kind, freq_custom=written).definition.schedule) == schedule


@pytest.mark.parametrize(
    ("reminder", "weekdays"),
    [
        ('{"type":1,"time":{"hour":7,"minute":5}}', range(7)),
        ('{"type":3,"time":{"hour":7,"minute":5},"extra":[1,7]}', (0, 6)),
    ],
)
def test_a_reminder_has_its_time_and_weekdays(reminder: str, weekdays: range | tuple[int, ...]) -> None:
    assert only(reminder=reminder).definition.reminders == (ReminderTime(time(7, 5), frozenset(weekdays)),)


@pytest.mark.parametrize(("row", "mark"), [(record(1, 1), DONE), (record(1, 0), MISSED), (record(2, 0), SKIPPED)])
def test_a_day_of_a_plain_habit_is_answered_with_yes_or_no(row: dict[str, Json], mark: ForeignMark) -> None:
    habit = only(row)
    assert (habit.definition.kind, habit.marks) == (Kind.YES_NO, {DAY: mark})


def test_a_reason_is_a_note() -> None:
    assert only(record(2, 0, reason="ill")).notes == {DAY: "ill"}


def test_a_habit_with_a_unit_counts() -> None:
    habit = only(record(1, 3.5), daily_goal=5, daily_goal_unit="km")
    assert (habit.definition.kind, habit.definition.target, habit.definition.unit) == (Kind.NUMERIC, 5.0, "km")
    assert habit.marks == {DAY: ForeignMark(Answer.DONE, 3.5)}


def test_a_negative_habit_is_a_limit_that_nothing_keeps() -> None:
    habit = only(record(1, 0), type=2, daily_goal=2)
    assert (habit.definition.goal, habit.definition.target) == (Goal.AT_MOST, 2.0)
    assert habit.marks == {DAY: ForeignMark(Answer.DONE, 0.0)}


def test_what_cannot_be_kept_is_told() -> None:
    by_month = '{"type":4,"time":{"hour":7,"minute":5},"extra":[1,15]}'
    file = told(
        record(1, -1),
        record(5, 1),
        {"record_type": 1, "record_value": 1},
        freq_custom="[9]",
        reminder=by_month,
        target_days=30,
        daily_goal_extra=8,
    )
    assert file.left_out == (
        LeftOut("habit 1", "“[9]” is no schedule; read as daily"),
        LeftOut("habit 1", "its reminder at 7:05 on some days of the month"),
        LeftOut("habit 1", "its second target of 8"),
        LeftOut("habit 1", "its target of 30 days"),
        LeftOut("habit 1, record 1", "“-1” is no amount"),
        LeftOut("habit 1, record 2", "“5” is no answer"),
        LeftOut("habit 1, record 3", "it has no day"),
    )
    assert told(status=2).left_out == (LeftOut("habit 1", "“Run” was deleted there"),)
    assert told(reminder="{").left_out == (LeftOut("habit 1", "its reminder cannot be understood"),)


def test_an_export_is_known_by_its_habits() -> None:
    assert is_table_habit({"habits": [PLAIN]})
    assert not is_table_habit({"habits": []})
    with pytest.raises(NotThatFormat):
        read_table_habit([])


@pytest.mark.parametrize("days", [10**7, -(10**7), 10**30])
def test_a_day_no_calendar_has_is_told(days: int) -> None:
    file = told(record(1, 1) | {"record_date": days})
    assert file.habits[0].marks == {}
    assert len(file.left_out) == 1
