"""Schedules are written and read back, and each has Loop's frequency."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.schedule import (
    Daily,
    EveryDays,
    Frequency,
    InvalidSchedule,
    Period,
    Schedule,
    TimesPerPeriod,
    TimesPerWindow,
    Weekdays,
    format_schedule,
    frequency,
    parse_schedule,
    period_of,
)

NOTATIONS = {
    "daily": (Daily(), Frequency(1, 1)),
    "weekdays:mon,wed,fri": (Weekdays(frozenset({0, 2, 4})), Frequency(3, 7)),
    "every:3d": (EveryDays(3), Frequency(1, 3)),
    "times:3/week": (TimesPerPeriod(3, Period.WEEK), Frequency(3, 7)),
    "times:10/month": (TimesPerPeriod(10, Period.MONTH), Frequency(10, 30)),
    "times:3/7d": (TimesPerWindow(3, 7), Frequency(3, 7)),
}


@pytest.mark.parametrize("notation", NOTATIONS)
def test_every_schedule_of_the_contract_is_read_written_and_has_its_frequency(notation: str) -> None:
    schedule, often = NOTATIONS[notation]
    assert parse_schedule(notation) == schedule
    assert format_schedule(schedule) == notation
    assert frequency(schedule) == often


@pytest.mark.parametrize(
    ("notation", "schedule"),
    [
        (" Daily ", Daily()),
        ("every:1d", Daily()),
        ("times:7/7d", Daily()),
        ("weekdays:SUN,mon,sun", Weekdays(frozenset({0, 6}))),
    ],
)
def test_other_ways_of_writing_mean_the_same(notation: str, schedule: Schedule) -> None:
    assert parse_schedule(notation) == schedule


@pytest.mark.parametrize(
    "notation",
    [
        *("", "weekly", "every:0d", "every:3651d", "every:-1d", "times:0/week", "times:8/week", "times:32/month"),
        *("times:8/7d", "times:0/7d", "weekdays:", "weekdays:mon,,tue", "weekdays:monday", "times:3/year", "daily:1"),
    ],
)
def test_what_is_no_schedule_is_refused_with_a_sentence(notation: str) -> None:
    with pytest.raises(InvalidSchedule, match=r"\.$|does not\.$"):
        parse_schedule(notation)


@pytest.mark.parametrize(
    ("notation", "sentence"),
    [
        (
            "Weekly",
            "“Weekly” is no schedule: write daily, weekdays:mon,wed, every:3d, times:3/week, times:10/month or "
            "times:3/7d.",
        ),
        (
            "weekdays:mon,Fun",
            "“mon,fun” are no weekdays: write some of mon, tue, wed, thu, fri, sat, sun, with commas between.",
        ),
        ("every:3651d", "In a schedule the number of days must lie between 1 and 3650, and 3651 does not."),
        ("every:0d", "In a schedule the number of days must lie between 1 and 3650, and 0 does not."),
        ("times:8/week", "In a schedule the number of times must lie between 1 and 7, and 8 does not."),
        ("times:0/month", "In a schedule the number of times must lie between 1 and 31, and 0 does not."),
        ("times:8/7d", "In a schedule the number of times must lie between 1 and 7, and 8 does not."),
        ("times:0/7d", "In a schedule the number of times must lie between 1 and 7, and 0 does not."),
        ("times:1/3651d", "In a schedule the number of days must lie between 1 and 3650, and 3651 does not."),
        ("times:0/0d", "In a schedule the number of days must lie between 1 and 3650, and 0 does not."),
    ],
)
def test_a_refusal_says_what_a_schedule_can_be(notation: str, sentence: str) -> None:
    with pytest.raises(InvalidSchedule) as refused:
        parse_schedule(notation)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    ("notation", "schedule"),
    [
        ("every:3650d", EveryDays(3650)),
        ("times:7/week", TimesPerPeriod(7, Period.WEEK)),
        ("times:31/month", TimesPerPeriod(31, Period.MONTH)),
        ("times:1/3650d", TimesPerWindow(1, 3650)),
        ("times:1/1d", Daily()),
    ],
)
def test_what_lies_at_a_limit_is_a_schedule(notation: str, schedule: Schedule) -> None:
    assert parse_schedule(notation) == schedule


def test_every_weekday_is_as_often_as_daily() -> None:
    assert frequency(Weekdays(frozenset(range(7)))) == Frequency(1, 1)


@given(
    st.one_of(
        st.frozensets(st.integers(0, 6), min_size=1).map(Weekdays),
        st.integers(2, 3650).map(EveryDays),
        st.integers(1, 7).map(lambda times: TimesPerPeriod(times, Period.WEEK)),
        st.integers(1, 31).map(lambda times: TimesPerPeriod(times, Period.MONTH)),
        st.integers(2, 3650).flatmap(
            lambda days: st.integers(1, days - 1).map(lambda times: TimesPerWindow(times, days))
        ),
    )
)
def test_a_schedule_comes_back_as_it_was_written(schedule: Schedule) -> None:
    assert parse_schedule(format_schedule(schedule)) == schedule


def test_a_week_begins_where_the_person_says() -> None:
    thursday = date(2024, 1, 4)
    assert period_of(thursday, Period.WEEK, 0) == (date(2024, 1, 1), date(2024, 1, 7))
    assert period_of(thursday, Period.WEEK, 6) == (date(2023, 12, 31), date(2024, 1, 6))
    assert period_of(thursday, Period.WEEK, 4) == (date(2023, 12, 29), thursday)


@given(st.dates(date(1970, 1, 1), date(2200, 1, 1)), st.sampled_from(Period), st.integers(0, 6))
def test_every_day_of_a_period_has_the_same_period_and_the_next_day_another(
    day: date, period: Period, week_start: int
) -> None:
    first, last = period_of(day, period, week_start)
    assert first <= day <= last
    assert period_of(first, period, week_start) == period_of(last, period, week_start) == (first, last)
    assert period_of(last + timedelta(1), period, week_start)[0] == last + timedelta(1)
    assert first.day == 1 if period is Period.MONTH else first.weekday() == week_start
