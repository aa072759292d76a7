"""Loop's numbers mean what Loop means by them, and nothing where they mean nothing."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.habit import ALL_WEEKDAYS, Kind, ReminderTime
from habit_desktop.domain.history import Answer
from habit_desktop.domain.schedule import (
    Daily,
    EveryDays,
    Schedule,
    TimesPerWindow,
    format_schedule,
    frequency,
    parse_schedule,
)
from habit_desktop.storage.formats.cells import InvalidValue
from habit_desktop.storage.formats.foreign import ForeignMark
from habit_desktop.storage.formats.loop_values import day_of, mark_of, reminder_of, schedule_of


def test_a_timestamp_is_a_calendar_date_and_its_time_of_day_says_nothing() -> None:
    assert day_of(1_458_259_200_000) == date(2016, 3, 18)
    assert day_of(1_458_259_200_000 + 86_399_999) == date(2016, 3, 18)
    assert day_of(0) == date(1970, 1, 1)


@pytest.mark.parametrize("timestamp_ms", [-1, -(2**63), 2**63, 10**17])
def test_a_timestamp_outside_the_calendar_is_refused(timestamp_ms: int) -> None:
    with pytest.raises(InvalidValue, match="its day lies"):
        day_of(timestamp_ms)


@pytest.mark.parametrize(
    ("value", "mark"),
    [
        (2, ForeignMark(Answer.DONE)),
        (0, ForeignMark(Answer.MISSED)),
        (3, ForeignMark(Answer.SKIPPED)),
        (1, None),
        (-1, None),
    ],
)
def test_an_entry_answers_yes_no_skip_or_nothing(value: int, mark: ForeignMark | None) -> None:
    assert mark_of(value, Kind.YES_NO) == mark


@pytest.mark.parametrize(
    ("value", "mark"),
    [
        (2500, ForeignMark(Answer.DONE, 2.5)),
        (2, ForeignMark(Answer.DONE, 0.002)),
        (1, ForeignMark(Answer.DONE, 0.001)),
        (0, ForeignMark(Answer.DONE, 0.0)),
        (3, ForeignMark(Answer.SKIPPED)),
        (-1, None),
    ],
)
def test_a_numeric_entry_is_an_amount_in_thousandths(value: int, mark: ForeignMark | None) -> None:
    assert mark_of(value, Kind.NUMERIC) == mark


@pytest.mark.parametrize(("value", "kind"), [(7, Kind.YES_NO), (-5, Kind.NUMERIC), (2**62, Kind.NUMERIC)])
def test_an_entry_that_means_nothing_is_refused(value: int, kind: Kind) -> None:
    with pytest.raises(InvalidValue):
        mark_of(value, kind)


@pytest.mark.parametrize(
    ("times", "days", "kind", "schedule"),
    [
        (1, 1, Kind.YES_NO, Daily()),
        (7, 7, Kind.YES_NO, Daily()),
        (1, 3, Kind.YES_NO, EveryDays(3)),
        (1, 7, Kind.YES_NO, EveryDays(7)),
        (3, 7, Kind.YES_NO, TimesPerWindow(3, 7)),
        (10, 30, Kind.YES_NO, TimesPerWindow(10, 30)),
        (1, 7, Kind.NUMERIC, TimesPerWindow(1, 7)),
        (1, 30, Kind.NUMERIC, TimesPerWindow(1, 30)),
        (1, 1, Kind.NUMERIC, Daily()),
    ],
)
def test_a_frequency_is_a_schedule(times: int, days: int, kind: Kind, schedule: Schedule) -> None:
    assert schedule_of(times, days, kind) == schedule


@given(st.integers(-5, 4000), st.integers(-5, 4000), st.sampled_from(Kind))
def test_a_schedule_from_loop_keeps_its_frequency_and_can_be_written_down(times: int, days: int, kind: Kind) -> None:
    try:
        schedule = schedule_of(times, days, kind)
    except InvalidValue:
        return
    assert parse_schedule(format_schedule(schedule)) == schedule
    assert frequency(schedule) == ((1, 1) if times == days else (times, days))


def test_the_bits_of_a_reminder_count_from_saturday() -> None:
    saturday, sunday, wednesday, thursday, friday = 5, 6, 2, 3, 4
    assert reminder_of(18, 0, 113) == (ReminderTime(time(18), frozenset({saturday, wednesday, thursday, friday})),)
    assert reminder_of(7, 30, 3) == (ReminderTime(time(7, 30), frozenset({saturday, sunday})),)
    assert reminder_of(7, 30, 124) == (ReminderTime(time(7, 30), frozenset(range(5))),)
    assert reminder_of(0, 0, 127) == (ReminderTime(time(0), ALL_WEEKDAYS),)


def test_a_reminder_without_days_in_the_file_is_for_every_day() -> None:
    assert reminder_of(18, 0, None) == (ReminderTime(time(18), ALL_WEEKDAYS),)


@pytest.mark.parametrize(("hour", "minute", "bits"), [(None, 0, 127), (8, None, 127), (8, 0, 0)])
def test_a_reminder_without_hour_minute_or_day_is_none(hour: int | None, minute: int | None, bits: int) -> None:
    assert reminder_of(hour, minute, bits) == ()


@pytest.mark.parametrize(("hour", "minute"), [(24, 0), (8, 60), (2**70, 0)])
def test_a_reminder_at_no_time_of_day_is_refused(hour: int, minute: int) -> None:
    with pytest.raises(InvalidValue):
        reminder_of(hour, minute, 127)
