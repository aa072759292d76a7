"""Days and moments become words."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from habit_desktop.wording.dates import day_range, day_title, moment, near_day, short_day, weekdays_in_general

TODAY = date(2026, 3, 19)


def test_a_day_of_this_year_is_titled_without_its_year() -> None:
    assert day_title(TODAY, TODAY) == "Thursday, 19 March"


def test_a_day_of_another_year_is_titled_with_it() -> None:
    assert day_title(date(2025, 12, 31), TODAY) == "Wednesday, 31 December 2025"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TODAY, "today"),
        (date(2026, 3, 18), "yesterday"),
        (date(2026, 3, 13), "Friday"),
        (date(2026, 3, 12), "12 Mar"),
        (date(2025, 3, 19), "19 Mar 2025"),
    ],
)
def test_a_day_is_named_by_its_distance(day: date, said: str) -> None:
    assert near_day(day, TODAY) == said


def test_a_moment_is_told_in_the_zone_of_now() -> None:
    now = datetime(2026, 3, 19, 8, tzinfo=timezone(timedelta(hours=2)))
    assert moment(datetime(2026, 3, 18, 22, 30, tzinfo=UTC), now) == "today 00:30"


def test_a_day_among_facts_has_its_year() -> None:
    assert short_day(date(2026, 2, 11)) == "Wed 11 February 2026"


def test_weekdays_in_general_are_plural() -> None:
    assert weekdays_in_general(3) == "Thursdays"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 3, 6), TODAY, "6 – 19 March"),
        (date(2026, 2, 26), date(2026, 3, 11), "26 February – 11 March"),
        (date(2025, 12, 19), date(2026, 1, 1), "19 December – 1 January"),
        (date(2025, 3, 6), date(2025, 3, 19), "6 – 19 March 2025"),
    ],
)
def test_some_days_are_titled_by_their_ends(first: date, last: date, said: str) -> None:
    assert day_range(first, last, TODAY) == said
