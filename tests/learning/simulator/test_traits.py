"""Facts about what simulated people are like."""

import numpy as np
import pytest

from habit_desktop.learning.odds import sigmoid
from habit_desktop.learning.simulator.traits import REMINDER_POINTS, draw_traits

TRAITS = draw_traits(2000, np.random.default_rng(0))


def test_base_rates_reach_from_two_to_ninety_nine_percent() -> None:
    rates = sigmoid(TRAITS.level)
    assert rates.min() < 0.02
    assert rates.max() > 0.985
    assert np.quantile(rates, [0.25, 0.75]) == pytest.approx([0.40, 0.91], abs=0.03)


def test_a_person_has_one_to_twelve_habits() -> None:
    habits = np.bincount(TRAITS.person)
    assert (habits.min(), habits.max(), len(habits)) == (1, 12, 2000)


def test_a_third_is_helped_by_reminders_a_third_indifferent_a_third_annoyed() -> None:
    shares = [(TRAITS.reminder_points == points).mean() for points in REMINDER_POINTS]
    assert np.allclose(shares, 1 / 3, atol=0.02)


def test_some_need_rest_in_cycles_and_a_seventh_rests_after_each_day() -> None:
    assert abs((TRAITS.cycle_days > 0).mean() - 0.04) < 0.01
    assert abs((TRAITS.yesterday < -0.75).mean() - 0.135) < 0.02


def test_a_fifth_has_days_off_by_plan() -> None:
    gap = TRAITS.weekday.max(axis=1) - TRAITS.weekday.min(axis=1)
    assert 0.15 < (gap > 3).mean() < 0.3


def test_everything_is_a_number() -> None:
    assert all(np.isfinite(getattr(TRAITS, name)).all() for name in type(TRAITS).__slots__)


def test_the_same_generator_state_draws_the_same_people() -> None:
    again = draw_traits(2000, np.random.default_rng(0))
    assert again.weekday.tobytes() == TRAITS.weekday.tobytes()
