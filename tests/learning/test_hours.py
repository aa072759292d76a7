"""Facts about what the clock says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.hours import DoneHours, shares_later

MORNINGS = [7.5] * 18


def share_later(done_hours: list[float], hour: float) -> float:
    """The share of one habit."""
    (share,) = shares_later([done_hours], hour)
    return float(share)


def test_each_habit_has_its_own_hours() -> None:
    assert shares_later([MORNINGS, [20.0] * 18], 12) == pytest.approx([1 / 20, 19 / 20])


def test_at_the_start_of_a_day_everything_is_to_come() -> None:
    assert share_later(MORNINGS, 0) == 1


def test_with_nothing_known_the_hours_are_alike() -> None:
    assert share_later([], 18) == pytest.approx(0.25)


def test_after_its_usual_hour_little_is_to_come() -> None:
    assert share_later(MORNINGS, 6) > 0.95
    assert share_later(MORNINGS, 9) == pytest.approx((2 * 15 / 24) / 20)


def test_at_its_very_hour_half_is_to_come() -> None:
    assert share_later(MORNINGS, 7.5) == pytest.approx((9 + 2 * 16.5 / 24) / 20)


@pytest.mark.parametrize("extreme", [0.0, 24.0])
def test_a_day_done_at_its_very_start_or_end_counts_as_well(extreme: float) -> None:
    assert share_later([extreme] * 58, 12) == pytest.approx(((58 if extreme else 0) + 1) / 60)


def test_at_the_end_of_a_day_almost_nothing_is_to_come() -> None:
    assert share_later(MORNINGS, 24) == share_later([], 26) == 0.001


def test_only_the_latest_sixty_days_count() -> None:
    assert share_later([20.0] * 500 + [7.5] * 60, 12) == share_later([7.5] * 60, 12)


def test_without_habits_there_are_no_shares() -> None:
    assert shares_later([], 12).shape == (0,)


@given(hours=st.lists(st.floats(0, 24), max_size=20), early=st.floats(0, 25), late=st.floats(0, 25))
def test_less_is_to_come_the_later_it_is(hours: list[float], early: float, late: float) -> None:
    early, late = sorted([early, late])
    assert share_later(hours, early) >= share_later(hours, late) > 0


def test_only_days_before_count() -> None:
    known = DoneHours([([1, 2, 3], [7.5, 7.5, 20.0])])
    assert known.shares_later(3, [12]).tolist() == [shares_later([[7.5, 7.5]], 12).tolist()]
    assert known.shares_later(1, [12]).tolist() == [shares_later([[]], 12).tolist()]


def test_each_hour_is_told_for_each_habit() -> None:
    known = DoneHours([([1, 2], [7.5, 9.0]), ([], []), ([5], [20.0])])
    shares = known.shares_later(9, [0, 8, 21])
    assert shares.shape == (3, 3)
    assert shares[0].tolist() == [1, 1, 1]
    assert shares[1].tolist() == shares_later([[7.5, 9.0], [], [20.0]], 8).tolist()
