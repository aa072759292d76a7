"""Facts about exact Shapley values."""

import numpy as np
import pytest

from habit_desktop.learning.mlp import SIZE, forward, layers
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.shapley import shapley


def test_the_shares_of_a_sum_are_its_terms() -> None:
    weights = np.array([1.0, -2.0, 0.5])
    shares = shapley(lambda x: x @ weights, np.array([1.0, 1.0, 4.0]), np.array([0.0, 3.0, 4.0]))
    assert shares == pytest.approx([1, 4, 0])


def test_partners_in_a_product_share_alike() -> None:
    shares = shapley(lambda x: x[:, 0] * x[:, 1], np.ones(3), np.zeros(3))
    assert shares == pytest.approx([0.5, 0.5, 0])


def test_the_shares_of_the_network_add_up_to_its_difference() -> None:
    rng = np.random.default_rng(0)
    network, x, reference = rng.normal(0, 0.5, SIZE), rng.normal(size=10), rng.normal(size=10)
    shares = shapley(lambda rows: forward(network, rows), x, reference)
    whole = forward(network, np.stack([x, reference]))
    assert shares.sum() == pytest.approx(whole[0] - whole[1], abs=1e-12)


def test_an_input_without_a_weight_has_exactly_no_share() -> None:
    rng = np.random.default_rng(1)
    network = rng.normal(0, 0.5, SIZE)
    layers(network)[0][0][4] = 0
    assert shapley(lambda rows: forward(network, rows), rng.normal(size=10), rng.normal(size=10))[4] == 0


def test_the_function_is_asked_once_for_all_coalitions() -> None:
    asked = []

    def listening(x: Floats) -> Floats:
        asked.append(len(x))
        return x[:, 0]

    shapley(listening, np.ones(10), np.zeros(10))
    assert asked == [1024]
