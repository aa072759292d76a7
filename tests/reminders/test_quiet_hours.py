"""Facts about the hours in which nothing speaks."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.day import instant_of
from habit_desktop.reminders.quiet_hours import QuietHours

NIGHT = QuietHours(time(22), time(7))
BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 3, 2)

TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(lambda at: at.replace(tzinfo=UTC))
ZONES = st.sampled_from(["UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Beirut"])


def at(wall: str, on: date = MONDAY) -> datetime:
    """An instant in Berlin."""
    return instant_of(on, time.fromisoformat(wall), BERLIN, time())


@pytest.mark.parametrize(
    ("wall", "end"),
    [("21:59", None), ("22:00", at("07:00", date(2026, 3, 3))), ("06:59", at("07:00")), ("07:00", None)],
)
def test_a_night_lasts_over_midnight_up_to_its_end(wall: str, end: datetime | None) -> None:
    assert NIGHT.end_at(at(wall), BERLIN) == end


def test_hours_of_one_day_end_on_it() -> None:
    assert QuietHours(time(12), time(14)).end_at(at("13:00"), BERLIN) == at("14:00")
    assert QuietHours(time(12), time(14)).end_at(at("11:00"), BERLIN) is None


@given(INSTANTS, TIMES, ZONES)
def test_hours_that_begin_when_they_end_are_none(instant: datetime, wall: time, zone: str) -> None:
    assert QuietHours(wall, wall).end_at(instant, ZoneInfo(zone)) is None


@given(INSTANTS, TIMES, TIMES, ZONES)
def test_an_end_lies_ahead_within_a_day_and_is_not_quiet_itself(
    instant: datetime, first: time, last: time, zone: str
) -> None:
    quiet = QuietHours(first, last)
    end = quiet.end_at(instant, ZoneInfo(zone))
    if end is not None:
        assert timedelta() < end - instant <= timedelta(hours=25)
        assert quiet.end_at(end, ZoneInfo(zone)) is None


def test_an_hour_that_comes_twice_is_over_the_first_time() -> None:
    autumn = date(2026, 10, 25)
    second = at("02:15", autumn) + timedelta(hours=1)
    quiet = QuietHours(time(1), time(2, 30))
    assert quiet.end_at(at("02:15", autumn), BERLIN) == at("02:30", autumn)
    assert quiet.end_at(second, BERLIN) is None


def test_an_end_the_clock_skips_is_the_first_moment_after_it() -> None:
    spring = date(2026, 3, 29)
    assert QuietHours(time(1), time(2, 30)).end_at(at("01:30", spring), BERLIN) == at("03:00", spring)
