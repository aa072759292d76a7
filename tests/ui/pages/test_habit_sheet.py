"""Which days the calendar shows at once."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.ui.pages.habit.sheet import WEEKS_OF_A_YEAR, sheet, sheet_with

TODAY = date(2026, 3, 19)
YEAR = WEEKS_OF_A_YEAR


def test_the_newest_sheet_of_a_wide_page_is_the_last_twelve_months() -> None:
    newest = sheet(TODAY, 0, YEAR, 0)
    assert (newest.first, newest.last, newest.columns) == (date(2025, 3, 17), TODAY, 53)


def test_the_sheets_before_are_the_years_before() -> None:
    before = sheet(TODAY, 0, YEAR, 2)
    assert (before.first, before.last, before.year) == (date(2024, 1, 1), date(2024, 12, 31), 2024)


def test_a_narrow_page_shows_as_many_weeks_as_fit() -> None:
    newest, before = sheet(TODAY, 0, 12, 0), sheet(TODAY, 0, 12, 1)
    assert (newest.columns, newest.last) == (12, TODAY)
    assert (before.columns, before.last) == (12, newest.first - timedelta(days=1))


def test_columns_are_the_persons_weeks() -> None:
    assert sheet(TODAY, 6, YEAR, 0).begin.weekday() == 6


def test_a_day_before_the_first_or_after_the_last_stands_nowhere() -> None:
    year = sheet(TODAY, 0, YEAR, 1)
    assert year.day_at(*year.spot(date(2025, 1, 1))) == date(2025, 1, 1)
    assert year.day_at(*year.spot(date(2024, 12, 31))) is None
    assert year.day_at(99, 0) is None
    assert year.day_at(0, 7) is None


def test_a_day_that_is_shown_stays_on_its_sheet() -> None:
    year = sheet(TODAY, 0, YEAR, 1)
    assert sheet_with(date(2025, 12, 1), year, TODAY, YEAR) == year


@pytest.mark.parametrize("weeks", [YEAR, 12, 1])
@given(back=st.integers(0, 40_000))
def test_any_past_day_has_a_sheet(weeks: int, back: int) -> None:
    day = TODAY - timedelta(days=back)
    found = sheet_with(day, sheet(TODAY, 0, weeks, 0), TODAY, weeks)
    assert found.holds(day)
    assert found.columns <= weeks
    assert found.day_at(*found.spot(day)) == day
