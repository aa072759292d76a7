"""Which habit day a moment belongs to, in every zone and across every jump of its clocks."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.day import UnknownZone, habit_day, instant_of, start_of, zone_named

BERLIN = ZoneInfo("Europe/Berlin")
THREE = time(3)
MIDNIGHT = time(0)
DAY = timedelta(days=1)
QUARTER = timedelta(minutes=15)


def at(text: str, zone: str = "UTC") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("moment", "starts", "day"),
    [
        ("2024-01-02T02:59:59", THREE, date(2024, 1, 1)),
        ("2024-01-02T03:00:00", THREE, date(2024, 1, 2)),
        ("2024-01-02T00:00:00", MIDNIGHT, date(2024, 1, 2)),
        ("2024-01-02T04:29:00", time(4, 30), date(2024, 1, 1)),
        ("2024-01-02T23:59:00", time(23, 59), date(2024, 1, 2)),
        ("2024-01-02T12:00:00", time(23, 59), date(2024, 1, 1)),
    ],
)
def test_until_the_day_starts_the_evening_before_goes_on(moment: str, starts: time, day: date) -> None:
    assert habit_day(at(moment, "Europe/Berlin"), BERLIN, starts) == day


def test_a_moment_belongs_to_the_day_of_the_place_it_is_asked_for() -> None:
    moment = at("2024-01-01T23:30")
    assert habit_day(moment, ZoneInfo("Pacific/Kiritimati"), THREE) == date(2024, 1, 2)
    assert habit_day(moment, ZoneInfo("Pacific/Pago_Pago"), THREE) == date(2024, 1, 1)
    assert habit_day(moment, timezone(timedelta(hours=4)), THREE) == date(2024, 1, 2)


def test_a_skipped_wall_time_is_the_first_valid_instant_after_it() -> None:
    spring = date(2024, 3, 30)
    assert instant_of(spring, time(2, 30), BERLIN, THREE) == at("2024-03-31T03:00", "Europe/Berlin")
    assert instant_of(spring, time(2, 30), BERLIN, THREE).astimezone(UTC) == at("2024-03-31T01:00")


def test_a_repeated_wall_time_is_the_first_of_the_two() -> None:
    assert instant_of(date(2024, 10, 26), time(2, 30), BERLIN, THREE).astimezone(UTC) == at("2024-10-27T00:30")


def test_a_wall_time_before_the_start_of_the_day_lies_on_the_next_date() -> None:
    assert instant_of(date(2024, 1, 1), time(1), BERLIN, THREE) == at("2024-01-02T01:00", "Europe/Berlin")
    assert instant_of(date(2024, 1, 1), time(1), BERLIN, MIDNIGHT) == at("2024-01-01T01:00", "Europe/Berlin")


@pytest.mark.parametrize(
    ("zone", "day", "wall", "shown"),
    [
        ("Asia/Beirut", date(2024, 3, 31), time(0, 30), "2024-03-31T01:00"),
        ("Africa/Cairo", date(2024, 4, 26), time(0, 30), "2024-04-26T01:00"),
        ("America/Sao_Paulo", date(2018, 11, 4), time(0), "2018-11-04T01:00"),
        ("Australia/Lord_Howe", date(2024, 10, 6), time(2, 10), "2024-10-06T02:30"),
        ("Pacific/Apia", date(2011, 12, 30), time(12), "2011-12-31T00:00"),
    ],
)
def test_where_clocks_jump_near_midnight_a_skipped_time_moves_to_the_end_of_the_jump(
    zone: str, day: date, wall: time, shown: str
) -> None:
    assert instant_of(day, wall, ZoneInfo(zone), MIDNIGHT).replace(tzinfo=None) == datetime.fromisoformat(shown)


@pytest.mark.parametrize("starts", [MIDNIGHT, THREE, time(12)])
def test_apia_never_had_the_30th_of_december_2011(starts: time) -> None:
    apia = ZoneInfo("Pacific/Apia")
    moments = [at("2011-12-28T00:00") + n * QUARTER for n in range(5 * 96)]
    days = {habit_day(moment, apia, starts) for moment in moments}
    assert date(2011, 12, 30) not in days
    assert {date(2011, 12, 29), date(2011, 12, 31)} <= days


def test_a_clock_set_back_over_the_start_of_the_day_does_not_end_the_day_again() -> None:
    chatham = ZoneInfo("Pacific/Chatham")
    before = datetime(2024, 4, 7, 3, 10, tzinfo=chatham)
    after = datetime(2024, 4, 7, 2, 50, fold=1, tzinfo=chatham)
    assert after.astimezone(UTC) > before.astimezone(UTC)
    assert habit_day(before, chatham, THREE) == habit_day(after, chatham, THREE) == date(2024, 4, 7)


def test_the_time_between_two_moments_of_one_zone_is_true_across_a_jump() -> None:
    evening, morning = (instant_of(date(2024, 3, 30), wall, BERLIN, THREE) for wall in (time(20), time(2, 59)))
    assert morning - evening == timedelta(hours=6)
    first, second = datetime(2024, 10, 27, 2, 40, tzinfo=BERLIN), datetime(2024, 10, 27, 2, 10, fold=1, tzinfo=BERLIN)
    half_past_two = instant_of(date(2024, 10, 26), time(2, 30), BERLIN, THREE)
    assert half_past_two < first
    assert half_past_two < second


@cache
def transitions() -> tuple[tuple[ZoneInfo, datetime], ...]:
    """Each zone's jumps since 2005 that lie within four hours of midnight; zones with the same jumps once."""
    found: dict[tuple[tuple[datetime, timedelta | None], ...], ZoneInfo] = {}
    for name in sorted(available_timezones()):
        zone = ZoneInfo(name)
        jumps = tuple((jump, jump.astimezone(zone).utcoffset()) for jump in _jumps(zone))
        found.setdefault(jumps, zone)
    return tuple(
        (zone, jump)
        for jumps, zone in found.items()
        for jump, _ in jumps
        if min(_hours(jump.astimezone(zone)), _hours((jump - timedelta(seconds=1)).astimezone(zone))) <= 4
    )


def _hours(local: datetime) -> float:
    hours = local.hour + local.minute / 60
    return min(hours, 24 - hours)


def _jumps(zone: ZoneInfo) -> Iterator[datetime]:
    first = datetime(2005, 1, 1, tzinfo=UTC)
    for early, late in pairwise(first + timedelta(days=20 * n) for n in range(400)):
        low, high = early, late
        if low.astimezone(zone).utcoffset() != high.astimezone(zone).utcoffset():
            while high - low > timedelta(seconds=1):
                middle = low + (high - low) // 2
                if middle.astimezone(zone).utcoffset() == low.astimezone(zone).utcoffset():
                    low = middle
                else:
                    high = middle
            yield high.replace(microsecond=0)


def test_the_zone_database_holds_the_hard_places() -> None:
    names = {zone.key for zone, _ in transitions()}
    assert {"Africa/Cairo", "America/Sao_Paulo", "Pacific/Apia"} <= names
    assert {"Asia/Beirut", "Australia/LHI"} <= names


@pytest.mark.parametrize("starts", [MIDNIGHT, time(0, 30), THREE])
def test_days_never_run_backwards_and_each_moment_lies_within_its_day_in_every_zone(starts: time) -> None:
    for zone, jump in transitions():
        last = date.min
        for n in range(-16, 17):
            moment = jump + n * QUARTER
            day = habit_day(moment, zone, starts)
            assert day >= last, (zone.key, moment)
            assert start_of(day, zone, starts) <= moment, (zone.key, moment)
            last = day


def test_every_wall_time_that_is_shown_lies_in_its_habit_day_in_every_zone() -> None:
    for zone, jump in transitions():
        day = habit_day(jump - DAY / 2, zone, THREE)
        for n in range(0, 96, 2):
            wall = (datetime.min + n * QUARTER).time()
            moment = instant_of(day, wall, zone, THREE)
            shown = moment.replace(tzinfo=None)
            asked = datetime.combine(day if wall >= THREE else day + DAY, wall)
            assert shown >= asked, (zone.key, asked)
            if shown == asked:
                assert habit_day(moment, zone, THREE) == day, (zone.key, asked)
                assert moment.astimezone(zone).fold == 0, (zone.key, asked)


@given(st.datetimes(datetime(1975, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC)), st.times())
def test_any_moment_lies_between_the_start_of_its_day_and_of_the_next(moment: datetime, starts: time) -> None:
    for name in ("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"):
        zone = ZoneInfo(name)
        starts = starts.replace(microsecond=0)
        day = habit_day(moment, zone, starts)
        assert start_of(day, zone, starts) <= moment < start_of(day + DAY, zone, starts)


@pytest.mark.parametrize(("name", "hours"), [("+05:30", 5.5), ("-03:00", -3.0), ("UTC", 0.0), ("Asia/Tokyo", 9.0)])
def test_a_zone_is_named_by_place_or_by_offset(name: str, hours: float) -> None:
    assert at("2024-01-01T00:00").astimezone(zone_named(name)).utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "/etc/passwd", "../x", "+1:00", "+99:00", "a\0b"])
def test_a_zone_nobody_knows_is_refused(name: str) -> None:
    with pytest.raises(UnknownZone, match=f"^“{re.escape(name)}” is no time zone that is known here"):
        zone_named(name)
