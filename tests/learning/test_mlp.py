"""Proofs that the network and its gradient are what they claim to be."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.mlp import SIZE, WIDTHS, Gradient, forward, layers, loss, loss_and_gradient, with_constant
from habit_desktop.learning.odds import Floats, logit, sigmoid


def a_network(seed: int = 0) -> Floats:
    """Parameters none of which is zero."""
    return np.random.default_rng(seed).normal(0, 0.5, SIZE)


def some_rows(rows: int, seed: int = 1) -> tuple[Floats, Floats, Floats, Floats]:
    """Inputs, the rules' log-odds, outcomes and weights."""
    rng = np.random.default_rng(seed)
    outcomes = (rng.random(rows) < 0.6).astype(np.float64)
    return rng.normal(0, 1, (rows, WIDTHS[0])), rng.normal(0, 1, rows), outcomes, rng.uniform(0.25, 1, rows)


def a_path() -> Floats:
    """A network of one path through the first units, with weights 1, 2, 3 and the output bias 0.5."""
    parameters = np.zeros(SIZE)
    (first, _), (second, _), (last, bias) = layers(parameters)
    first[0, 0], second[0, 0], last[0, 0], bias[0] = 1, 2, 3, 0.5
    return parameters


def test_there_are_321_parameters_in_three_layers() -> None:
    assert SIZE == 321
    assert [weights.shape for weights, _ in layers(np.zeros(SIZE))] == [(10, 16), (16, 8), (8, 1)]


def test_the_layers_are_views_of_every_parameter_once() -> None:
    parameters = np.zeros(SIZE)
    for weights, biases in layers(parameters):
        weights += 1
        biases += 1
    assert parameters.tolist() == [1.0] * SIZE


def test_the_gradient_agrees_with_finite_differences_over_every_parameter() -> None:
    parameters, rows, step = a_network(), some_rows(12), 1e-6
    _, gradient = loss_and_gradient(parameters, *rows)
    for place in range(SIZE):
        nudge = np.zeros(SIZE)
        nudge[place] = step
        above, below = loss(parameters + nudge, *rows), loss(parameters - nudge, *rows)
        assert gradient[place] == pytest.approx((above - below) / (2 * step), abs=1e-8), place


def test_a_path_of_four_numbers_gives_the_result_worked_out_by_hand() -> None:
    x = np.zeros((1, 10))
    x[0, 0] = 0.5
    # tanh(.5) = .46211716; tanh(2 · .46211716) = .72789440; 3 · .72789440 + .5 = 2.68368321
    assert forward(a_path(), x)[0] == pytest.approx(2.6836832, abs=1e-6)


def test_the_gradient_of_the_path_is_the_one_worked_out_by_hand() -> None:
    x = np.zeros((1, 10))
    x[0, 0] = 0.5
    rules_logit, done, weight = np.array([-2.6836832]), np.ones(1), np.ones(1)
    met, gradient = loss_and_gradient(a_path(), x, rules_logit, done, weight)
    (first, _), (second, _), (last, bias) = layers(gradient)
    # Even odds on a day that was done: the loss is ln 2 and its slope by the output is .5 - 1.
    assert met == pytest.approx(np.log(2), abs=1e-6)
    assert bias[0] == pytest.approx(-0.5, abs=1e-6)
    assert last[0, 0] == pytest.approx(-0.5 * 0.7278944, abs=1e-6)
    by_second = -0.5 * 3 * (1 - 0.7278944**2)
    assert second[0, 0] == pytest.approx(by_second * 0.4621172, abs=1e-6)
    assert first[0, 0] == pytest.approx(by_second * 2 * (1 - 0.4621172**2) * 0.5, abs=1e-6)


def test_with_only_an_output_bias_the_best_network_is_the_log_odds_of_the_rate() -> None:
    x, _, _, _ = some_rows(10)
    outcomes, nothing, even = np.array([1.0] * 7 + [0.0] * 3), np.zeros(10), np.ones(10)
    parameters = np.zeros(SIZE)
    parameters[-1] = logit(np.array(0.7))
    least, gradient = loss_and_gradient(parameters, x, nothing, outcomes, even)
    assert gradient == pytest.approx(np.zeros(SIZE), abs=1e-15)
    assert least == pytest.approx(-0.7 * np.log(0.7) - 0.3 * np.log(0.3))


def test_with_silent_hidden_layers_the_bias_learns_as_in_logistic_regression() -> None:
    x, rules_logit, outcomes, weight = some_rows(9)
    _, gradient = loss_and_gradient(np.zeros(SIZE), x, rules_logit, outcomes, weight)
    assert gradient[:-1].tolist() == [0.0] * (SIZE - 1)
    assert gradient[-1] == pytest.approx(np.average(sigmoid(rules_logit) - outcomes, weights=weight))


def test_a_row_that_weighs_twice_counts_as_two_rows() -> None:
    x, rules_logit, outcomes, _ = some_rows(3)
    twice = [0, 0, 1, 2]
    met, gradient = loss_and_gradient(a_network(), x, rules_logit, outcomes, np.array([2.0, 1, 1]))
    repeated = loss_and_gradient(a_network(), x[twice], rules_logit[twice], outcomes[twice], np.ones(4))
    assert met == pytest.approx(repeated[0])
    assert gradient == pytest.approx(repeated[1])


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


def test_slopes_follow_parameters_that_change_in_place() -> None:
    x, rules_logit, outcomes, weight = some_rows(12)
    parameters = a_network(0)
    gradient = Gradient(parameters)
    parameters[:] = a_network(1)
    gradient.work_out(with_constant(x), rules_logit, outcomes, weight / weight.sum())
    assert gradient.slopes == pytest.approx(loss_and_gradient(a_network(1), x, rules_logit, outcomes, weight)[1])


def test_the_log_odds_worked_out_on_the_way_are_those_predicted() -> None:
    x, rules_logit, outcomes, weight = some_rows(12)
    log_odds = Gradient(a_network()).work_out(with_constant(x), rules_logit, outcomes, weight / weight.sum())
    assert log_odds == pytest.approx(rules_logit + forward(a_network(), x), abs=1e-14)


def test_no_rows_give_no_predictions() -> None:
    assert forward(a_network(), np.zeros((0, 10))).shape == (0,)
