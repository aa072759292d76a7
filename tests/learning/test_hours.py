"""Facts about what the clock says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.hours import share_later

MORNINGS = np.full(18, 7.5)


def test_at_the_start_of_a_day_everything_is_to_come() -> None:
    assert share_later(MORNINGS, 0) == 1


def test_with_nothing_known_the_hours_are_alike() -> None:
    assert share_later(np.zeros(0), 18) == pytest.approx(0.25)


def test_after_its_usual_hour_little_is_to_come() -> None:
    assert share_later(MORNINGS, 7) > 0.95
    assert share_later(MORNINGS, 8) == pytest.approx((2 * 16 / 24) / 20)


def test_at_the_end_of_a_day_almost_nothing_is_to_come() -> None:
    assert share_later(MORNINGS, 24) == share_later(np.zeros(0), 26) == 0.001


def test_only_the_latest_sixty_days_count() -> None:
    moved = np.concatenate([np.full(500, 20.0), np.full(60, 7.5)])
    assert share_later(moved, 12) == share_later(moved[-60:], 12)


@given(hours=st.lists(st.floats(0, 24), max_size=20), early=st.floats(0, 25), late=st.floats(0, 25))
def test_less_is_to_come_the_later_it_is(hours: list[float], early: float, late: float) -> None:
    early, late = sorted([early, late])
    assert share_later(np.array(hours), early) >= share_later(np.array(hours), late) > 0
