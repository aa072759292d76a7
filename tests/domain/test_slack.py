"""How many days a habit of so many times a period may still be left out."""

from dataclasses import replace

import pytest

from habit_desktop.domain.habit import Kind
from habit_desktop.domain.history import History, Pause
from habit_desktop.domain.schedule import Period
from habit_desktop.domain.slack import Slack, slack_of
from tests.domain.strips import amounts, day, days_of, history


def slack(told: History, length: int, week_start: int = 0) -> Slack | None:
    """The room on the last day of a strip that begins on a Monday."""
    return slack_of(told, days_of(told, length, week_start), day(length - 1), week_start)


def rest_days(strip: str, schedule: str = "times:3/week") -> int | None:
    """The days to leave out, the last sign of the strip being today's."""
    found = slack(history(strip, schedule), len(strip))
    return found.rest_days if found else None


@pytest.mark.parametrize(
    ("strip", "left"), [(".", 4), ("x.", 4), ("..", 3), ("xx.", 4), ("x-s.", 2), ("x-s--.", 0), ("------.", -2)]
)
def test_the_days_left_of_a_week_beyond_those_wanted_may_be_left_out(strip: str, left: int) -> None:
    assert rest_days(strip) == left


def test_the_week_begins_where_the_person_says() -> None:
    told = history("xxx...x.", "times:3/week")  # the second Monday
    found = slack(told, 8, week_start=6)
    assert found is not None
    assert (found.done, found.rest_days) == (1, 4)


def test_a_month_has_the_days_it_has() -> None:
    found = slack(history("x" * 9 + ".", "times:10/month"), 10)
    assert found is not None
    assert (found.wanted, len(found.days), found.rest_days) == (1, 22, 21)
    assert (found.times, found.period, found.window_days) == (10, Period.MONTH, 31)


@pytest.mark.parametrize("schedule", ["daily", "weekdays:mon,tue", "every:2d", "times:7/week"])
def test_who_counts_no_times_or_every_day_has_no_room_to_speak_of(schedule: str) -> None:
    assert rest_days(".", schedule) is None


@pytest.mark.parametrize("strip", ["x", "s", "-", "xxx."])
def test_a_day_that_is_not_open_has_no_room(strip: str) -> None:
    assert rest_days(strip) is None


def test_who_leaves_out_one_day_a_week_has_that_one() -> None:
    assert rest_days(".", "times:6/week") == 1
    assert rest_days(".", "times:6/7d") == 1


def test_a_day_that_is_not_told_has_no_room() -> None:
    told = history("..", "times:3/week")
    days = days_of(told, 2)
    assert [slack_of(told, days, day(offset), 0) for offset in (-1, 2)] == [None, None]
    assert slack_of(told, [], day(0), 0) is None


def test_days_of_a_pause_and_after_the_end_are_not_days_left() -> None:
    told = history("...", "times:3/week", pauses=(Pause(day(4), day(4)),))
    found = slack(told, 3)
    assert found is not None
    assert found.days == (day(2), day(3), day(5), day(6))
    habit = replace(told.habit, ends=day(5))
    ended = slack(replace(told, definitions=((day(0), habit),)), 3)
    assert ended is not None
    assert ended.days == (day(2), day(3), day(5))


@pytest.mark.parametrize(
    ("strip", "done", "left"),
    [
        (".", 0, 4),  # a window that begins today
        ("x.x-.", 2, 2),  # until the first of them leaves the window on the seventh day
        ("x.....x.", 1, 4),  # the first has just left it
        ("xxx.....", 2, 0),  # the first lies outside the seven days that end today
        ("x..-...", 0, 4),  # two more by today cannot be: the window begins anew
    ],
)
def test_a_rolling_window_begins_where_its_count_can_still_be_reached(strip: str, done: int, left: int) -> None:
    found = slack(history(strip, "times:3/7d"), len(strip))
    assert found is not None
    assert (found.done, found.rest_days) == (done, left)
    assert (found.times, found.period, found.window_days) == (3, None, 7)


def test_an_amount_summed_up_over_a_week_counts_no_times() -> None:
    told = amounts([1.0, None], kind=Kind.NUMERIC, target=5.0, schedule=history(".", "times:3/week").habit.schedule)
    assert slack(told, 2) is None
