"""The periods a habit's days lie in."""

from dataclasses import replace
from datetime import date

import pytest

from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.domain.history import History
from habit_desktop.domain.schedule import parse_schedule
from habit_desktop.domain.term import counts_times, spans
from tests.domain.strips import MONDAY, day, history, with_schedules


def periods(told: History, length: int, week_start: int = 0) -> list[list[tuple[int, int]]]:
    """The periods of each span of the first days."""
    return [[*each.periods(each.first, each.end, week_start)] for each in spans(told, MONDAY, length)]


@pytest.mark.parametrize(
    ("schedule", "counts"), [("daily", False), ("weekdays:mon", False), ("every:3d", True), ("times:3/week", True)]
)
def test_a_schedule_counts_times_or_names_days(schedule: str, counts: bool) -> None:
    assert counts_times(parse_schedule(schedule)) is counts


def test_weeks_are_the_persons_and_may_begin_before_the_habit() -> None:
    assert periods(history("", "times:3/week"), 10) == [[(0, 7), (7, 14)]]
    assert periods(history("", "times:3/week"), 10, 6) == [[(-1, 6), (6, 13)]]


def test_months_are_the_calendars() -> None:
    assert periods(history("", "times:10/month"), 32) == [[(0, 31), (31, 60)]]


def test_windows_follow_each_other_from_the_first_day() -> None:
    assert periods(history("", "times:3/10d"), 21) == [[(0, 10), (10, 20), (20, 30)]]
    assert periods(history("", "every:4d"), 5) == [[(0, 4), (4, 8)]]


def test_windows_begin_anew_with_another_length() -> None:
    told = with_schedules(history("", "times:3/10d"), {5: parse_schedule("every:3d")})
    assert periods(told, 10) == [[(0, 10)], [(5, 8), (8, 11)]]


def test_another_count_leaves_the_weeks_as_they_are() -> None:
    told = with_schedules(history("", "times:3/week"), {2: parse_schedule("times:5/week")})
    found = [*spans(told, MONDAY, 14)]
    assert [(each.first, each.end, each.is_last) for each in found] == [(0, 14, True)]
    assert [habit.schedule for habit in found[0].habits(0, 7)] == [
        parse_schedule("times:5/week"),
        parse_schedule("times:3/week"),
    ]
    assert [habit.schedule for habit in found[0].habits(7, 14)] == [parse_schedule("times:5/week")]
    assert [habit.schedule for habit in found[0].habits(0, 2)] == [parse_schedule("times:3/week")]


def test_an_amount_a_week_is_another_manner_than_a_count() -> None:
    told = history("", "times:3/week")
    numeric = replace(told.habit, kind=Kind.NUMERIC, target=10.0)
    changed = replace(told, definitions=(*told.definitions, (date(2024, 1, 4), numeric)))
    assert [(each.first, each.end) for each in spans(changed, MONDAY, 14)] == [(0, 3), (3, 14)]


def test_a_day_has_the_definition_of_its_time() -> None:
    told = history("", "times:3/week")
    renamed = Habit("h", "Swim", schedule=told.habit.schedule)
    span = next(spans(replace(told, definitions=(*told.definitions, (date(2024, 1, 4), renamed))), MONDAY, 14))
    assert [span.habit_on(place).name for place in (-1, 2, 3, 20)] == ["Run", "Run", "Swim", "Swim"]


def test_what_was_changed_before_the_days_begin_is_so_from_the_first_of_them() -> None:
    told = with_schedules(history("", "times:3/week"), {2: parse_schedule("daily")})
    found = [(each.first, each.end, each.habit.schedule) for each in spans(told, day(5), 7)]
    assert found[-1] == (0, 7, parse_schedule("daily"))
