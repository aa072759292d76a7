"""Units that count time, and elapsed time in them."""

import pytest

from habit_desktop.domain.duration import seconds_per_unit, timed_amount
from habit_desktop.domain.habit import Goal, Habit, Kind


def counting(unit: str) -> Habit:
    """A habit that counts a unit."""
    return Habit("h", "Read", kind=Kind.NUMERIC, unit=unit, target=30.0)


@pytest.mark.parametrize(
    ("unit", "seconds"),
    [
        ("min", 60),
        ("Minutes", 60),
        ("min.", 60),
        (" h ", 3600),
        ("hours", 3600),
        ("s", 1),
        ("Stunden", 3600),
        ("分钟", 60),
        ("دقيقة", 60),
        ("小时", 3600),
        ("ثانية", 1),
        ("m", None),
        ("minX", None),
        ("pages", None),
    ],
)
def test_a_unit_counts_time_or_not(unit: str, seconds: int | None) -> None:
    assert seconds_per_unit(counting(unit)) == seconds


def test_a_habit_without_an_amount_counts_no_time() -> None:
    assert seconds_per_unit(Habit("h", "Read", unit="min")) is None


def test_a_habit_to_quit_is_not_timed() -> None:
    assert seconds_per_unit(Habit("h", "Games", kind=Kind.NUMERIC, goal=Goal.AT_MOST, unit="min")) is None


@pytest.mark.parametrize(
    ("unit", "elapsed_s", "amount"),
    [("min", 89, 1.0), ("min", 29, 0.0), ("hours", 5400, 1.5), ("hours", 29, 0.0), ("sec", 4.6, 5.0)],
)
def test_elapsed_time_is_counted_in_whole_minutes_or_seconds(unit: str, elapsed_s: float, amount: float) -> None:
    assert timed_amount(counting(unit), elapsed_s) == amount


def test_where_the_unit_has_become_another_a_time_is_told_in_minutes() -> None:
    assert timed_amount(counting("pages"), 1500) == 25.0
