"""Runs of days: Loop's, and the current one."""

import pytest

from habit_desktop.domain.loop_entries import Entry, computed_entries
from habit_desktop.domain.schedule import Frequency
from habit_desktop.domain.streak import Streak, best_streaks, current_streak, kept_days, streaks
from tests.domain.strips import day, days_of, history
from tests.domain.vectors import Case, ago, cases, entries_of

BEST = [
    (case, int(key[4]), expected)
    for case in cases("streaks")
    for key, expected in case.items()
    if key.startswith("best")
]


@pytest.mark.parametrize(("case", "count", "lengths"), BEST)
def test_the_best_streaks_are_loops(case: Case, count: int, lengths: list[int]) -> None:
    kept = kept_days(computed_entries(entries_of(case), Frequency(*case["freq"])))
    assert [streak.length_days for streak in best_streaks(kept, count)] == lengths


def test_of_equal_streaks_the_newer_is_the_better() -> None:
    assert best_streaks([day(0), day(2), day(4), day(5)], 2) == [Streak(day(4), day(5)), Streak(day(2), day(2))]


def test_filled_and_skipped_days_are_kept_days_and_a_no_is_none() -> None:
    entries = {ago(offset): value for offset, value in enumerate(Entry)}
    assert kept_days(entries) == [ago(2), ago(3), ago(4)]


def test_streaks_are_the_runs_whatever_order_the_days_come_in() -> None:
    assert streaks([day(4), day(0), day(1), day(0)]) == [Streak(day(0), day(1)), Streak(day(4), day(4))]
    assert streaks([]) == []


@pytest.mark.parametrize(
    ("strip", "schedule", "streak"),
    [
        ("xxx", "daily", 3),
        ("xx.", "daily", 2),
        ("xx.x", "daily", 1),
        ("xx-", "daily", 0),
        ("xxsx", "daily", 3),
        ("xx..", "daily", 0),
        ("x.x.x..", "weekdays:mon,wed,fri", 3),
        ("x...x..", "weekdays:mon,wed,fri", 1),
        ("...x..x", "every:3d", 2),
        ("xx.x..x", "times:3/7d", 4),
        ("", "daily", 0),
    ],
)
def test_the_current_streak_counts_done_days_and_passes_over_what_is_open_or_not_due(
    strip: str, schedule: str, streak: int
) -> None:
    assert current_streak(days_of(history(strip, schedule), len(strip))) == streak
