"""Facts about the descent."""

import numpy as np
import pytest

from habit_desktop.learning.adam import Adam


def test_the_first_step_is_the_learning_rate_against_the_gradients_sign() -> None:
    moved = Adam(3, 0.001).step(np.zeros(3), np.array([5.0, -0.01, 0.0]))
    assert moved == pytest.approx([-0.001, 0.001, 0.0], abs=1e-8)


def test_the_second_step_is_the_one_worked_out_by_hand() -> None:
    adam = Adam(1, 0.1)
    adam.step(np.zeros(1), np.array([1.0]))
    moved = adam.step(np.zeros(1), np.array([-1.0]))
    # mean .9 · .1 - .1 = -.01, over 1 - .81; square .999 · .001 + .001 = .001999, over 1 - .998001
    assert moved == pytest.approx([0.1 * (0.01 / 0.19) / np.sqrt(0.001999 / 0.001999)], abs=1e-8)


def test_a_bowl_is_descended_to_its_bottom() -> None:
    adam, place = Adam(2, 0.05), np.array([1.0, -2.0])
    for _ in range(2000):
        place = adam.step(place, 2 * (place - np.array([0.3, 0.7])))
    assert place == pytest.approx([0.3, 0.7], abs=1e-3)


def test_a_step_leaves_the_old_parameters_as_they_were() -> None:
    start = np.ones(1)
    Adam(1, 0.1).step(start, np.ones(1))
    assert start.tolist() == [1.0]
