"""Facts about the simple rules that chances are compared with."""

from datetime import date

import numpy as np
import pytest
from evaluate.logs import Log
from evaluate.yardsticks import eight_experts, fixed_share

from tests.learning.strips import strip

WEDNESDAY = date(2024, 1, 31)


def test_experts_begin_with_equal_weights_and_whoever_was_right_gains() -> None:
    experts = np.tile([0.9, 0.1], (3, 1))
    mixture = fixed_share(experts, strip("xxx"))
    right = 0.98 * 0.9 + 0.01
    after_two = 0.98 * right * 0.9 / (right * 0.9 + (1 - right) * 0.1) + 0.01
    assert mixture == pytest.approx([0.5, right * 0.9 + (1 - right) * 0.1, after_two * 0.9 + (1 - after_two) * 0.1])


def test_a_day_without_a_row_moves_no_weight() -> None:
    experts = np.tile([0.9, 0.1], (3, 1))
    mixture = fixed_share(experts, strip("x-x"))
    assert mixture[1] == mixture[2]


def test_the_mixture_of_eight_stays_the_yardstick_it_is() -> None:
    said = eight_experts(Log("ann", "walk", WEDNESDAY, strip("xx.x-xx..x.xxx-x..xxxx.x")))
    assert said[[0, 1, 6, 12, 18, 23]] == pytest.approx(
        [0.5, 0.677083, 0.710981, 0.605851, 0.611036, 0.624232], abs=1e-6
    )
