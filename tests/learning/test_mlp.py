"""Proofs that the network is what it claims to be."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.mlp import SIZE, forward, layers
from tests.learning.networks import a_network, a_path, some_rows


def test_there_are_321_parameters_in_three_layers() -> None:
    assert SIZE == 321
    assert [weights.shape for weights, _ in layers(np.zeros(SIZE))] == [(10, 16), (16, 8), (8, 1)]


def test_the_layers_are_views_of_every_parameter_once() -> None:
    parameters = np.zeros(SIZE)
    for layer in layers(parameters):
        for view in layer:
            view += 1
    assert parameters.tolist() == [1.0] * SIZE


def test_a_path_of_four_numbers_gives_the_result_worked_out_by_hand() -> None:
    x = np.zeros((1, 10))
    x[0, 0] = 0.5
    # tanh(.5) = .46211716; tanh(2 · .46211716) = .72789440; 3 · .72789440 + .5 = 2.68368321
    assert forward(a_path(), x)[0] == pytest.approx(2.6836832, abs=1e-6)


@given(rows=st.integers(1, 70), seed=st.integers(0, 5))
def test_a_row_is_predicted_to_the_same_bits_alone_and_in_any_batch(rows: int, seed: int) -> None:
    x, *_ = some_rows(rows, seed)
    together = forward(a_network(seed), x)
    assert [float(forward(a_network(seed), x[i : i + 1])[0]) for i in range(rows)] == together.tolist()


@given(offset=st.integers(0, 7))
def test_a_row_is_predicted_to_the_same_bits_wherever_it_lies_in_memory(offset: int) -> None:
    x, *_ = some_rows(1)
    elsewhere = np.zeros(x.size + offset)[offset:].reshape(x.shape)
    elsewhere[:] = x
    assert forward(a_network(), elsewhere).tolist() == forward(a_network(), x).tolist()


def test_no_rows_give_no_predictions() -> None:
    assert forward(a_network(), np.zeros((0, 10))).shape == (0,)
