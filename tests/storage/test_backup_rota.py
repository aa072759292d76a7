"""Backups are thinned out as they age."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.storage.backup_rota import ALL_FOR, DAILY, MONTHLY, WEEKLY, kept

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
HALF_HOURS = [NOW - timedelta(minutes=30) * count for count in range(2 * 24 * 400)]


def test_all_of_two_days_are_kept() -> None:
    recent = [at for at in HALF_HOURS if at > NOW - ALL_FOR]
    assert kept(recent, NOW) == set(recent)


def test_a_year_of_half_hours_leaves_days_weeks_and_months() -> None:
    found = kept(HALF_HOURS, NOW)
    older = sorted((at for at in found if at <= NOW - ALL_FOR), reverse=True)
    assert len(older) == DAILY + WEEKLY + MONTHLY
    assert {at.date() for at in older[:DAILY]} == {(NOW - ALL_FOR).date() - timedelta(day) for day in range(DAILY)}
    assert NOW - older[-1] > timedelta(days=300)


def test_of_a_day_the_newest_is_kept() -> None:
    long_ago = NOW - timedelta(days=5)
    assert kept([long_ago, long_ago + timedelta(hours=3)], NOW) == {long_ago + timedelta(hours=3)}


def test_days_without_a_backup_use_up_nothing() -> None:
    yearly = [NOW - timedelta(days=365) * year for year in range(1, 6)]
    assert kept(yearly, NOW) == set(yearly)


def test_a_clock_set_back_keeps_what_seems_to_come() -> None:
    assert kept([NOW + timedelta(days=40)], NOW) == {NOW + timedelta(days=40)}


@given(st.lists(st.integers(0, 24 * 800), max_size=300))
def test_thinning_again_removes_nothing_more(hours: list[int]) -> None:
    found = kept((NOW - timedelta(hours=count) for count in hours), NOW)
    assert kept(found, NOW) == found


@given(st.lists(st.integers(0, 24 * 800), min_size=1, max_size=300))
def test_the_newest_is_always_kept(hours: list[int]) -> None:
    assert NOW - timedelta(hours=min(hours)) in kept((NOW - timedelta(hours=count) for count in hours), NOW)
