"""The luck of a reminder is the same whenever it is asked for, and fair."""

import pytest

from habit_desktop.engine.luck import draw_of


def test_luck_is_the_same_whenever_it_is_asked_for_and_even() -> None:
    draws = [draw_of(f"walk|2026-03-02|{slot}") for slot in range(1000)]
    assert draws == [draw_of(f"walk|2026-03-02|{slot}") for slot in range(1000)]
    assert 0 <= min(draws) < 0.02 < 0.98 < max(draws) < 1
    assert sum(draws) / 1000 == pytest.approx(0.5, abs=0.04)
