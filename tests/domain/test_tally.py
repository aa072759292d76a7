"""What days add up to."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.credit import day_credits
from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.history import History, Pause
from habit_desktop.domain.schedule import parse_schedule
from habit_desktop.domain.streak import current_streak
from habit_desktop.domain.tally import (
    Rate,
    Run,
    Stretch,
    Tally,
    added,
    aim_of,
    as_amounts,
    best_runs,
    rate,
    runs,
    stretch_of,
    tallies,
    weekday_rates,
)
from tests.domain.strips import MONDAY, amounts, day, days_of, history


def weeks(told: History, length: int) -> list[Tally]:
    """The sums of the first weeks, week by week."""
    days = days_of(told, length)
    return tallies(told, days, day_credits(told, days, 0), Stretch.WEEK, 0)


@pytest.mark.parametrize(
    ("stretch", "first", "last"),
    [
        (Stretch.WEEK, date(2026, 3, 16), date(2026, 3, 22)),
        (Stretch.MONTH, date(2026, 3, 1), date(2026, 3, 31)),
        (Stretch.QUARTER, date(2026, 1, 1), date(2026, 3, 31)),
        (Stretch.YEAR, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_stretch_is_the_calendars(stretch: Stretch, first: date, last: date) -> None:
    assert stretch_of(date(2026, 3, 19), stretch, 0) == (first, last)


def test_a_week_begins_as_the_person_has_it() -> None:
    assert stretch_of(date(2026, 3, 19), Stretch.WEEK, 6) == (date(2026, 3, 15), date(2026, 3, 21))


def test_done_days_are_counted_week_by_week_against_what_was_asked() -> None:
    told = history("xx-x..xx")
    found = weeks(told, 9)
    assert [(each.total, each.aim, each.done, each.counted) for each in found] == [(4, 7, 4, 7), (1, 7, 1, 1)]
    assert [(each.first, each.last) for each in found] == [(day(0), day(6)), (day(7), day(13))]


def test_a_week_without_anything_done_is_there_as_well() -> None:
    told = history("x............." + "x")
    assert [each.total for each in weeks(told, 15)] == [1, 0, 1]


def test_amounts_are_summed_also_those_that_fell_short() -> None:
    told = amounts([2.0, 5.0, None, 1.5], kind=Kind.NUMERIC, target=3.0)
    week = weeks(told, 7)[0]
    assert (week.total, week.aim, week.done, week.counted) == (8.5, 21.0, 1, 6)


def test_a_numeric_day_done_without_an_amount_counts_as_its_target() -> None:
    told = history("x")
    numeric = replace(told, definitions=((MONDAY, Habit("h", "Run", kind=Kind.NUMERIC, target=3.0)),))
    assert weeks(numeric, 1)[0].total == 3.0


@pytest.mark.parametrize(
    ("schedule", "aim"),
    [
        ("daily", 7),
        ("weekdays:mon,wed", 2),
        ("every:7d", 1),
        ("times:3/week", 3),
        ("times:4/14d", 2),
    ],
)
def test_a_week_asks_for_what_its_schedule_says(schedule: str, aim: float) -> None:
    told = history("x", schedule)
    assert weeks(told, 1)[0].aim == pytest.approx(aim)


def test_a_month_asks_for_its_count_however_long_it_is() -> None:
    habit = Habit("h", "Run", schedule=parse_schedule("times:10/month"))
    assert sum(aim_of(habit, date(2026, 2, number)) for number in range(1, 29)) == pytest.approx(10)


def test_an_amount_a_week_is_asked_for_once() -> None:
    habit = Habit("h", "Run", kind=Kind.NUMERIC, target=21.0, schedule=parse_schedule("times:3/week"))
    assert sum(aim_of(habit, day(number)) for number in range(7)) == pytest.approx(21)


def test_a_day_left_out_asks_for_nothing() -> None:
    told = history("s")
    assert weeks(told, 1)[0].aim == 6


def test_a_day_left_out_of_three_a_week_leaves_three() -> None:
    told = history("s", "times:3/week")
    assert weeks(told, 1)[0].aim == pytest.approx(3)


def test_paused_days_ask_for_nothing() -> None:
    told = history("x", pauses=(Pause(day(2), day(3)),))
    assert weeks(told, 1)[0].aim == 5


def test_days_on_which_a_habit_was_put_away_ask_for_nothing() -> None:
    told = history("x", away=(Pause(day(1), day(2)),))
    assert weeks(told, 1)[0].aim == 5


def test_days_after_the_last_ask_for_nothing() -> None:
    told = history("x")
    ended = replace(told, definitions=((MONDAY, replace(told.habit, ends=day(2))),))
    assert weeks(ended, 1)[0].aim == 3


def test_each_day_is_asked_by_the_schedule_of_its_time() -> None:
    told = history("xxx")
    changed = (*told.definitions, (day(4), replace(told.habit, schedule=parse_schedule("weekdays:sun"))))
    assert weeks(replace(told, definitions=changed), 3)[0].aim == 5


def test_weekdays_are_rated_by_the_days_that_count() -> None:
    told = history("xs-x...xx")
    rates = weekday_rates(told, days_of(told, 10))
    assert [(each.done, each.counted) for each in rates] == [(2, 2), (1, 1), (0, 1), (1, 1), (0, 1), (0, 1), (0, 1)]


def test_weekdays_of_counted_times_are_told_by_all_the_days_there_were() -> None:
    told = history("x.x.x.." * 3 + "xs", "times:3/week")
    rates = weekday_rates(told, days_of(told, 24))
    assert [(each.done, each.counted) for each in rates] == [(4, 4), (0, 3), (3, 3), (0, 3), (3, 3), (0, 3), (0, 3)]


def test_weekdays_of_counted_times_leave_out_where_the_habit_was_not_there() -> None:
    told = history("......." + "x......", "times:3/week", away=(Pause(day(9), day(9)),))
    ended = replace(told, definitions=((MONDAY, replace(told.habit, ends=day(11))),))
    rates = weekday_rates(ended, days_of(ended, 15))
    assert [(each.done, each.counted) for each in rates] == [(1, 1), (0, 1), (0, 0), (0, 1), (0, 1), (0, 0), (0, 0)]


def test_the_first_mark_is_the_first_day_that_weekdays_of_counted_times_know() -> None:
    told = history(".-x....", "times:3/week")
    rates = weekday_rates(told, days_of(told, 7))
    assert [(each.done, each.counted) for each in rates][:3] == [(0, 0), (0, 1), (1, 1)]


def test_rates_add_up() -> None:
    assert added([Rate(1, 2), Rate(3, 4), Rate(0, 0)]) == Rate(4, 6)


def test_a_rate_is_the_sum_of_what_days_count() -> None:
    assert rate([True, False, None, 0.5, 1.0]) == Rate(2.5, 4)


def test_what_days_count_can_be_told_as_amounts() -> None:
    told = amounts(
        [4.0] * 2 + [None] * 5 + [3.0], kind=Kind.NUMERIC, target=10.0, schedule=parse_schedule("times:3/week")
    )
    days = days_of(told, 15)
    assert as_amounts(told, days, day_credits(told, days, 0)) == pytest.approx((11.0, 20.0))


def test_each_day_needs_what_it_counts() -> None:
    told = history("xx")
    with pytest.raises(ValueError, match="longer"):
        as_amounts(told, days_of(told, 2), [1.0])


def test_nothing_that_counts_has_no_share() -> None:
    assert rate(()).share is None
    assert Rate(1, 4).share == 0.25


def test_a_run_is_broken_by_a_day_that_closed_undone() -> None:
    found = runs(days_of(history("xxx-xx.x"), 8))
    assert found == [Run(day(0), day(2), 3), Run(day(4), day(5), 2), Run(day(7), day(7), 1, goes_on=True)]


def test_skipped_and_free_days_do_not_break_a_run_and_do_not_lengthen_it() -> None:
    assert runs(days_of(history("xsx", "weekdays:mon,tue,wed"), 7)) == [Run(day(0), day(2), 2, goes_on=True)]


def test_an_open_today_lets_the_run_go_on() -> None:
    assert runs(days_of(history("xx"), 3)) == [Run(day(0), day(1), 2, goes_on=True)]


def test_the_best_runs_come_first_and_of_equal_ones_the_newer() -> None:
    best = best_runs(runs(days_of(history("xx-xxx-xx-x"), 11)), 3)
    assert [(run.first, run.done) for run in best] == [(day(3), 3), (day(7), 2), (day(0), 2)]


@given(st.text("xs-.", max_size=40))
def test_the_run_that_goes_on_is_the_current_streak(strip: str) -> None:
    days = days_of(history(strip), len(strip) + 1)
    newest = runs(days)[-1:]
    assert current_streak(days) == (newest[0].done if newest and newest[0].goes_on else 0)


def test_a_limit_is_summed_as_well() -> None:
    told = amounts([1.0, 4.0], kind=Kind.NUMERIC, target=2.0, goal=Goal.AT_MOST)
    week = weeks(told, 2)[0]
    assert (week.total, week.aim, week.done) == (5.0, 14.0, 1)
