"""The days a satisfied frequency fills are those Loop fills."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.loop_entries import Entry, Interval, computed_entries, filled, intervals, snapped
from habit_desktop.domain.schedule import Frequency
from tests.domain.vectors import Case, ago, cases, entries_of, offsets


def newest_first(case: Case) -> list[date]:
    return sorted((day for day, value in entries_of(case).items() if value == Entry.YES_MANUAL), reverse=True)


def from_offsets(rows: list[list[int]]) -> list[Interval]:
    return [Interval(*(ago(offset) for offset in row)) for row in rows]


@pytest.mark.parametrize("case", cases("intervals_begin_center_end_offsets"))
def test_runs_of_completions_satisfy_the_intervals_loop_says(case: Case) -> None:
    found = intervals(newest_first(case), Frequency(*case["freq"]))
    assert [offsets(interval) for interval in found] == case["expected"]


@pytest.mark.parametrize("case", cases("snap"))
def test_overlapping_intervals_move_back_as_in_loop(case: Case) -> None:
    assert [offsets(interval) for interval in snapped(from_offsets(case["in"]))] == case["expected"]


@pytest.mark.parametrize("case", cases("fill"))
def test_the_days_of_intervals_are_filled_as_in_loop(case: Case) -> None:
    found = filled(entries_of(case), from_offsets(case["intervals"]))
    expected = {ago(int(offset)): value for offset, value in case["expected"].items()}
    assert {day: found.get(day, Entry.UNKNOWN) for day in expected} == expected
    assert set(found) <= set(expected)


@pytest.mark.parametrize("case", cases("computed"))
def test_computed_entries_are_loops(case: Case) -> None:
    found = computed_entries(entries_of(case), Frequency(*case["freq"]))
    assert found == {ago(int(offset)): value for offset, value in case["expected"].items()}


@pytest.mark.parametrize("case", [case for case in cases("scores") if "expected_computed" in case])
def test_computed_entries_of_loops_own_export_are_those_it_wrote(case: Case) -> None:
    found = computed_entries(entries_of(case), Frequency(*case["freq"]))
    assert [found[ago(offset)] for offset in range(len(case["expected_computed"]))] == case["expected_computed"]


@pytest.mark.parametrize(
    ("done", "last_filled"),
    [
        (date(2023, 2, 5), date(2023, 3, 4)),
        (date(2024, 2, 5), date(2024, 3, 4)),
        (date(2024, 1, 31), date(2024, 2, 28)),
    ],
)
def test_thirty_days_mean_the_month_that_begins_with_the_completion(done: date, last_filled: date) -> None:
    found = computed_entries({done: Entry.YES_MANUAL}, Frequency(1, 30))
    assert max(found) == last_filled


def test_a_filled_day_overrides_a_no_but_never_a_skip() -> None:
    entries = {ago(4): Entry.YES_MANUAL, ago(3): Entry.NO, ago(2): Entry.SKIP}
    found = computed_entries(entries, Frequency(1, 3))
    assert found == {ago(4): Entry.YES_MANUAL, ago(3): Entry.YES_AUTO, ago(2): Entry.SKIP}


@given(
    st.dictionaries(st.integers(0, 40), st.sampled_from(Entry)),
    st.integers(1, 10).flatmap(lambda days: st.tuples(st.integers(1, days), st.just(days))),
)
def test_filling_changes_no_completion_and_no_skip(days: dict[int, Entry], often: tuple[int, int]) -> None:
    entries = {ago(offset): value for offset, value in days.items()}
    found = computed_entries(entries, Frequency(*often))
    kept = (Entry.YES_MANUAL, Entry.SKIP)
    assert {day for day, v in found.items() if v in kept} == {day for day, v in entries.items() if v in kept}
    assert all(value == Entry.YES_AUTO for day, value in found.items() if entries.get(day) != value)


@given(st.sets(st.integers(0, 60)), st.integers(2, 10))
def test_doing_it_once_in_n_days_fills_at_least_the_n_minus_one_days_around(done: set[int], days: int) -> None:
    found = computed_entries({ago(offset): Entry.YES_MANUAL for offset in done}, Frequency(1, days))
    for offset in done:
        run = [ago(offset) + timedelta(shift) for shift in range(1 - days, days)]
        assert sum(day in found for day in run) >= days
